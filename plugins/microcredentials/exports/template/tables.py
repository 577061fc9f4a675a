"""What stands on the sheets of the template: their columns and their example rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from microcredentials.domain.completeness import alternatives
from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course
from microcredentials.exports.column import Shape
from microcredentials.exports.column_label import label_of
from microcredentials.exports.columns import Contents, columns_of
from microcredentials.exports.course_table import (
    ABOUT_COURSE,
    COLUMNS_AHEAD,
    COLUMNS_OF_A_GROUP,
    TABLES_OF_GROUPS,
)
from microcredentials.exports.stated import stated

if TYPE_CHECKING:
    from microcredentials.domain.alliance import Alliance
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.column import Column
    from microcredentials.exports.stated import Tree

EXAMPLE = "Example: not imported"
"""Begins a row that shows how a row is filled in."""

COURSES = "Courses"
SHEETS_OF_GROUPS = {"offerings": "Runs", "modules": "Modules"}
_NOT_ASKED = frozenset({"example", "source.url", "source.seen"})
_NEEDED_PARTS = {"learning_outcomes": "learning_outcomes.text", "level": "level.eqf", "fee": "fee.amounts"}

_EXAMPLE: dict[str, Any] = {
    "title": "Reading the coast",
    "summary": "Read tide tables, maps and measurements of a coast, and tell a municipality what they mean.",
    "description": "Four evenings and a walk along the shore.\n\n- no mathematics needed\n- one project of your own",
    "languages": ["en", "fr"],
    "fields": ["0532", "0713"],
    "keywords": ["coast", "maps", "climate"],
    "mode": "blended",
    "ects": "1.5",
    "workload_hours": "40",
    "duration": "5 weeks",
    "level": {"eqf": "6", "qf_ehea": "first"},
    "learning_outcomes": [
        {"text": "Explain how tides and storms change a coast.", "kind": "knowledge"},
        {"text": "Judge what a map of flood risk leaves out.", "kind": "skill"},
    ],
    "assessment": {"types": ["project_work", "oral_examination"], "grading": "Pass or fail."},
    "quality_assurance": {"kind": "institutional"},
    "certificate": {"kinds": "course_certificate", "format": "pdf"},
    "prerequisites": "None.",
    "places": "25",
    "application": {"how": "A few lines about yourself.", "url": "https://example.org/apply"},
    "contact": {"office": "Lifelong learning office", "email": "office@example.org"},
    "links": {"homepage": "https://example.org/coast"},
    "modules": [{"title": "Tides", "workload_hours": "10"}],
    "offerings": [
        {
            "start": "2027-02-15",
            "end": "2027-03-19",
            "apply_by": "2027-01-31",
            "location": "Room 2.01 and the harbour",
            "schedule": "Mondays, 17:00 to 20:00",
        }
    ],
}
"""A course that nobody gives."""


@dataclass(frozen=True, slots=True)
class TemplateTable:
    """A sheet: each column with its label, the names of columns that are needed, and what the example states."""

    name: str
    columns: tuple[tuple[Column, str], ...]
    needed: frozenset[str]
    example: Tree


def template_tables(portfolio: Portfolio) -> tuple[TemplateTable, ...]:
    """Courses, runs and modules."""
    alliance = portfolio.alliance
    contents = Contents((), alliance.default_language, tuple(alliance.audiences))
    example = _example(alliance)
    of_course = (COLUMNS_AHEAD[0], *columns_of(Course, contents))
    asked = tuple(column for column in of_course if column.shape is not Shape.JSON and column.name not in _NOT_ASKED)
    tables = [_table(COURSES, asked, example, alliance)]
    for group, name in SHEETS_OF_GROUPS.items():
        columns = (COLUMNS_OF_A_GROUP[0], *columns_of(TABLES_OF_GROUPS[group], contents))
        usual = tuple(column for column in columns if column.shape is not Shape.JSON)
        tables.append(_table(name, usual, {**example[group][0], ABOUT_COURSE: {"id": EXAMPLE}}, alliance))
    return tuple(tables)


def _table(name: str, columns: tuple[Column, ...], example: Tree, alliance: Alliance) -> TemplateTable:
    needed = _needed(alliance) if name == COURSES else frozenset({"course", "title"})
    marked = frozenset(column.name for column in columns if _is_needed(column, needed))
    return TemplateTable(name, tuple((column, label_of(column, alliance)) for column in columns), marked, example)


def _needed(alliance: Alliance) -> frozenset[str]:
    """Dotted paths of the fields that the alliance needs, all ways where one of several is enough."""
    needs = (*alliance.needed.always, *alliance.needed.announced, *alliance.needed.published)
    ways = (".".join(way) for need in needs for way in alternatives(need))
    return frozenset(_NEEDED_PARTS.get(way, way) for way in ways)


def _is_needed(column: Column, needed: frozenset[str]) -> bool:
    name = column.name.partition("[")[0]
    return name in needed or any(name.startswith(f"{one}.") and one == "fee.amounts" for one in needed)


def _example(alliance: Alliance) -> Tree:
    groups = list(alliance.target_groups)[:2]
    amounts = dict.fromkeys(alliance.audiences, "0") | (
        {list(alliance.audiences)[-1]: "120"} if alliance.audiences else {}
    )
    given = {
        "status": "announced",
        **_EXAMPLE,
        **({"reviewed_for": str(alliance.edition)} if alliance.edition else {}),
        **({"target_groups": groups} if groups else {}),
        "fee": {"amounts": amounts} if amounts else "free",
    }
    course = Course.model_validate(given, context=EntryContext("su/coast", alliance.default_language))
    usual = {name: value for name, value in stated(course).items() if name in given}
    return {**usual, ABOUT_COURSE: {"id": EXAMPLE}}
