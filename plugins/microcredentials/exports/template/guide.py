"""The first sheet of the template: how the others are filled in, and what each column is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.styles import Alignment, Font, PatternFill

from microcredentials.exports.template.entry_sheet import how_written
from microcredentials.exports.template.tables import COURSES, EXAMPLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl.worksheet.worksheet import Worksheet

    from microcredentials.domain.alliance import Alliance
    from microcredentials.exports.template.tables import TemplateTable

GUIDE = "How to fill this in"
_WIDTHS = {"A": 12, "B": 44, "C": 70, "D": 48, "E": 10}
_STEPS = f"""
Write one course per row on the sheet {COURSES}, from row 4 on. Row 3 shows how; “{EXAMPLE}” keeps it out.
Dark columns with * are needed before a course can be published. Leave empty what you do not know.
Click into a cell to read what belongs there. Where a list opens, choose from it, or write the same words.
Several values stand in one cell with ; between them. Learning outcomes stand one a line (Alt+Enter).
Leave the id empty for a new course: it is made from the title. Of a course that has a page, copy it from its address.
Dates of a course stand on the sheet Runs, one row each; name the course there by its title or id. Modules likewise.
You may delete, move and add columns: they are known by their names, and a translation by “Title (Bulgarian)”.
Send the file to your alliance’s office, or run: microcredentials import FILE
"""
_HEADER = ("Sheet", "Column", "What it is", "How it is written", "Needed")


def add_guide(sheet: Worksheet, tables: Iterable[TemplateTable], alliance: Alliance) -> None:
    """Fill the sheet."""
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    sheet.append([f"Courses for the portfolio of {alliance.short_name or alliance.name or 'the alliance'}"])
    sheet["A1"].font = Font(bold=True, size=16)
    for number, step in enumerate(_STEPS.strip().splitlines(), start=1):
        sheet.append([f"{number}.", step])
        sheet.cell(sheet.max_row, 1).alignment = Alignment(horizontal="right")
    sheet.append([])
    sheet.append(_HEADER)
    for cell in sheet[sheet.max_row]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="FFDDE5F0")
    for table in tables:
        for column, label in table.columns:
            about, how = column.about.replace("`", ""), how_written(column, chosen=bool(column.codes))
            sheet.append([table.name, label, about, how, "yes" if column.name in table.needed else ""])
            for place in (2, 3, 4):
                cell = sheet.cell(sheet.max_row, place)
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                cell.data_type = "s" if cell.value else "n"
