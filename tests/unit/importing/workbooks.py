"""Spreadsheets written for a test, and what an import makes of them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from tests.unit.exports.full_portfolio import full_portfolio

from microcredentials.domain.portfolio import Portfolio
from microcredentials.exports.stated import stated
from microcredentials.importing.imported import Import
from microcredentials.importing.importer import Wishes, import_courses
from microcredentials.importing.sheet import Unreadable
from microcredentials.importing.spreadsheet import read_spreadsheet

EMPTY = full_portfolio()


def workbook(**sheets: list[list[Any]]) -> bytes:
    """A workbook with these rows on its sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def imported(
    folder: Path, content: bytes, portfolio: Portfolio = EMPTY, wishes: Wishes | None = None
) -> Import | Unreadable:
    """What comes of a file of this content; new courses are those of ``su``."""
    file = folder / "courses"
    file.write_bytes(content)
    spreadsheet = read_spreadsheet(file, "BG")
    if isinstance(spreadsheet, Unreadable):
        return spreadsheet
    return import_courses(spreadsheet, file.name, portfolio, {}, wishes or Wishes("su"))


def sound(folder: Path, content: bytes) -> list[dict[str, Any]]:
    """The entries of a file in which nothing is wrong, in one form per field."""
    outcome = imported(folder, content)
    assert isinstance(outcome, Import)
    assert [one for one in outcome.findings if one.is_error] == []
    return [stated(row.course) for row in outcome.rows if row.course]
