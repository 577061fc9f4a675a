"""The portfolio in the European Learning Model: a file per course and form, and one for the whole in each form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.elm.addresses import Addresses
from microcredentials.exports.elm.graph import Graph
from microcredentials.exports.elm.json_ld import json_ld
from microcredentials.exports.elm.namespace import prefixes
from microcredentials.exports.elm.opportunity import course_graph
from microcredentials.exports.elm.readiness import reason_to_leave_out
from microcredentials.exports.elm.turtle import turtle
from microcredentials.exports.exported import DataFormat, Exported, FileKind, Format, LeftOut
from microcredentials.plain_words.marker import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication

FOLDER = "data/elm/"


def elm_files(portfolio: Portfolio, publication: Publication) -> Exported:
    """Every shown course that is not made up and lacks nothing."""
    known = prefixes(publication.elm_version)
    graphs, left_out = course_graphs(portfolio, publication)
    whole = joined(graphs.values())
    files = dict(_both(f"{FOLDER}portfolio", whole, known))
    for id_, graph in graphs.items():
        files.update(_both(f"{FOLDER}courses/{id_}", graph, known))
    return Exported(files, left_out)


def portfolio_graph(portfolio: Portfolio, publication: Publication) -> tuple[Graph, tuple[LeftOut, ...]]:
    """All that can be told of all courses, and what cannot."""
    graphs, left_out = course_graphs(portfolio, publication)
    return joined(graphs.values()), left_out


def course_graphs(portfolio: Portfolio, publication: Publication) -> tuple[Mapping[str, Graph], tuple[LeftOut, ...]]:
    """Course id -> its graph, and the entries that cannot be told, with the reason."""
    addresses = Addresses(portfolio, publication)
    graphs: dict[str, Graph] = {}
    left_out: list[LeftOut] = []
    for course in portfolio.shown_courses:
        if course.example:
            continue
        reason = reason_to_leave_out(course, portfolio, addresses.homepage(course))
        if reason is None:
            graphs[course.id] = course_graph(course, addresses)
        else:
            left_out.append(LeftOut(portfolio.course_entries[course.id].path, reason))
    left_out.extend(_programmes(portfolio))
    return graphs, tuple(left_out)


def joined(graphs: Iterable[Graph]) -> Graph:
    """One graph with all that several hold."""
    whole = Graph()
    for graph in graphs:
        whole.join(graph)
    return whole


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
