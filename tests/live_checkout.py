"""A small checkout that tests edit, and the site that a whole build makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from tests.benchmark.portfolio import write_entries

from microcredentials.domain.portfolio import Portfolio
from microcredentials.exports.calendar import calendars
from microcredentials.exports.data_files import site_data
from microcredentials.exports.entry_files import entry_files
from microcredentials.exports.form import form_files
from microcredentials.exports.publication import Publication
from microcredentials.inspection import inspect
from microcredentials.preview.live_portfolio import LivePortfolio
from microcredentials.preview.live_site import LiveSite
from microcredentials.rendering.page import Circumstances, Page
from microcredentials.rendering.site import Site, render_pages

TODAY = date(2026, 12, 1)
KNOWN = Circumstances(TODAY, {})


@dataclass(frozen=True)
class LiveCheckout:
    """Files below ``root``, changed by writing entries as dictionaries."""

    root: Path

    @property
    def courses(self) -> list[str]:
        """The paths of the courses that are there."""
        return sorted(path.relative_to(self.root).as_posix() for path in self.root.glob("courses/*/*.yml"))

    def read(self, path: str) -> dict[str, Any]:
        """What a file says."""
        return dict(yaml.safe_load(self.text(path)))

    def text(self, path: str) -> str:
        """The text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, entry: Mapping[str, Any] | str) -> None:
        """Write a file."""
        text = entry if isinstance(entry, str) else yaml.safe_dump(dict(entry), allow_unicode=True, sort_keys=False)
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def change(self, path: str, **fields: Any) -> None:
        """Give fields other values."""
        self.write(path, {**self.read(path), **fields})


@cache
def _entries(courses: int) -> Mapping[str, str]:
    with TemporaryDirectory() as folder:
        write_entries(Path(folder), courses)
        return texts_below(Path(folder))


def texts_below(root: Path) -> dict[str, str]:
    """Path -> text of every entry file."""
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in root.rglob("*.yml")}


def live_checkout(root: Path, courses: int = 6) -> LiveCheckout:
    """A checkout with some courses and a programme of two of them."""
    checkout = LiveCheckout(root)
    for path, text in _entries(courses).items():
        checkout.write(path, text)
    first, second = (path.removeprefix("courses/").removesuffix(".yml") for path in checkout.courses[:2])
    programme = {"status": "announced", "title": "Both", "providers": [first.split("/")[0]]}
    checkout.write("programmes/both.yml", {**programme, "steps": [{"title": "One", "courses": [first, second]}]})
    return checkout


def started(root: Path) -> LivePortfolio:
    """A preview of a checkout without errors, after its first build."""
    live = LivePortfolio(root)
    portfolio = live.inspect().portfolio
    assert live.errors == ()
    live.begin(portfolio, known_of(portfolio), beside)
    return live


def site_of(live: LivePortfolio) -> LiveSite:
    """What a preview shows."""
    assert live.site is not None
    return live.site


def beside(portfolio: Portfolio, known: Circumstances) -> tuple[Mapping[str, bytes], Circumstances]:
    """Files beside the pages, as a build makes them, with the formats that are quick to write."""
    publication = Publication(TODAY)
    data = site_data(portfolio, publication, ("json", "csv"))
    files = {**calendars(portfolio, publication), **data.files}
    return files, replace(known, files=frozenset(files), formats=data.formats)


def known_of(portfolio: Portfolio) -> Circumstances:
    """What the pages of a whole build know."""
    return beside(portfolio, KNOWN)[1]


def whole_build(root: Path, portfolio: Portfolio) -> tuple[dict[str, Page], dict[str, bytes]]:
    """Every page by its address, and every file that is made from entries."""
    known = known_of(portfolio)
    pages = {page.address: page for page in render_pages(portfolio, known)}
    data = {asset.address: asset.content for asset in Site(portfolio, known).data}
    entries = {address: file.read_bytes() for address, file in entry_files(root, portfolio).items()}
    return pages, {**beside(portfolio, KNOWN)[0], **data, **form_files(portfolio), **entries}


def sound_portfolio(root: Path) -> Portfolio | None:
    """What a whole build reads; nothing where it would end with errors."""
    found = inspect(root)
    return None if any(problem.severity == "error" for problem in found.problems) else found.portfolio
