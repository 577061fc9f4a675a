"""Small portfolios for the tests of the European standards, and their files read back as others read them."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from datetime import date
from typing import Any

import rdflib
from rdflib.namespace import RDF

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course
from microcredentials.domain.partner import Partner
from microcredentials.domain.place import Places
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.exports.elm.files import elm_files
from microcredentials.exports.publication import Publication
from microcredentials.exports.qualitylink.files import qualitylink_files

SITE = "https://courses.example.org/"
PUBLICATION = Publication(date(2026, 11, 22), {"su/ai.yml": date(2026, 10, 1)}, SITE)
ELM = rdflib.Namespace("http://data.europa.eu/snb/model/elm/")
ELM_3_3 = rdflib.Namespace("http://data.europa.eu/snb/model/ontology/")
QL = rdflib.Namespace("http://data.quality-link.eu/ontology/v1#")
ROV = rdflib.Namespace("http://www.w3.org/ns/regorg#")

ALLIANCE: dict[str, Any] = {
    "name": "Alliance of examples",
    "audiences": {"alliance_students": "Students of the alliance", "everyone_else": "Everyone else"},
    "target_groups": {"bachelor": {"label": "Bachelor students", "elm": "1599531db0"}, "others": {"label": "Others"}},
}
PARTNERS: dict[str, dict[str, Any]] = {
    "su": {"name": "Sofia University", "country": "BG", "schac": "su.example.org", "pic": "999887641"},
    "vmu": {"name": "Vytautas Magnus University", "country": "LT", "schac": "vmu.example.org"},
}
ENOUGH: dict[str, Any] = {
    "status": "published",
    "title": "Reading the coast",
    "languages": ["en"],
    "fields": ["0532"],
    "level": {"eqf": "6"},
    "learning_outcomes": ["Explain how a coast changes."],
}


def portfolio_of(
    courses: Mapping[str, Mapping[str, Any]], partners: Mapping[str, Mapping[str, Any]] = PARTNERS, **alliance: Any
) -> Portfolio:
    """A portfolio of courses that lack nothing, but for what is said otherwise."""
    return Portfolio(
        _entry(Alliance, "alliance", ALLIANCE | alliance),
        {id_: _entry(Partner, id_, given) for id_, given in partners.items()},
        {id_: _entry(Course, id_, {**ENOUGH, **given}) for id_, given in courses.items()},
    )


def _entry(model: Any, id_: str, given: Mapping[str, Any]) -> Entry[Any]:
    return Entry(f"{id_}.yml", model.model_validate(given, context=EntryContext(id_, "en")), Places())


def read_json_ld(document: str | bytes) -> rdflib.Graph:
    """A document as linked data."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's reader uses a class that rdflib has deprecated
        return rdflib.Graph().parse(data=document, format="json-ld")


def elm_graph(portfolio: Portfolio, publication: Publication = PUBLICATION) -> rdflib.Graph:
    """The whole portfolio in the European Learning Model."""
    return rdflib.Graph().parse(data=elm_files(portfolio, publication).files["data/elm/portfolio.ttl"], format="turtle")


def elm_of(*runs: Mapping[str, Any], **course: Any) -> rdflib.Graph:
    """One course of one university."""
    return elm_graph(portfolio_of({"su/ai": {"offerings": list(runs), **course}}))


def quality_link_of(*runs: Mapping[str, Any], **course: Any) -> rdflib.Graph:
    """The same, as QualityLink reads it."""
    files = qualitylink_files(portfolio_of({"su/ai": {"offerings": list(runs), **course}}), PUBLICATION).files
    return rdflib.Graph().parse(data=files["data/qualitylink/su.ttl"], format="turtle")


def all_of(graph: rdflib.Graph, kind: rdflib.URIRef) -> list[Any]:
    """The things of a class."""
    return sorted(graph.subjects(RDF.type, kind))


def values(graph: rdflib.Graph, *path: rdflib.URIRef) -> list[str]:
    """What is reached over the properties of a path, from wherever it begins."""
    found = list(graph.objects(None, path[0]))
    for step in path[1:]:
        found = [value for node in found for value in graph.objects(node, step)]
    return sorted(map(str, found))
