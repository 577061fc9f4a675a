"""The page on the European standards names what the code writes, no more and no less."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.repository.checkout import text_of
from tests.standards.unseen import unseen_portfolio

from microcredentials.exports.elm.addresses import Addresses
from microcredentials.exports.elm.files import portfolio_graph
from microcredentials.exports.elm.node import Node
from microcredentials.exports.publication import Publication
from microcredentials.exports.qualitylink.course_graph import course_graph

PAGE = text_of("docs/developers/standards.md")
PROPERTY = re.compile(
    r"`((?:adms|dcterms|elm|foaf|ql|rdf|rov|skos):[a-z]\w*|elm:(?:ISCEDFCode|EQFLevel)|ql:ISCEDF\w+)`"
)


def properties_of(node: Node) -> Iterator[str]:
    for name, value in node.properties:
        yield name
        if isinstance(value, Node):
            yield from properties_of(value)


def test_every_property_is_documented_and_every_documented_one_is_written(tmp_path: Path) -> None:
    portfolio = unseen_portfolio(tmp_path, 1, 20, complete=True)
    changed = {entry.path: date(2026, 11, 1) for entry in portfolio.course_entries.values()}
    publication = Publication(date(2026, 11, 22), changed, "https://courses.example.org/")
    graph, _ = portfolio_graph(portfolio, publication)
    nodes = list(graph.nodes)
    for course in portfolio.courses.values():
        nodes.extend(course_graph(course, Addresses(portfolio, publication)).nodes)
    assert {name for node in nodes for name in properties_of(node)} == set(PROPERTY.findall(PAGE))


def test_every_field_in_the_table_is_one_of_the_format() -> None:
    known = set(re.findall(r'"([a-z_]+)":', text_of("schemas/course/v1.json"))) | {"id"}
    rows = [line.split("|")[1] for line in PAGE.splitlines() if re.match(r"\| `[a-z]", line) and "data/" not in line]
    fields = {part for row in rows for name in re.findall(r"`([^`]+)`", row) for part in re.split(r"\[\]\.|\.", name)}
    assert fields
    assert fields <= known
