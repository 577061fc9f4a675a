"""The catalogue of a large portfolio without the pages of its courses, which take minutes and change nothing in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.benchmark.portfolio import write_entries

from microcredentials.reading.checkout import read_checkout
from microcredentials.rendering.assets import assets
from microcredentials.rendering.document import render_document
from microcredentials.rendering.environment import environment_for
from microcredentials.rendering.page import Circumstances
from microcredentials.rendering.pages.catalogue import catalogue_pages
from microcredentials.rendering.printer import Printer
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.site import Site
from microcredentials.rendering.translator import translator_for


def write_catalogue(folder: Path, courses: int) -> Path:
    """A site of the catalogue's pages, of the data for scripts and of assets, for so many synthetic courses."""
    entries, site = folder / "checkout", folder / "site"
    write_entries(entries, courses)
    portfolio, circumstances = read_checkout(entries).portfolio, Circumstances(date.today(), {})  # noqa: DTZ011  the reader's day
    data = Site(portfolio, circumstances).data
    language = portfolio.alliance.default_language
    printer = Printer(Setting(portfolio, circumstances, translator_for(language)), environment_for(language))
    for asset in (*assets(), *data):
        _write(site / asset.address, asset.content)
    for page in catalogue_pages(printer, data[0].content.decode()):
        _write(site / page.file, render_document(page, portfolio, circumstances).encode())
    return site


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
