"""The shown courses as tables: one row per course, and one row per run and per module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from microcredentials.domain.course import Course, Module
from microcredentials.domain.fee_for import fees_of
from microcredentials.domain.offering import Offering
from microcredentials.exports.column import Column, Shape
from microcredentials.exports.columns import Contents, columns_of
from microcredentials.exports.course_record import UNKNOWN, fee_stated
from microcredentials.exports.stated import Tree, stated

if TYPE_CHECKING:
    from microcredentials.domain.model import Record
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication

ABOUT_COURSE = "about"
"""Below it stands, in a row, what readers are told and no entry states."""

TABLES_OF_GROUPS: Mapping[str, type[Record]] = {"offerings": Offering, "modules": Module}
"""The list fields whose elements have a table of their own where a file can hold several."""

COLUMNS_AHEAD = (
    Column("id", (ABOUT_COURSE, "id"), about="What the course is called: its university and the name of its file."),
    Column("page", (ABOUT_COURSE, "page"), about="Where its page is.", form="web address", of_entry=False),
)
COLUMNS_OF_A_GROUP = (
    Column("course", (ABOUT_COURSE, "id"), about="The id of the course to which the row belongs."),
    Column("number", (ABOUT_COURSE, "number"), about="Its place in the list, from 1.", form="whole number"),
)


@dataclass(frozen=True, slots=True)
class CourseTable:
    """Columns and rows; a row is what an entry or a group states, with :data:`ABOUT_COURSE` beside it."""

    columns: tuple[Column, ...]
    rows: tuple[Tree, ...]


def course_table(portfolio: Portfolio, publication: Publication) -> CourseTable:
    """One row per announced or published course, with every field of its entry."""
    rows = tuple(_row(course, portfolio, publication) for course in portfolio.shown_courses)
    contents = _contents(rows, portfolio)
    fees = (column for audience in contents.audiences for column in fee_columns(audience))
    return CourseTable((*COLUMNS_AHEAD, *columns_of(Course, contents), *fees), rows)


def group_table(field: str, courses: CourseTable, portfolio: Portfolio) -> CourseTable:
    """One row per element of a list field of all courses: a key of :data:`TABLES_OF_GROUPS`."""
    rows = tuple(
        {ABOUT_COURSE: {"id": row[ABOUT_COURSE]["id"], "number": number}, **element}
        for row in courses.rows
        for number, element in enumerate(row.get(field, ()), start=1)
    )
    return CourseTable((*COLUMNS_OF_A_GROUP, *columns_of(TABLES_OF_GROUPS[field], _contents(rows, portfolio))), rows)


def _contents(rows: tuple[Tree, ...], portfolio: Portfolio) -> Contents:
    return Contents(rows, portfolio.alliance.default_language, tuple(portfolio.alliance.audiences))


def _row(course: Course, portfolio: Portfolio, publication: Publication) -> Tree:
    page = f"courses/{course.id}/"
    about: dict[str, Any] = {"id": course.id, "page": publication.address(page) or page}
    about["fees"] = {fee["audience"]: fee for fee in map(fee_stated, fees_of(course, portfolio))}
    return {ABOUT_COURSE: about, **stated(course)}


def fee_columns(audience: str) -> Iterator[Column]:
    """What an audience pays, whoever says so."""
    path = (ABOUT_COURSE, "fees", audience)
    about = f"What `{audience}` pays, whoever says so."
    form = f"number, `100-150`, `on_request` or `{UNKNOWN}`; empty where the course is not open to them"
    yield Column(f"resolved.fee.{audience}", (*path, "amount"), Shape.AMOUNT, about=about, form=form, of_entry=False)
    about = f"Who says what `{audience}` pays."
    form = "`entry`, `partner` or `alliance`"
    yield Column(f"resolved.fee_source.{audience}", (*path, "source"), about=about, form=form, of_entry=False)
