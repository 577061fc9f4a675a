"""The sheet of lists from which cells of the template are chosen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from microcredentials.exports.choices import choice_as_shown, choices_of
from microcredentials.exports.column import BETWEEN_CODES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl import Workbook

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.column import Cell, Column

LISTS = "Lists"
_WIDTH = 34


@dataclass
class ChoiceLists:
    """Collects the lists that the sheets use; each stands in a column of one sheet."""

    portfolio: Portfolio
    _places: dict[tuple[str, ...], int] = field(default_factory=dict)
    _lists: list[tuple[str, list[str]]] = field(default_factory=list)

    def reference(self, column: Column, label: str) -> str:
        """Where the list of a column stands, as a formula says it; empty for a column that takes anything."""
        choices = self._choices(column)
        if not choices:
            return ""
        shown = [choice_as_shown(column, code, words) for code, words in choices.items()]
        key = tuple(shown)
        if key not in self._places:
            self._lists.append((label, shown))
            self._places[key] = len(self._lists)
        letter = get_column_letter(self._places[key])
        return f"{LISTS}!${letter}$2:${letter}${len(shown) + 1}"

    def as_shown(self, column: Column, cell: Cell) -> Cell:
        """The cell with words in place of codes."""
        choices = self._choices(column)
        if not choices or not isinstance(cell, str):
            return cell
        lines = (
            BETWEEN_CODES.join(self._shown(column, code) for code in line.split(BETWEEN_CODES))
            for line in cell.split("\n")
        )
        return "\n".join(lines)

    def add_to(self, book: Workbook) -> None:
        """Add the sheet, the last of the book."""
        sheet = book.create_sheet(LISTS)
        sheet.freeze_panes = "A2"
        for place, (label, shown) in enumerate(self._lists, start=1):
            sheet.column_dimensions[get_column_letter(place)].width = _WIDTH
            sheet.cell(1, place, label).font = Font(bold=True)
            for number, words in enumerate(shown, start=2):
                cell = sheet.cell(number, place, words)
                cell.data_type = "s"

    def _choices(self, column: Column) -> Mapping[str, str]:
        return choices_of(column, self.portfolio)

    def _shown(self, column: Column, code: str) -> str:
        words = self._choices(column).get(code)
        return choice_as_shown(column, code, words) if words else code
