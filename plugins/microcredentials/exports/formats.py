"""Every format in which the portfolio is published as open data.

A format is a :class:`Format` beside the function that writes it. Listed here, it is written by the
build and by ``microcredentials export``, and described on the page "Data" and in ``openapi.json``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.elm.files import ELM
from microcredentials.exports.feeds.files import FEEDS
from microcredentials.exports.plain_json import JSON
from microcredentials.exports.qdr.files import QDR
from microcredentials.exports.qualitylink.files import QUALITYLINK
from microcredentials.exports.table_csv import CSV
from microcredentials.exports.template import SPREADSHEET_TEMPLATE
from microcredentials.exports.workbook import XLSX

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.exports.exported import Format

_ALL = (
    JSON,
    CSV,
    XLSX,
    SPREADSHEET_TEMPLATE,
    ELM,
    QDR,
    QUALITYLINK,
    FEEDS,
)

FORMATS: Mapping[str, Format] = {format_.about.name: format_ for format_ in _ALL}
"""Name on the command line -> format, in the order in which they are shown."""
