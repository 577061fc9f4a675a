"""Courses in the European Learning Model, read back as linked data."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import rdflib
from rdflib.namespace import DCTERMS, FOAF, SKOS
from tests.unit.exports.standard_portfolios import (
    ELM,
    ELM_3_3,
    PARTNERS,
    PUBLICATION,
    ROV,
    SITE,
    all_of,
    elm_graph,
    elm_of,
    portfolio_of,
    values,
)

from microcredentials.exports.elm.files import elm_files
from microcredentials.exports.elm.namespace import ElmVersion

COURSE = f"{SITE}courses/su/ai/"


def left_out(**course: Any) -> list[str]:
    exported = elm_files(portfolio_of({"su/ai": course}), PUBLICATION)
    return [one.reason for one in exported.left_out]


@pytest.mark.parametrize("hidden", [{"status": "draft"}, {"status": "withdrawn"}, {"example": "true"}], ids=str)
def test_drafts_withdrawn_and_made_up_courses_stay_out_without_a_word(hidden: dict[str, str]) -> None:
    exported = elm_files(portfolio_of({"su/ai": hidden, "su/sea": {}}), PUBLICATION)
    assert not exported.left_out
    assert not [address for address in exported.files if "ai" in address]
    assert b"su/ai" not in b"".join(exported.files.values())


@pytest.mark.parametrize(
    ("lacking", "reason"),
    [
        ({"languages": []}, "a language of instruction"),
        ({"languages": ["gsw"]}, "a language of instruction on the EU's list of languages"),
        ({"fields": []}, "a field of education"),
        ({"learning_outcomes": ["Explain."], "providers": ["su", "up"]}, "the name or country of `up`"),
        ({"co_providers": [{"name": "Acme"}], "awarding_body": ["Acme"]}, "the country of `Acme`"),
        ({"offerings": [{"start": "2027-02-15", "provider": "up"}]}, "the name or country of `up`"),
    ],
)
def test_what_lacks_a_demanded_fact_is_left_out_with_the_reason(lacking: dict[str, Any], reason: str) -> None:
    assert left_out(**lacking) == [f"It lacks {reason}, which the European Learning Model demands."]


def test_without_the_address_of_the_site_a_course_needs_a_page_of_its_own() -> None:
    portfolio = portfolio_of({"su/ai": {}, "su/sea": {"links": {"homepage": "https://example.org/sea"}}})
    exported = elm_files(portfolio, replace(PUBLICATION, site=""))
    assert [one.path for one in exported.left_out] == ["su/ai.yml"]
    graph = elm_graph(portfolio, replace(PUBLICATION, site=""))
    assert all(str(node).startswith("urn:uuid:") for node in all_of(graph, ELM.LearningOpportunity))


def test_names_without_a_site_are_the_same_in_every_build() -> None:
    portfolio = portfolio_of({"su/sea": {"links": {"homepage": "https://example.org/sea"}}})
    elsewhere = replace(PUBLICATION, site="")
    assert elm_files(portfolio, elsewhere).files == elm_files(portfolio, elsewhere).files


def test_a_course_without_runs_is_one_opportunity() -> None:
    assert [str(node) for node in all_of(elm_of(), ELM.LearningOpportunity)] == [f"{COURSE}#opportunity"]


def test_each_run_is_an_opportunity_and_cancelled_ones_are_none() -> None:
    graph = elm_of(
        {"start": "2027-02-15"},
        {"start": "2027-02-15"},
        {"start": "2027-05"},
        {"start": "2027-09-01", "state": "cancelled"},
    )
    names = [str(node).partition("#")[2] for node in all_of(graph, ELM.LearningOpportunity)]
    assert names == ["run-2027-02-15", "run-2027-02-15-2", "run-2027-05"]
    assert values(graph, ELM.learningAchievementSpecification) == [f"{COURSE}#achievement"] * 4


def test_a_month_has_no_day() -> None:
    graph = elm_of({"start": "2027-05", "end": "2027-06-30"})
    assert values(graph, DCTERMS.temporal, ELM.startDate) == []
    assert values(graph, DCTERMS.temporal, ELM.endDate) == ["2027-06-30T23:59:59"]
    assert values(graph, ELM.scheduleInformation, ELM.noteLiteral) == ["May 2027."]


def test_a_run_says_its_own_provider_language_mode_and_awarding_body() -> None:
    run = {"start": "2027-02-15", "provider": "vmu", "languages": ["lt"], "mode": "online", "awarding_body": ["vmu"]}
    graph = elm_of(run, mode="on_campus")
    assert values(graph, ELM.providedBy) == [f"{SITE}partners/vmu/#organisation"]
    assert [value.rpartition("/")[2] for value in values(graph, ELM.defaultLanguage)] == ["LIT"]
    assert values(graph, ELM.awardingOpportunity, ELM.awardingBody) == [
        f"{SITE}partners/su/#organisation",
        f"{SITE}partners/vmu/#organisation",
    ]


def test_an_organisation_outside_the_alliance_may_award() -> None:
    body = {"name": "Harbour Authority", "country": "NL", "role": "awards"}
    graph = elm_of(co_providers=[body], awarding_body=["Harbour Authority"])
    assert values(graph, ELM.awardingOpportunity, ELM.awardingBody, ROV.legalName) == ["Harbour Authority"]


def test_an_outside_organisation_never_takes_the_place_of_a_partner() -> None:
    graph = elm_of(co_providers=[{"name": "su", "country": "NL"}])
    assert values(graph, ELM.providedBy, ROV.legalName) == ["Sofia University"]


def test_two_universities_provide_one_course() -> None:
    graph = elm_of(providers=["su", "vmu"])
    assert values(graph, ELM.providedBy, ROV.legalName) == ["Sofia University", "Vytautas Magnus University"]


def test_credits_that_differ_are_told_in_words() -> None:
    exact, ranged, none = elm_of(ects="1.50"), elm_of(ects={"min": "3", "max": "4"}), elm_of(ects="none")
    assert values(exact, ELM.creditPoint, ELM.point) == ["1.5"]
    assert values(ranged, ELM.creditPoint) == values(none, ELM.creditPoint) == []
    assert values(ranged, ELM.additionalNote, ELM.noteLiteral) == ["ECTS credits: 3 to 4."]


def test_hours_are_never_worked_out_from_credits() -> None:
    assert values(elm_of(ects="3"), ELM.volumeOfLearning) == []
    assert values(elm_of(workload_hours="20"), ELM.volumeOfLearning) == ["PT20H"]


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("10 weeks", ["P70D"]),
        ("3 days", ["P3D"]),
        ("6 hours", ["PT6H"]),
        ("2 months", ["P2M"]),
        ("1 academic year", ["P1Y"]),
        ("2 lessons", []),
        ("1 semester", []),
        ("2-3 days", []),
    ],
)
def test_a_duration_is_told_where_it_has_a_fixed_length(written: str, period: list[str]) -> None:
    assert values(elm_of(duration=written), ELM.duration) == period


def test_a_level_that_is_not_referenced_stays_out() -> None:
    assert values(elm_of(level="not_referenced"), ELM.educationLevel) == []
    levels = values(elm_of(level={"eqf": ["6", "7"]}), ELM.educationLevel)
    assert [value.rpartition("/")[2] for value in levels] == ["6", "7"]


def test_a_competence_has_no_type_and_an_occupation_is_no_skill() -> None:
    skill, occupation = "https://data.europa.eu/esco/skill/1", "http://data.europa.eu/esco/occupation/2"
    outcomes = [{"text": "Decide.", "kind": "competence", "esco": [skill, occupation]}]
    graph = elm_of(learning_outcomes=outcomes)
    (outcome,) = all_of(graph, ELM.LearningOutcome)
    assert not list(graph.objects(outcome, DCTERMS.type))
    assert values(graph, ELM.relatedESCOSkill) == ["http://data.europa.eu/esco/skill/1"]


def test_a_fee_that_nobody_told_stays_out_and_so_do_those_who_may_not_take_part() -> None:
    fee = {"amounts": {"everyone_else": "120"}}
    assert values(elm_of(fee=fee), ELM.priceDetail, SKOS.prefLabel) == ["Everyone else"]
    assert values(elm_of(fee="free", open_to=["alliance_students"]), ELM.priceDetail, SKOS.prefLabel) == [
        "Students of the alliance"
    ]


def test_a_sum_is_a_number_and_anything_else_words() -> None:
    fee = {"currency": "CHF", "amounts": {"alliance_students": "0", "everyone_else": "on_request"}}
    graph = elm_of(fee=fee)
    assert values(graph, ELM.priceDetail, ELM.amount, rdflib.RDF.value) == ["0"]
    assert values(graph, ELM.unit) == ["http://publications.europa.eu/resource/authority/currency/CHF"]
    assert values(graph, ELM.priceDetail, DCTERMS.description) == ["on request"]


def test_a_target_group_without_a_code_of_the_model_stays_out() -> None:
    graph = elm_of(target_groups=["bachelor", "others"])
    assert [value.rpartition("/")[2] for value in values(graph, ELM.targetGroup)] == ["1599531db0"]


def test_one_language_has_one_name() -> None:
    university = {"name": {"en": "Name", "sr-Latn": "Ime"}, "native_name": {"sr-Latn": "Drugo", "sr-latn": "Treće"}}
    partners = PARTNERS | {"su": {"country": "BG", "acronym": "Name", **university}}
    graph = elm_graph(portfolio_of({"su/ai": {}}, partners))
    assert values(graph, ROV.legalName) == ["Ime", "Name"]
    assert values(graph, SKOS.altLabel) == []


def test_a_person_is_not_published() -> None:
    contact = {"person": "Somebody", "email": "somebody@example.org"}
    partners = PARTNERS | {"su": {**PARTNERS["su"], "contact": contact}}
    graph = elm_graph(portfolio_of({"su/ai": {"contact": contact}}, partners))
    assert not [value for value in graph.objects() if "omebody" in str(value)]


def test_the_day_of_the_last_change_comes_from_the_history() -> None:
    assert set(values(elm_of(), DCTERMS.modified)) == {"2026-10-01T00:00:00"}


def test_the_namespace_tells_the_version_of_the_model() -> None:
    newer = elm_graph(portfolio_of({"su/ai": {}}), replace(PUBLICATION, elm_version=ElmVersion.V3_3))
    assert all_of(newer, ELM_3_3.LearningOpportunity)
    assert not all_of(newer, ELM.LearningOpportunity)


def test_the_homepage_is_the_course_s_own_page_if_it_has_one() -> None:
    assert values(elm_of(), FOAF.homepage, ELM.contentUrl) == [COURSE]
    own = elm_of(links={"homepage": "https://example.org/coast"})
    assert values(own, FOAF.homepage, ELM.contentUrl) == ["https://example.org/coast"]


def test_both_forms_are_written_for_each_course_and_for_the_whole() -> None:
    assert sorted(elm_files(portfolio_of({"su/ai": {}}), PUBLICATION).files) == [
        "data/elm/courses/su/ai.jsonld",
        "data/elm/courses/su/ai.ttl",
        "data/elm/portfolio.jsonld",
        "data/elm/portfolio.ttl",
    ]
