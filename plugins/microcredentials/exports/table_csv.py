"""The courses as CSV, for programs and for spreadsheets.

RFC 4180: commas, CRLF, quotation marks around what needs them. The file begins with a byte order mark, because Excel
takes UTF-8 without one for the machine's own encoding, and readers of UTF-8 know to skip it. Text that a spreadsheet
would run as a formula stands behind an apostrophe; :func:`microcredentials.exports.formula.restored` takes it away.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from microcredentials.exports.course_table import course_table
from microcredentials.exports.exported import DataFormat, Exported, FileKind, Format
from microcredentials.exports.formula import neutralised
from microcredentials.plain_words.marker import N_

if TYPE_CHECKING:
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.column import Cell
    from microcredentials.exports.course_table import CourseTable
    from microcredentials.exports.publication import Publication

COURSES = "data/courses.csv"


def as_csv(table: CourseTable) -> bytes:
    """The table as a CSV file: a header with the names of the columns, then the rows."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_written(column.cell(row)) for column in table.columns] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def _written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case int() | float():
            return str(cell)
        case _:
            return neutralised(cell)


def _write(portfolio: Portfolio, publication: Publication) -> Exported:
    return Exported({COURSES: as_csv(course_table(portfolio, publication))})


CSV = Format(
    DataFormat(
        "csv",
        "CSV",
        N_("One row per course, one column per field, for programs. Runs and modules stand in their cells as JSON."),
        (FileKind(COURSES, "text/csv", N_("All announced and published courses.")),),
        "https://www.rfc-editor.org/rfc/rfc4180",
    ),
    _write,
)
