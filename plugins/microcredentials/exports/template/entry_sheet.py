"""A sheet of the template on which people write: header, example, lists to choose from, hints."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from microcredentials.exports.column import Shape

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from microcredentials.exports.column import Column
    from microcredentials.exports.template.choice_lists import ChoiceLists
    from microcredentials.exports.template.tables import TemplateTable

LABELS, NAMES, EXAMPLE, FIRST = 1, 2, 3, 4
"""Rows: labels, the names of the columns (hidden), the example, and the first to fill in."""
LAST = 1_000
LONGEST_TITLE, LONGEST_HINT = 32, 255
"""Characters that a hint of a cell may have (Excel)."""

_NEEDED = PatternFill("solid", fgColor="FF1B4D8F")
_OPTIONAL = PatternFill("solid", fgColor="FFDDE5F0")
_GREY = PatternFill("solid", fgColor="FFF3F3F3")
_WIDTHS = {Shape.WORDS: 42, Shape.LINES: 30, Shape.CODES: 28, Shape.DAY: 13}
_WIDTH = 20
_A_WHOLE_DAY = len("2027-02-15")
_TEXT, _DAY, _NUMBER = "@", "yyyy-mm-dd", "General"
_NUMBERS = frozenset({"integer", "number"})


def add_entry_sheet(sheet: Worksheet, table: TemplateTable, lists: ChoiceLists) -> None:
    """Fill an empty sheet."""
    sheet.freeze_panes = f"B{EXAMPLE}"
    sheet.row_dimensions[LABELS].height = 32
    sheet.row_dimensions[NAMES].hidden = True
    sheet.row_dimensions[EXAMPLE].height = 64
    for place, (column, label) in enumerate(table.columns, start=1):
        letter = get_column_letter(place)
        is_needed = column.name in table.needed
        sheet.column_dimensions[letter].width = _WIDTHS.get(column.shape, _WIDTH)
        sheet.column_dimensions[letter].number_format = _number_format(column)
        _write_header(sheet, place, column, label, is_needed=is_needed)
        _write_example(sheet.cell(EXAMPLE, place), column, lists.as_shown(column, column.cell(table.example)))
        sheet.add_data_validation(_validation(column, label, lists, f"{letter}{FIRST}:{letter}{LAST}"))


def _write_header(sheet: Worksheet, place: int, column: Column, label: str, *, is_needed: bool) -> None:
    cell: Any = sheet.cell(LABELS, place, f"{label} *" if is_needed else label)
    cell.font = Font(bold=True, color="FFFFFFFF" if is_needed else "FF1A1A1A")
    cell.fill = _NEEDED if is_needed else _OPTIONAL
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.cell(NAMES, place, column.name)


def _write_example(cell: Any, column: Column, value: Any) -> None:
    if column.shape is Shape.DAY and column.inner is None and isinstance(value, str) and len(value) == _A_WHOLE_DAY:
        value = date.fromisoformat(value)
    cell.value = value
    cell.font = Font(italic=True, color="FF5A5A5A")
    cell.fill = _GREY
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.number_format = _number_format(column)


def _number_format(column: Column) -> str:
    """Text stays text, such as the code ``0613``; days look the same in every country."""
    if column.shape is Shape.DAY and column.inner is None:
        return _DAY
    is_number = column.kind in _NUMBERS and column.inner is None and column.shape is not Shape.CODES
    return _NUMBER if is_number else _TEXT


def _validation(column: Column, label: str, lists: ChoiceLists, cells: str) -> DataValidation:
    """The list to choose from, and what is told when somebody enters the cell; nothing is forbidden."""
    reference = lists.reference(column, label)
    rule = DataValidation(type="list", formula1=f"={reference}") if reference else DataValidation()
    rule.allow_blank = True
    rule.showErrorMessage = False  # several values in one cell are no value of the list
    rule.showInputMessage = True
    rule.promptTitle = label if len(label) <= LONGEST_TITLE else f"{label[: LONGEST_TITLE - 1]}…"
    rule.prompt = _hint(column, chosen=bool(reference))
    rule.add(cells)
    return rule


def _hint(column: Column, *, chosen: bool) -> str:
    how = how_written(column, chosen=chosen)
    about = column.about.replace("`", "")
    told = " ".join(filter(None, (about, how)))
    return told if len(told) <= LONGEST_HINT else f"{told[: LONGEST_HINT - 1]}…"


def how_written(column: Column, *, chosen: bool) -> str:
    """How a cell is filled in, in a sentence; nothing for plain text."""
    if column.inner is not None:
        return "One line per element (Alt+Enter)." + (" Choose or write words of the list." if chosen else "")
    match column.shape:
        case Shape.CODES:
            what = "Choose one; write several with ; between them." if chosen else "Write several with ; between them."
        case Shape.LINES:
            what = "One a line (Alt+Enter)."
        case Shape.DAY:
            what = "A date, such as 2027-02-15." + (" A month is enough: 2027-02." if " or " in column.kind else "")
        case Shape.EXACT | Shape.LEAST | Shape.MOST | Shape.AMOUNT | Shape.PAIRS:
            what = f"Write {column.form.replace('`', '')}."
        case _ if chosen:
            what = "Choose from the list."
        case _ if column.kind in ("length of time", "integer", "number"):
            what = "Such as 10 weeks." if column.kind == "length of time" else "A number."
        case _:
            what = "May have paragraphs and lists (Markdown)." if column.kind == "markdown" else ""
    return what
