"""What each university points at: its courses as Turtle, and the manifest that leads an aggregator to them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from microcredentials.exports.elm.addresses import Addresses
from microcredentials.exports.elm.graph import Graph
from microcredentials.exports.elm.turtle import turtle
from microcredentials.exports.exported import DataFormat, Exported, FileKind, Format, LeftOut
from microcredentials.exports.qualitylink.course_graph import course_graph
from microcredentials.exports.qualitylink.namespace import PREFIXES
from microcredentials.exports.qualitylink.readiness import reason_to_leave_out
from microcredentials.plain_words.marker import N_

if TYPE_CHECKING:
    from microcredentials.domain.partner import Partner
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication

_FOLDER = "data/qualitylink/"
_NO_ADDRESS = "Its QualityLink manifest has to name the web address of its courses, and that of this site is not known."


def qualitylink_files(portfolio: Portfolio, publication: Publication) -> Exported:
    """Two files per university that leads a course which is not made up and lacks nothing.

    Without the address of the site there are no manifests.
    """
    graphs, left_out = _graphs(portfolio, publication)
    files: dict[str, bytes] = {}
    for id_, graph in graphs.items():
        courses = f"{_FOLDER}{id_}.ttl"
        files[courses] = turtle(graph.nodes, PREFIXES).encode()
        address = publication.address(courses)
        if address is None:
            left_out.append(LeftOut(portfolio.partner_entries[id_].path, _NO_ADDRESS))
        else:
            files[f"{_FOLDER}{id_}.manifest.json"] = _manifest(portfolio.partners[id_], address)
    return Exported(files, tuple(left_out))


def _graphs(portfolio: Portfolio, publication: Publication) -> tuple[dict[str, Graph], list[LeftOut]]:
    """Id of the leading university -> graph of its courses; and the entries that cannot be told."""
    addresses = Addresses(portfolio, publication)
    graphs: dict[str, Graph] = {}
    left_out: list[LeftOut] = []
    for course in portfolio.shown_courses:
        if course.example:
            continue
        reason = reason_to_leave_out(course, portfolio, addresses.homepage(course))
        if reason is None:
            graphs.setdefault(course.lead_id, Graph()).join(course_graph(course, addresses))
        else:
            left_out.append(LeftOut(portfolio.course_entries[course.id].path, reason))
    return graphs, left_out


def _manifest(partner: Partner, address: str) -> bytes:
    """The manifest of one university (``manifest-v1.schema.json`` of QualityLink)."""
    name = f"Microcredentials of {partner.heading}"
    source = {"type": "elm", "path": address, "name": name, "auth": {"type": "none"}}
    manifest: dict[str, Any] = {"sources": [source], "meta": {"schac": partner.schac}}
    return (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()


QUALITYLINK = Format(
    DataFormat(
        "qualitylink",
        "QualityLink",
        N_("Courses per university for the aggregators of QualityLink, with a manifest that the university points at."),
        (
            FileKind(f"{_FOLDER}<partner>.ttl", "text/turtle", N_("The courses that a university leads.")),
            FileKind(f"{_FOLDER}<partner>.manifest.json", "application/json", N_("Where these courses are found.")),
        ),
        standard="https://quality-link.eu/",
    ),
    qualitylink_files,
)
