"""The portfolio in the European Learning Model: a file per course and form, and one for the whole in each form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.elm.addresses import Addresses
from microcredentials.exports.elm.graph import Graph
from microcredentials.exports.elm.json_ld import json_ld
from microcredentials.exports.elm.namespace import ELM_3_2, prefixes
from microcredentials.exports.elm.opportunity import course_graph
from microcredentials.exports.elm.readiness import reason_to_leave_out
from microcredentials.exports.elm.turtle import turtle
from microcredentials.exports.exported import N_, DataFormat, Exported, FileKind, Format, LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication

FOLDER = "data/elm/"


def elm_files(portfolio: Portfolio, publication: Publication, namespace: str = ELM_3_2) -> Exported:
    """Every shown course that is not made up and lacks nothing; ``namespace`` tells the version of the model."""
    addresses = Addresses(portfolio, publication)
    known = prefixes(namespace)
    files: dict[str, bytes] = {}
    left_out = []
    whole = Graph()
    for course in portfolio.shown_courses:
        if course.example:
            continue
        reason = reason_to_leave_out(course, portfolio, addresses.homepage(course))
        if reason is not None:
            left_out.append(LeftOut(portfolio.course_entries[course.id].path, reason))
            continue
        graph = course_graph(course, addresses)
        whole.join(graph)
        files.update(_both(f"{FOLDER}courses/{course.id}", graph, known))
    left_out.extend(_programmes(portfolio))
    return Exported({**dict(_both(f"{FOLDER}portfolio", whole, known)), **files}, tuple(left_out))


def _both(address: str, graph: Graph, known: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    yield f"{address}.jsonld", json_ld(graph.nodes, known).encode()
    yield f"{address}.ttl", turtle(graph.nodes, known).encode()


def _programmes(portfolio: Portfolio) -> Iterator[LeftOut]:
    reason = "A programme names no field of education of its own, which the European Learning Model demands."
    for programme in portfolio.shown_programmes:
        if not programme.example:
            yield LeftOut(portfolio.programme_entries[programme.id].path, reason)


_JSON_LD, _TURTLE = "application/ld+json", "text/turtle"

ELM = Format(
    DataFormat(
        "elm",
        "European Learning Model 3.2",
        N_("Courses as learning opportunities that lead to learning achievements, as Europass reads them."),
        (
            FileKind(f"{FOLDER}portfolio.jsonld", _JSON_LD, N_("All courses as JSON-LD.")),
            FileKind(f"{FOLDER}portfolio.ttl", _TURTLE, N_("All courses as Turtle.")),
            FileKind(f"{FOLDER}courses/<partner>/<course>.jsonld", _JSON_LD, N_("One course as JSON-LD.")),
            FileKind(f"{FOLDER}courses/<partner>/<course>.ttl", _TURTLE, N_("One course as Turtle.")),
        ),
        standard="https://github.com/european-commission-empl/European-Learning-Model",
    ),
    elm_files,
)
