"""The courses as a workbook for spreadsheets: numbers and days as such, runs and modules on sheets of their own.

Nothing in it is a formula: each cell says which type it has, and text that looks like a formula is marked as text, so
that it stays text when somebody edits it. The bytes are the same whenever the same entries are written.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from microcredentials.domain.data_format import LeftOut
from microcredentials.exports.column import Column, Shape
from microcredentials.exports.course_table import ABOUT_COURSE, TABLES_OF_GROUPS, CourseTable, course_table, group_table
from microcredentials.exports.exported import DataFormat, Exported, FileKind, Format
from microcredentials.exports.formula import neutralised
from microcredentials.plain_words.marker import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.column import Cell
    from microcredentials.exports.publication import Publication

COURSES = "data/courses.xlsx"
SHEET_OF_COURSES, SHEET_OF_COLUMNS = "courses", "columns"
LONGEST_CELL = 32_767
"""Characters that a cell holds (ECMA-376 leaves it open; Excel and LibreOffice stop here)."""

_A_WHOLE_DAY = len("2027-02-15")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What begins like a character that a workbook writes by its number, `_x0041_` (ECMA-376 part 1, 22.4.2.4)."""
_HEADER = {"font": Font(bold=True), "fill": PatternFill("solid", fgColor="FFE8ECF4")}
_WIDTHS = {Shape.WORDS: 40, Shape.LINES: 30, Shape.CODES: 22, Shape.DAY: 13}
_WIDTH = 16
_EXPLANATION = {"sheet": 12, "column": 36, "field": 80, "how it is written": 60, "imported": 10}


def _write(portfolio: Portfolio, publication: Publication) -> Exported:
    whole = course_table(portfolio, publication)
    left_out = tuple(_too_long(whole, portfolio))
    paths = {one.path for one in left_out}
    rows = tuple(row for row in whole.rows if _path(row, portfolio) not in paths)
    courses = CourseTable(whole.columns, rows)
    tables = {SHEET_OF_COURSES: CourseTable(tuple(_without_groups(whole.columns)), rows)}
    tables |= {field: group_table(field, courses, portfolio) for field in TABLES_OF_GROUPS}
    return Exported({COURSES: as_workbook(tables, publication.today)}, left_out)


def _path(row: dict[str, Any], portfolio: Portfolio) -> str:
    return portfolio.course_entries[row[ABOUT_COURSE]["id"]].path


def _without_groups(columns: Iterable[Column]) -> Iterator[Column]:
    return (column for column in columns if column.shape is not Shape.JSON)


def _too_long(table: CourseTable, portfolio: Portfolio) -> Iterator[LeftOut]:
    """Courses of which a cell would be cut."""
    for row in table.rows:
        for column in _without_groups(table.columns):
            cell = column.cell(row)
            if isinstance(cell, str) and len(cell) > LONGEST_CELL:
                reason = f"`{column.name}` has {len(cell):,} characters, and a cell of a spreadsheet {LONGEST_CELL:,}."
                yield LeftOut(_path(row, portfolio), reason)
                break


def as_workbook(tables: dict[str, CourseTable], day: date) -> bytes:
    """A workbook with one sheet per table; the second sheet explains the columns of all of them."""
    book = Workbook(write_only=True)
    book.properties.creator = "microcredentials"
    book.properties.created = book.properties.modified = datetime.combine(day, time())
    first, *others = tables.items()
    _add_sheet(book, *first)
    _add_explanation(book, tables)
    for name, table in others:
        _add_sheet(book, name, table)
    return packed(book)


def _add_sheet(book: Workbook, name: str, table: CourseTable) -> None:
    widths = [_WIDTHS.get(column.shape, _WIDTH) for column in table.columns]
    sheet = _begun(book, name, [column.name for column in table.columns], widths, len(table.rows))
    for number, row in enumerate(table.rows, start=2):
        places = enumerate(table.columns, start=1)
        sheet.append([_cell(SheetCell(sheet, number, place), column, column.cell(row)) for place, column in places])


def _add_explanation(book: Workbook, tables: dict[str, CourseTable]) -> None:
    described = [(name, column) for name, table in tables.items() for column in table.columns]
    sheet = _begun(book, SHEET_OF_COLUMNS, _EXPLANATION, _EXPLANATION.values(), len(described))
    for name, column in described:
        told = (name, column.name, column.about, column.form or "text", "yes" if column.of_entry else "no")
        sheet.append([_as_text(WriteOnlyCell(sheet), words) for words in told])


def _begun(book: Workbook, name: str, header: Iterable[str], widths: Iterable[int], rows: int) -> WriteOnlyWorksheet:
    """A sheet with a header that stays in sight and filters."""
    sheet: WriteOnlyWorksheet = book.create_sheet(name)
    sheet.freeze_panes = "B2"
    cells = []
    for place, (words, width) in enumerate(zip(header, widths, strict=True), start=1):
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = width  # type: ignore[attr-defined]  # missing in the types
        cell = WriteOnlyCell(sheet, words)
        cell.font, cell.fill = _HEADER["font"], _HEADER["fill"]
        cells.append(cell)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(cells))}{rows + 1}"  # type: ignore[attr-defined]  # missing in the types
    sheet.append(cells)
    return sheet


def _cell(cell: SheetCell, column: Column, value: Cell) -> Any:
    if isinstance(value, bool):
        return _as_text(cell, str(value).lower())  # LibreOffice would make a formula of it, `=TRUE()`
    if not isinstance(value, str):
        return value
    if column.shape is Shape.DAY and column.inner is None and len(value) == _A_WHOLE_DAY:
        return date.fromisoformat(value)
    if column.path == (ABOUT_COURSE, "page") and "://" in value:
        cell.hyperlink = value  # a link of the sheet and no formula
    return _as_text(cell, value)


def _as_text(cell: SheetCell, words: str) -> SheetCell:
    """Text as such, whatever it looks like; a number in it stays text, such as the code ``0613``."""
    cell.value = _ESCAPE.sub("_x005F_", words)
    cell.data_type = "s"
    if neutralised(words) != words:
        cell.quotePrefix = True
    return cell


def packed(book: Workbook) -> bytes:
    """The file; its parts bear no time of writing, so that the same entries give the same bytes."""
    written, packed = BytesIO(), BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).save()
    with ZipFile(written) as parts, ZipFile(packed, "w") as archive:
        for name in parts.namelist():
            archive.writestr(ZipInfo(name, _EPOCH), parts.read(name), ZIP_DEFLATED)
    return packed.getvalue()


XLSX = Format(
    DataFormat(
        "xlsx",
        "XLSX",
        N_("A workbook for Excel and LibreOffice: courses, an explanation of the columns, runs and modules."),
        (
            FileKind(
                COURSES,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                N_("All announced and published courses, with their runs and modules."),
            ),
        ),
        "https://ecma-international.org/publications-and-standards/standards/ecma-376/",
    ),
    _write,
)
