"""The portfolio as plain JSON: one file with everything, and one beside each course's page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from microcredentials.domain.course import Course, Status
from microcredentials.domain.data_format import LICENCE_ADDRESS
from microcredentials.exports.course_record import course_record
from microcredentials.exports.exported import DataFormat, Exported, FileKind, Format
from microcredentials.exports.portfolio_schema import FORMAT_VERSION, PORTFOLIO_SCHEMA, portfolio_schema
from microcredentials.exports.stated import stated
from microcredentials.plain_words.marker import N_

if TYPE_CHECKING:
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.programme import Programme
    from microcredentials.exports.publication import Publication
    from microcredentials.exports.stated import Tree

PORTFOLIO = "data/portfolio.json"
COURSE = "course.json"
_NOT_OF_THE_OFFER = {"extends", "needed", "needed_programme", "optional_elements", "accessibility"}
_NOT_OF_A_UNIVERSITY = {"reviewers", "coordinators", "logo"}


def portfolio_record(portfolio: Portfolio, publication: Publication) -> Tree:
    """The whole portfolio: alliance, partners, programmes and courses, in the order of their ids."""
    head: Tree = {"$schema": f"../{PORTFOLIO_SCHEMA}", "format": FORMAT_VERSION, "licence": LICENCE_ADDRESS}
    head |= {"built": publication.today.isoformat()} | ({"site": publication.site} if publication.site else {})
    return head | {
        "alliance": _without(stated(portfolio.alliance), _NOT_OF_THE_OFFER),
        "partners": [
            {"id": id_, "page": f"partners/{id_}/", **_without(stated(partner), _NOT_OF_A_UNIVERSITY)}
            for id_, partner in portfolio.partners.items()
        ],
        "programmes": [_programme(programme, publication) for programme in portfolio.shown_programmes],
        "courses": [
            course_record(course, portfolio, publication)
            for course in portfolio.courses.values()
            if course.is_shown or course.status is Status.WITHDRAWN
        ],
    }


def _programme(programme: Programme, publication: Publication) -> Tree:
    page = f"programmes/{programme.id}/"
    address = publication.address(page)
    return {"id": programme.id, "page": page, **({"url": address} if address else {}), **stated(programme)}


def _without(tree: Tree, names: set[str]) -> Tree:
    return {name: value for name, value in tree.items() if name not in names}


def course_file(id_: str) -> str:
    """Where the file of a course lies."""
    return f"courses/{id_}/{COURSE}"


def course_json(course: Course, portfolio: Portfolio, publication: Publication) -> bytes:
    """The file of one course."""
    return _of_one_course(course_record(course, portfolio, publication))


def _of_one_course(record: Tree) -> bytes:
    root = "../" * record["page"].count("/")
    head = {"$schema": f"{root}{PORTFOLIO_SCHEMA}#/$defs/Course", "format": FORMAT_VERSION}
    return _compact(head | record)


def _write(portfolio: Portfolio, publication: Publication) -> Exported:
    whole = portfolio_record(portfolio, publication)
    files = {PORTFOLIO: _compact(whole)}
    for record in whole["courses"]:
        files[f"{record['page']}{COURSE}"] = _of_one_course(record)
    files[PORTFOLIO_SCHEMA] = f"{json.dumps(portfolio_schema(), ensure_ascii=False, indent=1)}\n".encode()
    return Exported(files)


def _compact(tree: Any) -> bytes:
    return f"{json.dumps(tree, ensure_ascii=False, separators=(',', ':'))}\n".encode()


JSON = Format(
    DataFormat(
        "json",
        "JSON",
        N_("Everything the entries say, and what holds where they are silent, in one form per field."),
        (
            FileKind(PORTFOLIO, "application/json", N_("The whole portfolio: courses, programmes and universities.")),
            FileKind(f"courses/<partner>/<course>/{COURSE}", "application/json", N_("One course, beside its page.")),
            FileKind(PORTFOLIO_SCHEMA, "application/schema+json", N_("JSON Schema of both.")),
        ),
    ),
    _write,
)
