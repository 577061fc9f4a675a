"""Every format in which the portfolio is published as open data.

A format is a :class:`Format` beside the function that writes it. Listed here, it is written by the
build and by ``microcredentials export``, and described on the page "Data" and in ``openapi.json``.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.exports.exported import Format


class _Formats(Mapping[str, "Format"]):
    """Loads a format when it is asked for: who wants no workbooks and calendars waits for none of their libraries."""

    _places = MappingProxyType(
        {
            "json": ("plain_json", "JSON"),
            "csv": ("table_csv", "CSV"),
            "xlsx": ("workbook", "XLSX"),
            "template": ("template", "SPREADSHEET_TEMPLATE"),
            "elm": ("elm.files", "ELM"),
            "qdr": ("qdr.files", "QDR"),
            "qualitylink": ("qualitylink.files", "QUALITYLINK"),
            "feeds": ("feeds.files", "FEEDS"),
        }
    )
    """Name on the command line -> module of this package, and what the format is called there."""

    def __getitem__(self, name: str) -> Format:
        module, constant = self._places[name]
        found: Format = getattr(import_module(f"{__package__}.{module}"), constant)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


FORMATS: Mapping[str, Format] = _Formats()
"""Name on the command line -> format, in the order in which they are shown."""
