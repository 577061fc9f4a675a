"""Turtle and JSON-LD, read back by a library that is not ours."""

from __future__ import annotations

import json

import pytest
import rdflib
from rdflib.compare import isomorphic
from tests.unit.exports.standard_portfolios import read_json_ld

from microcredentials.exports.elm.json_ld import json_ld
from microcredentials.exports.elm.node import Node, Reference, Typed, Words
from microcredentials.exports.elm.turtle import turtle

PREFIXES = {"ex": "https://example.org/#", "xsd": "http://www.w3.org/2001/XMLSchema#"}
THING = rdflib.URIRef("https://example.org/thing")
NOTE = rdflib.URIRef("https://example.org/#note")
HOSTILE = (
    'said "no" and left',
    '"""',
    '"""" \\',
    "a\\nb \\u0041 C:\\new",
    "line\nline\r\n\ttab",
    "\x00\x01\x07\x1f\x7f\x85\u2028",
    "\u202eright to left\u202c \u200f\u061c",
    "👩🏽\u200d🔬 𝕞 🇪🇺",
    "'''<script>@en^^xsd:string # .",
    " ",
)


def graphs_of(*nodes: Node) -> tuple[rdflib.Graph, rdflib.Graph]:
    return (
        rdflib.Graph().parse(data=turtle(nodes, PREFIXES), format="turtle"),
        read_json_ld(json_ld(nodes, PREFIXES)),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_comes_back_as_it_was(text: str) -> None:
    for graph in graphs_of(Node("ex:Thing", (("ex:note", Words(text, "sr-Latn")),), str(THING))):
        (found,) = graph.objects(THING, NOTE)
        assert str(found) == text
        assert str(getattr(found, "language", "")).lower() == "sr-latn"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_plain_and_a_typed_value_come_back_too(text: str) -> None:
    node = Node("ex:Thing", (("ex:note", text), ("ex:page", Typed(text, "anyURI"))), str(THING))
    for graph in graphs_of(node):
        assert {str(value) for name, value in graph.predicate_objects(THING) if "#type" not in str(name)} == {text}


def test_whatever_may_not_stand_in_an_address_is_encoded() -> None:
    graph = rdflib.Graph().parse(data=turtle([Node("ex:Thing", (), 'https://example.org/<a>"b" {c}')], PREFIXES))
    assert str(next(graph.subjects())) == "https://example.org/%3Ca%3E%22b%22%20%7Bc%7D"


def test_a_thing_within_a_thing_has_no_name_and_may_have_two_classes() -> None:
    inner = Node("ex:Inner", (("ex:see", Reference(str(THING))),), also="ex:Other")
    written, other = graphs_of(Node("ex:Thing", (("ex:has", inner), ("ex:has", inner)), str(THING)))
    assert isomorphic(written, other)
    kinds = sorted(str(kind) for kind in written.objects(None, rdflib.RDF.type))
    assert [kind.partition("#")[2] for kind in kinds] == ["Inner", "Inner", "Other", "Other", "Thing"]


def test_one_value_stands_alone_and_several_in_a_list() -> None:
    node = Node("ex:Thing", (("ex:one", "a"), ("ex:two", "a"), ("ex:two", "b")), str(THING))
    (written,) = json.loads(json_ld([node], PREFIXES))["@graph"]
    assert (written["ex:one"], written["ex:two"]) == ("a", ["a", "b"])
