"""Courses as QualityLink's aggregators read them, and the manifests that lead there."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from rdflib.namespace import DCTERMS, FOAF, RDF, SKOS
from tests.unit.exports.standard_portfolios import (
    ELM_3_3,
    PARTNERS,
    PUBLICATION,
    QL,
    SITE,
    all_of,
    portfolio_of,
    quality_link_of,
    values,
)

from microcredentials.exports.qualitylink.files import qualitylink_files

ORGANISATION = f"{SITE}partners/su/#organisation"


def left_out(**course: Any) -> list[str]:
    return [one.reason for one in qualitylink_files(portfolio_of({"su/ai": course}), PUBLICATION).left_out]


@pytest.mark.parametrize(
    ("level", "lacking"),
    [
        ("not_referenced", "an EQF level"),
        ({"qf_ehea": ["first"]}, "an EQF level"),
        ({"eqf": ["6", "7"]}, "a single EQF level"),
    ],
)
def test_a_course_needs_exactly_one_level(level: Any, lacking: str) -> None:
    assert left_out(level=level) == [f"It lacks {lacking}, which QualityLink demands."]


def test_every_university_that_gives_a_run_needs_its_domain() -> None:
    partners = PARTNERS | {"vmu": {"name": "Vytautas Magnus University", "country": "LT"}}
    courses = {"su/ai": {}, "su/sea": {"offerings": [{"start": "2027-02-15", "provider": "vmu"}]}, "vmu/art": {}}
    exported = qualitylink_files(portfolio_of(courses, partners), PUBLICATION)
    reason = "It lacks the SCHAC domain of `vmu` (`schac` in `partners/vmu.yml`), which QualityLink demands."
    assert [(one.path, one.reason) for one in exported.left_out] == [("su/sea.yml", reason), ("vmu/art.yml", reason)]


def test_who_only_gives_a_cancelled_run_is_not_asked() -> None:
    partners = {"su": PARTNERS["su"], "up": {"name": "University of Primorska", "country": "SI"}}
    runs = [{"start": "2027-02-15", "provider": "up", "state": "cancelled"}]
    assert not qualitylink_files(portfolio_of({"su/ai": {"offerings": runs}}, partners), PUBLICATION).left_out


def test_made_up_and_hidden_courses_stay_out_without_a_word() -> None:
    courses = {"su/ai": {"example": "true"}, "su/sea": {"status": "draft"}, "su/art": {"status": "withdrawn"}}
    exported = qualitylink_files(portfolio_of(courses), PUBLICATION)
    assert (exported.files, exported.left_out) == ({}, ())


def test_a_course_stands_in_the_file_of_the_university_that_leads() -> None:
    courses = {"su/ai": {}, "su/sea": {"providers": ["vmu", "su"]}}
    files = qualitylink_files(portfolio_of(courses), PUBLICATION).files
    assert sorted(files) == [
        f"data/qualitylink/{name}" for name in ("su.manifest.json", "su.ttl", "vmu.manifest.json", "vmu.ttl")
    ]
    assert b"courses/su/sea/" in files["data/qualitylink/vmu.ttl"]
    assert b"courses/su/sea/" not in files["data/qualitylink/su.ttl"]


def test_a_manifest_leads_to_the_courses_of_one_university() -> None:
    files = qualitylink_files(portfolio_of({"su/ai": {}}), PUBLICATION).files
    manifest = json.loads(files["data/qualitylink/su.manifest.json"])
    (source,) = manifest["sources"]
    assert (source["type"], source["path"]) == ("elm", f"{SITE}data/qualitylink/su.ttl")
    assert manifest["meta"] == {"schac": "su.example.org"}


def test_without_the_address_of_the_site_there_is_no_manifest() -> None:
    homepage = {"links": {"homepage": "https://example.org/ai"}}
    exported = qualitylink_files(portfolio_of({"su/ai": homepage}), replace(PUBLICATION, site=""))
    assert list(exported.files) == ["data/qualitylink/su.ttl"]
    assert [one.path for one in exported.left_out] == ["su.yml"]
    assert "manifest" in exported.left_out[0].reason


def test_a_university_is_known_by_its_domain_alone() -> None:
    graph = quality_link_of()
    assert [str(node) for node in all_of(graph, QL.HigherEducationInstitution)] == [ORGANISATION]
    (identifier,) = all_of(graph, QL.SchacIdentifier)
    assert str(graph.value(identifier, SKOS.notation)) == "su.example.org"
    assert graph.value(identifier, ELM_3_3.schemeId) == QL.Schac
    assert "999887641" not in values(graph, SKOS.notation)


def test_a_specification_says_level_fields_and_publisher() -> None:
    graph = quality_link_of(fields=["0532", "061", "02"])
    assert [value.rpartition("/")[2] for value in values(graph, ELM_3_3.EQFLevel)] == ["6"]
    assert values(graph, ELM_3_3.educationLevel) == []
    assert [value.rpartition("/")[2] for value in values(graph, QL.ISCEDFBroadField)] == ["02", "05", "06"]
    assert [value.rpartition("/")[2] for value in values(graph, QL.ISCEDFNarrowField)] == ["053", "061"]
    assert values(graph, DCTERMS.publisher) == [ORGANISATION]
    assert values(graph, FOAF.homepage, ELM_3_3.contentUrl) == [f"{SITE}courses/su/ai/"] * 2


def test_specification_and_instances_know_each_other() -> None:
    graph = quality_link_of({"start": "2027-02-15"}, {"start": "2027-09-15"})
    instances = [f"{SITE}courses/su/ai/#run-2027-02-15", f"{SITE}courses/su/ai/#run-2027-09-15"]
    assert [str(node) for node in all_of(graph, QL.LearningOpportunityInstance)] == instances
    assert values(graph, ELM_3_3.learningOpportunity) == instances
    assert values(graph, ELM_3_3.learningAchievementSpecification) == [f"{SITE}courses/su/ai/#achievement"] * 2


def test_each_group_of_learners_has_the_fee_that_is_known() -> None:
    graph = quality_link_of(fee={"amounts": {"everyone_else": "120"}})
    assert values(graph, QL.learnerGroupConditions, QL.learnerGroup, DCTERMS.title) == ["Everyone else"]
    assert values(graph, QL.learnerGroupConditions, ELM_3_3.priceDetail, ELM_3_3.amount, RDF.value) == ["120"]


def test_places_and_portal_are_those_of_the_run_before_those_of_the_course() -> None:
    course = {"places": "30", "application": {"url": "https://example.org/apply"}}
    assert values(quality_link_of(**course), QL.enrolmentCapacity) == ["30"]
    assert values(quality_link_of(**course), QL.registrationPortal) == ["https://example.org/apply"]
    run = {"start": "2027-02-15", "places": "12", "application_url": "https://example.org/run"}
    assert values(quality_link_of(run, **course), QL.enrolmentCapacity) == ["12"]
    assert values(quality_link_of(run, **course), QL.registrationPortal) == ["https://example.org/run"]
    assert values(quality_link_of(), QL.enrolmentCapacity, QL.registrationPortal) == []
