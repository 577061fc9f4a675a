"""What we publish, held to the official shapes and schemas: the real portfolio, and portfolios nobody has seen."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import rdflib
from jsonschema import Draft202012Validator
from tests.standards.official import Standards, nodes_of
from tests.standards.unseen import unseen_portfolio

from microcredentials.domain.course import Course
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.exports.elm.files import elm_files
from microcredentials.exports.publication import Publication
from microcredentials.exports.qdr.files import qdr_files
from microcredentials.exports.qualitylink.files import qualitylink_files

PUBLICATION = Publication(date(2026, 11, 22), site="https://courses.example.org/p/")
UNSEEN = [
    pytest.param((seed, complete), id=f"{'complete' if complete else 'partial'}-{seed}")
    for seed in range(6)
    for complete in (False, True)
]
COURSES = 25
WHOLE, REGISTER, FOLDER = "data/elm/portfolio.ttl", "data/elm/qdr.xml", "data/qualitylink/"

Making = Callable[[Path], Portfolio]


def no_examples(portfolio: Portfolio) -> Portfolio:
    """The portfolio as if no entry were made up, and every university had an identifier."""
    partners = {
        id_: replace(entry, value=entry.value.model_copy(update={"schac": entry.value.schac or f"{id_}.example.org"}))
        for id_, entry in portfolio.partner_entries.items()
    }
    courses = {id_: _real(entry) for id_, entry in portfolio.course_entries.items()}
    return replace(portfolio, partner_entries=partners, course_entries=courses)


def _real(entry: Entry[Course]) -> Entry[Course]:
    return replace(entry, value=entry.value.model_copy(update={"example": False}))


@pytest.fixture(scope="module", params=["real", *UNSEEN])
def published(
    request: pytest.FixtureRequest, portfolio: Portfolio, tmp_path_factory: pytest.TempPathFactory
) -> Portfolio:
    if request.param == "real":
        return no_examples(portfolio)
    seed, complete = request.param
    return unseen_portfolio(tmp_path_factory.mktemp("unseen"), seed, COURSES, complete=complete)


@pytest.fixture(params=[PUBLICATION, replace(PUBLICATION, site="")], ids=["site", "no-site"])
def publication(request: pytest.FixtureRequest) -> Publication:
    assert isinstance(request.param, Publication)
    return request.param


def quality_link_graph(portfolio: Portfolio, publication: Publication) -> rdflib.Graph:
    graph = rdflib.Graph()
    for address, content in qualitylink_files(portfolio, publication).files.items():
        if address.endswith(".ttl"):
            graph.parse(data=content, format="turtle")
    return graph


def test_the_european_learning_model_is_kept_to(
    published: Portfolio, publication: Publication, elm_shapes: Standards
) -> None:
    graph = rdflib.Graph().parse(data=elm_files(published, publication).files[WHOLE], format="turtle")
    assert nodes_of(graph, "LearningAchievementSpecification")
    assert elm_shapes.breaches_of_elm(graph) == ""


def test_the_register_can_read_the_portfolio(
    published: Portfolio, publication: Publication, qdr_schema: Standards
) -> None:
    assert qdr_schema.breaches_of_qdr(qdr_files(published, publication).files[REGISTER]) == ""


def test_quality_link_is_kept_to(
    published: Portfolio, publication: Publication, quality_link_shapes: Standards
) -> None:
    assert quality_link_shapes.breaches_of_quality_link(quality_link_graph(published, publication)) == ""


def test_a_manifest_keeps_to_its_schema(published: Portfolio, quality_link_shapes: Standards) -> None:
    files = qualitylink_files(published, PUBLICATION).files
    judge = Draft202012Validator(
        quality_link_shapes.manifest_schema, format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    for address, content in files.items():
        if address.endswith(".manifest.json"):
            manifest = json.loads(content)
            judge.validate(manifest)
            assert manifest["sources"][0]["path"].removeprefix(PUBLICATION.site) in files


def test_complete_entries_are_all_published(tmp_path: Path) -> None:
    portfolio = unseen_portfolio(tmp_path, 1, COURSES, complete=True)
    assert not elm_files(portfolio, PUBLICATION).left_out
    assert not qualitylink_files(portfolio, PUBLICATION).left_out
    graph = quality_link_graph(portfolio, PUBLICATION)
    assert len(nodes_of(graph, "LearningOpportunitySpecification")) == COURSES


def test_the_shapes_see_what_is_missing(tmp_path: Path, elm_shapes: Standards, quality_link_shapes: Standards) -> None:
    portfolio = unseen_portfolio(tmp_path, 1, 2, complete=True)
    graph = rdflib.Graph().parse(data=elm_files(portfolio, PUBLICATION).files[WHOLE], format="turtle")
    graph.remove((nodes_of(graph, "LearningAchievementSpecification")[0], rdflib.DCTERMS.title, None))
    assert "title" in elm_shapes.breaches_of_elm(graph)
    linked = quality_link_graph(portfolio, PUBLICATION)
    linked.remove((None, None, nodes_of(linked, "SchacIdentifier")[0]))
    assert "identifier" in quality_link_shapes.breaches_of_quality_link(linked)


def test_the_schema_sees_what_is_missing(tmp_path: Path, qdr_schema: Standards) -> None:
    portfolio = unseen_portfolio(tmp_path, 1, 2, complete=True)
    document = qdr_files(portfolio, PUBLICATION).files[REGISTER]
    without = document.replace(b"<defaultLanguage", b"<other", 1)
    assert without != document
    assert "other" in qdr_schema.breaches_of_qdr(without)
