"""A workbook read into cells: values that were calculated, never formulas, and no macro is ever looked at."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from microcredentials.importing.cell_text import as_text
from microcredentials.importing.sheet import (
    MOST_COLUMNS,
    MOST_ROWS,
    Sheet,
    SheetCell,
    SheetRow,
    Spreadsheet,
    Unreadable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_UNPACKED = 100_000_000
"""Bytes of all parts together."""
MOST_PARTS = 2_000
MOST_SHEETS = 50
_HEAD = 4_096
"""Bytes of a part in which a document type would have to stand."""
_WORKBOOK = "xl/workbook.xml"
_OPEN_DOCUMENT = "META-INF/manifest.xml"
_MERGED = re.compile(rb'<mergeCell ref="[A-Z]+([0-9]+):[A-Z]+([0-9]+)"')
_NUMBERED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_AS_WORKBOOK = "Open it and save it as a workbook (.xlsx)."


def read_workbook(raw: bytes, name: str) -> Spreadsheet | Unreadable:
    """The sheets of a workbook called ``name``."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            objection = _objection(archive, name)
            formulas = objection is None and _holds(archive, rb"<f[ >]")
            merged = objection is None and _has_merged_rows(archive)
    except (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        return _broken(name)
    if objection:
        return objection
    try:
        sheets = _sheets(raw, name, formulas=formulas)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, AttributeError, SyntaxError, OSError):
        return _broken(name)  # whatever openpyxl stumbles over, the file is not as Excel writes it
    if isinstance(sheets, Unreadable):
        return sheets
    remark = f"`{name}` has merged cells that span rows; what stands in them counts for their first row only."
    return Spreadsheet(sheets, (remark,) if merged else ())


def _broken(name: str) -> Unreadable:
    return Unreadable(f"`{name}` is damaged, or no workbook. {_AS_WORKBOOK}")


def _objection(archive: ZipFile, name: str) -> Unreadable | None:
    """Why the parts of a file are not looked into."""
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        return Unreadable(f"`{name}` is far larger inside than a list of courses. Copy the list into a new workbook.")
    names = {part.filename for part in parts}
    if _WORKBOOK not in names:
        kind = "an OpenDocument spreadsheet" if _OPEN_DOCUMENT in names else "no workbook of Excel"
        return Unreadable(f"`{name}` is {kind}. {_AS_WORKBOOK}")
    for part in parts:
        with archive.open(part) as content:
            if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in content.read(_HEAD):
                return _broken(name)
    return None


def _holds(archive: ZipFile, pattern: bytes) -> bool:
    return any(re.search(pattern, part) for part in _sheet_parts(archive))


def _has_merged_rows(archive: ZipFile) -> bool:
    """Whether cells below each other are merged, beyond the rows in which a title stands."""
    found = (match for part in _sheet_parts(archive) for match in _MERGED.finditer(part))
    return any(match[1] != match[2] for match in found)


def _sheet_parts(archive: ZipFile) -> Iterator[bytes]:
    return (archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet"))


def _sheets(raw: bytes, name: str, *, formulas: bool) -> tuple[Sheet, ...] | Unreadable:
    with catch_warnings():
        simplefilter("ignore")  # openpyxl warns of what it does not keep, and nothing is kept
        calculated = load_workbook(BytesIO(raw), read_only=True, data_only=True)
        written = load_workbook(BytesIO(raw), read_only=True) if formulas else None
        sheets = []
        for sheet in calculated.worksheets[:MOST_SHEETS]:
            same = written[sheet.title] if written else None
            rows = tuple(_rows(sheet, same, f"{name}:{sheet.title}!"))
            if len(rows) > MOST_ROWS or any(max(row.cells) >= MOST_COLUMNS for row in rows):
                return Unreadable(
                    f"Sheet `{sheet.title}` of `{name}` has more than {MOST_ROWS:,} rows or {MOST_COLUMNS:,} columns. "
                    "Import it in several files."
                )
            sheets.append(Sheet(sheet.title, rows))
    return tuple(sheets)


def _rows(sheet: Any, formulas: Any, place: str) -> Iterator[SheetRow]:
    """The rows that hold anything, one more than are allowed where there are too many."""
    beside = formulas.iter_rows(max_col=MOST_COLUMNS + 1) if formulas else None
    filled = 0
    empty = None
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), start=1):
        as_formulas = next(beside, ()) if beside else ()
        if cells is empty:
            continue  # openpyxl gives the same row for all that are not in the file, up to a million of them
        found = dict(_cells(cells, as_formulas, place, number))
        if found:
            filled += 1
            yield SheetRow(found, f"{place}A{number}")
        else:
            empty = cells
        if filled > MOST_ROWS:
            return


def _cells(cells: Any, formulas: Any, place: str, row: int) -> Iterator[tuple[int, SheetCell]]:
    for column, cell in enumerate(cells):
        at = f"{place}{get_column_letter(column + 1)}{row}"
        formula = next(islice(formulas, column, None), None) if formulas else None
        if cell.value is None and formula is not None and formula.data_type == "f":
            trouble = "This cell holds a formula whose result is not in the file. Write the result itself."
            yield column, SheetCell("", at, trouble)
        elif cell.data_type == "e":
            yield column, SheetCell("", at, f"This cell holds an error, `{cell.value}`. Write a value.")
        elif text := as_text(_unescaped(cell.value), str(cell.number_format or "")):
            yield column, SheetCell(text, at)


def _unescaped(value: Any) -> Any:
    """A text with the characters that stand in it by their number (`_x005F_`), which openpyxl leaves so."""
    return _NUMBERED.sub(_character, value) if isinstance(value, str) else value


def _character(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    return character if character.isprintable() else found[0]
