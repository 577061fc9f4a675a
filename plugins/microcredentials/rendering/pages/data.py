"""The page for developers: every file that other software can read, and how."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.data_format import LICENCE, LICENCE_ADDRESS
from microcredentials.rendering.alternates import alternate_links
from microcredentials.rendering.data_examples import browser_example, python_example
from microcredentials.rendering.pages.statement import alliance_name

if TYPE_CHECKING:
    from microcredentials.domain.data_format import FileKind, PublishedFormat
    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.setting import Setting

DATA = "data/"
PORTFOLIO_JSON, OPENAPI = "data/portfolio.json", "openapi.json"
CHANGES_FEED = "changes/feed.xml"
"""What changed since the last edition; there is one as soon as there is an earlier edition."""
_NAME = re.compile(r"<[a-z-]+>")
_KILO = 1000


@dataclass(frozen=True, slots=True)
class FileRow:
    """Files of one purpose: their address, one that can be opened (or nothing), how many and how large they are."""

    address: str
    open: str
    about: str
    media_type: str
    extent: str


@dataclass(frozen=True, slots=True)
class FormatView:
    """A format with its files; ``left_out`` are path and reason."""

    name: str
    title: str
    about: str
    standard: str
    files: tuple[FileRow, ...]
    left_out: tuple[tuple[str, str], ...]
    left_out_words: str


@dataclass(frozen=True, slots=True)
class Citation:
    """How to name what was used: who made it, of which year, from where."""

    alliance: str
    edition: str
    address: str
    day: str


def data_page(printer: Printer) -> Page:
    """What there is, examples, versions, licence, and what is left out."""
    setting = printer.setting
    known = setting.circumstances
    address = (known.site or "https://example.org/") + PORTFOLIO_JSON
    views = tuple(_view(published, setting) for published in known.formats)
    return printer.page(
        "data",
        DATA,
        setting.say("Open data"),
        setting.say("Every course as JSON, spreadsheet and in European standards: files at addresses that stay."),
        head=alternate_links("../", setting),
        formats=views,
        in_browser=browser_example(address, setting),
        in_python=python_example(address, setting),
        has_json=bool(known.published(PORTFOLIO_JSON)),
        openapi=known.published(OPENAPI),
        changes_feed=known.published(CHANGES_FEED),
        licence=LICENCE_ADDRESS,
        licence_name=LICENCE,
        cite=_citation(setting),
        counts=_counts(setting),
    )


def _view(published: PublishedFormat, setting: Setting) -> FormatView:
    format_, number = published.format, len(published.left_out)
    return FormatView(
        format_.name,
        setting.say(format_.title),
        setting.say(format_.about),
        format_.standard,
        tuple(_row(kind, published, setting) for kind in format_.kinds),
        tuple((one.path, one.reason) for one in published.left_out),
        setting.count("{n} entry is left out of it", "{n} entries are left out of it", number) if number else "",
    )


def _row(kind: FileKind, published: PublishedFormat, setting: Setting) -> FileRow:
    addresses = published.sizes or setting.circumstances.files
    pattern = re.compile("[^/]+".join(map(re.escape, _NAME.split(kind.address))))
    there = sorted(filter(pattern.fullmatch, addresses))
    extent = _size(published.sizes[kind.address], setting) if kind.address in published.sizes else ""
    if there and not kind.is_single:
        extent = setting.count("{n} file", "{n} files", len(there))
    return FileRow(kind.address, there[0] if there else "", setting.say(kind.about), kind.media_type, extent)


def _size(number: int, setting: Setting) -> str:
    """``126 kB``: enough to know whether to fetch it."""
    return f"{setting.formats.number(max(1, round(number / _KILO)))} kB"


def _citation(setting: Setting) -> Citation:
    edition = setting.portfolio.alliance.edition
    return Citation(
        str(alliance_name(setting)),
        str(edition) if edition else "",
        setting.circumstances.site,
        setting.formats.day(setting.today),
    )


def _counts(setting: Setting) -> tuple[str, ...]:
    """What the files hold, in numbers."""
    portfolio = setting.portfolio
    examples = sum(course.example for course in portfolio.shown_courses)
    return (
        setting.count("{n} course", "{n} courses", len(portfolio.shown_courses) - examples),
        setting.count("{n} example", "{n} examples", examples) if examples else "",
        setting.count("{n} programme", "{n} programmes", len(portfolio.shown_programmes)),
        setting.count("{n} university", "{n} universities", len(portfolio.partners)),
    )
