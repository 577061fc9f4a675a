"""The sheets of a spreadsheet put together: one row per course, with its runs and modules from sheets of their own."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from microcredentials.domain.course import Course
from microcredentials.exports.columns import Contents, columns_of
from microcredentials.exports.course_table import COLUMNS_AHEAD, COLUMNS_OF_A_GROUP, TABLES_OF_GROUPS, fee_columns
from microcredentials.importing.cell_value import CellReader
from microcredentials.importing.course_row import CourseRow, filled_cells
from microcredentials.importing.finding import Finding
from microcredentials.importing.folding import folded
from microcredentials.importing.header import Header, KnownColumns, header_of
from microcredentials.importing.sheet import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.column import Column
    from microcredentials.importing.sheet import Sheet, SheetCell, Spreadsheet

SHEETS_OF_GROUPS = {"offerings": ("offerings", "runs"), "modules": ("modules",)}
"""List field -> what its sheet is called."""
_NOT_READ = frozenset(map(folded, ("columns", "lists", "How to fill this in")))
_LONGEST_SHOWN = 60


@dataclass
class Tables:
    """What the sheets hold: the rows of courses, how their cells are read, and what is wrong with the sheets."""

    reader: CellReader
    rows: list[CourseRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def read_tables(spreadsheet: Spreadsheet, name: str, portfolio: Portfolio) -> Tables | Unreadable:
    """The courses of a spreadsheet called ``name``, in its order."""
    return _TableReader(portfolio, Tables(CellReader(portfolio))).read(spreadsheet, name)


@dataclass
class _TableReader:
    portfolio: Portfolio
    tables: Tables

    def read(self, spreadsheet: Spreadsheet, name: str) -> Tables | Unreadable:
        of_groups = {sheet.name: group for sheet in spreadsheet.sheets if (group := _group_of(sheet))}
        others = [sheet for sheet in spreadsheet.sheets if sheet.name not in of_groups]
        known = KnownColumns(course_columns(self.portfolio), self.portfolio.alliance)
        found = [(sheet, header) for sheet in others if (header := self._header(sheet, known))]
        if not found:
            return Unreadable(
                f"No row of `{name}` names columns that are known. Write for example `title`, `summary` and `ects` "
                "above the courses, or use the template."
            )
        first, header = max(found, key=lambda pair: len(pair[1].columns))
        self.tables.remarks += [*spreadsheet.remarks, *self._not_read(spreadsheet, first, of_groups)]
        self.tables.reader = CellReader(self.portfolio, header.is_exported)
        self._tell_columns(header)
        self.tables.rows = self._rows(first, header)
        for sheet in spreadsheet.sheets:
            if sheet.name in of_groups:
                self._add_groups(sheet, of_groups[sheet.name])
        return self.tables

    def _header(self, sheet: Sheet, known: KnownColumns) -> Header | None:
        return None if folded(sheet.name) in _NOT_READ else header_of(sheet.rows, known)

    def _not_read(self, spreadsheet: Spreadsheet, first: Sheet, of_groups: dict[str, str]) -> Iterator[str]:
        for sheet in spreadsheet.sheets:
            is_known = sheet is first or sheet.name in of_groups or folded(sheet.name) in _NOT_READ
            if sheet.rows and not is_known:
                yield f"Sheet `{sheet.name}` was not read: the courses stand on `{first.name}`."

    def _tell_columns(self, header: Header) -> None:
        for unknown in header.unknown:
            meant = f"Did you mean `{unknown.meant}`?" if unknown.meant else "Nothing of it was imported."
            shown = " ".join(unknown.cell.text.split())[:_LONGEST_SHOWN]
            self._warn(unknown.cell, f"There is no column `{shown}`. {meant}")
        for cell in header.twice:
            self._warn(cell, "Another column means the same field already. Nothing of this one was imported.")

    def _warn(self, cell: SheetCell, sentence: str) -> None:
        self.tables.findings.append(Finding(cell.place, "column", sentence, is_error=False))

    def _rows(self, sheet: Sheet, header: Header, courses: Mapping[str, CourseRow] | None = None) -> list[CourseRow]:
        """The rows below a header; those of a group take the language of the course that they name."""
        reader, usual = self.tables.reader, self.portfolio.alliance.default_language
        rows: list[CourseRow] = []
        for row in sheet.rows[header.rows.stop :]:
            self._tell_strays([cell for place, cell in row.cells.items() if place not in header.columns], header)
            filled = filled_cells(row, header, reader, usual)
            course = courses.get(folded(filled.about("course"))) if courses else None
            rows.append(filled_cells(row, header, reader, course.language) if course else filled)
        return [row for row in rows if row.cells and not row.is_example]

    def _tell_strays(self, cells: list[SheetCell], header: Header) -> None:
        """Values below no header at all; those below an unknown one were told with it."""
        named = {_column(one.cell.place) for one in header.unknown} | {_column(cell.place) for cell in header.twice}
        for cell in cells:
            if "!" in cell.place and _column(cell.place) not in named:
                self._warn(cell, "No header stands above this cell. Nothing of it was imported.")

    def _add_groups(self, sheet: Sheet, group: str) -> None:
        known = KnownColumns(group_columns(group, self.portfolio), self.portfolio.alliance)
        header = header_of(sheet.rows, known)
        if header is None:
            if sheet.rows:
                self.tables.remarks.append(f"Sheet `{sheet.name}` was not read: no row of it names known columns.")
            return
        self._tell_columns(header)
        by_name = _by_name(self.tables.rows)
        for row in self._rows(sheet, header, by_name):
            course = by_name.get(folded(row.about("course")))
            if course is None:
                self._tell_orphan(row)
            else:
                course.groups.setdefault(group, []).append(row)
        for course in self.tables.rows:
            course.groups.get(group, []).sort(key=_number)

    def _tell_orphan(self, row: CourseRow) -> None:
        said = row.said("course")
        if said is None:
            sentence = "This row does not say to which course it belongs. Write the course's id or title."
        else:
            sentence = f"There is no course `{said.cell.text[:_LONGEST_SHOWN]}` on the sheet of courses."
        self.tables.findings.append(Finding(said.cell.place if said else row.place, "course", sentence))


def course_columns(portfolio: Portfolio) -> tuple[Column, ...]:
    """What may stand in the row of a course, its only run included."""
    own = columns_of(Course, _contents(portfolio))
    names = {column.name for column in own}
    runs = (
        replace(column, path=("offerings", *column.path), name=f"offerings.{column.name}", about="")
        for column in group_columns("offerings", portfolio)
        if column.of_entry and column not in COLUMNS_OF_A_GROUP
    )
    for_readers = (column for audience in portfolio.alliance.audiences for column in fee_columns(audience))
    return (*COLUMNS_AHEAD, *own, *(column for column in runs if column.name not in names), *for_readers)


def group_columns(group: str, portfolio: Portfolio) -> tuple[Column, ...]:
    """What may stand in the row of a run or module."""
    return (*COLUMNS_OF_A_GROUP, *columns_of(TABLES_OF_GROUPS[group], _contents(portfolio)))


def _contents(portfolio: Portfolio) -> Contents:
    return Contents((), portfolio.alliance.default_language, tuple(portfolio.alliance.audiences))


def _group_of(sheet: Sheet) -> str:
    return next((group for group, names in SHEETS_OF_GROUPS.items() if sheet.name.strip().casefold() in names), "")


def _by_name(rows: list[CourseRow]) -> dict[str, CourseRow]:
    """Id and title, folded -> the course; of several with one title, the first."""
    found: dict[str, CourseRow] = {}
    for row in rows:
        title = row.said("title")
        for words in (row.about("id"), title.cell.text if title else ""):
            if words:
                found.setdefault(folded(words), row)
    return found


def _number(row: CourseRow) -> int:
    written = row.about("number")
    return int(written) if written.isdecimal() else 0


def _column(place: str) -> str:
    """Sheet and letters of a place: what its column is called."""
    return place.rstrip("0123456789")
