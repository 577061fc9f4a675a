"""An empty workbook in which a university writes its courses, to be read by ``microcredentials import``.

Labels, drop-down lists and hints come from the models, the vocabularies and the alliance; nothing is written for the
template but its example and its guide.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from openpyxl import Workbook

from microcredentials.exports.exported import DataFormat, Exported, FileKind, Format
from microcredentials.exports.template.choice_lists import ChoiceLists
from microcredentials.exports.template.entry_sheet import add_entry_sheet
from microcredentials.exports.template.guide import GUIDE, add_guide
from microcredentials.exports.template.tables import template_tables
from microcredentials.exports.workbook import packed
from microcredentials.plain_words.marker import N_

if TYPE_CHECKING:
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication

TEMPLATE = "data/template.xlsx"
_TIMELESS = datetime(1980, 1, 1)  # noqa: DTZ001  a workbook knows no zones


def template(portfolio: Portfolio) -> bytes:
    """The workbook; its bytes are the same as long as the alliance's lists and the format are."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "microcredentials"
    book.properties.created = book.properties.modified = _TIMELESS
    lists = ChoiceLists(portfolio)
    tables = template_tables(portfolio)
    add_guide(book.create_sheet(GUIDE), tables, portfolio.alliance)
    for table in tables:
        add_entry_sheet(book.create_sheet(table.name), table, lists)
    lists.add_to(book)
    book.active = 1
    return packed(book)


def _write(portfolio: Portfolio, _: Publication) -> Exported:
    return Exported({TEMPLATE: template(portfolio)})


SPREADSHEET_TEMPLATE = Format(
    DataFormat(
        "template",
        N_("Spreadsheet template"),
        N_("An empty workbook to write courses in, with drop-down lists; the command `import` makes entries of it."),
        (
            FileKind(
                TEMPLATE,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                N_("For universities that have their courses in a spreadsheet."),
            ),
        ),
    ),
    _write,
)
