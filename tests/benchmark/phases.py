"""How long a portfolio takes from files to a site, phase by phase."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.benchmark.measurement import Measurement, Stopwatch

from microcredentials.checks import run_checks
from microcredentials.exports.formats import FORMATS
from microcredentials.exports.publication import Publication
from microcredentials.reading.checkout import read_checkout
from microcredentials.rendering.page import Circumstances
from microcredentials.rendering.share_pictures import share_pictures
from microcredentials.rendering.site import render_pages
from mkdocs_microcredentials.search_index import index_site

TODAY = date(2026, 12, 1)


def measure_phases(checkout: Path, courses: int) -> Iterator[Measurement]:
    """Each phase on its own, over a checkout whose site is built."""
    name = f"{courses:,} courses"
    watch = Stopwatch()
    with watch.running():
        reading = read_checkout(checkout)
    yield (read := Measurement(f"{name}: read", watch.seconds, "s"))
    with watch.running():
        problems = [*reading.problems, *run_checks(reading.portfolio)]
    yield Measurement(f"{name}: check", watch.seconds, "s", note=f"{len(problems)} findings")
    yield Measurement(f"{name}: read and check", read.value + watch.seconds, "s")
    for format_ in FORMATS.values():
        with watch.running():
            exported = format_(reading.portfolio, Publication(TODAY))
        size = sum(map(len, exported.files.values()))
        yield Measurement(f"{name}: {format_.about.title}", watch.seconds, "s", note=f"{size / 1_000_000:.1f} MB")
    for state in ("first drawn", "kept"):
        with watch.running():
            cards = list(share_pictures(reading.portfolio, Circumstances(TODAY, {}), checkout / ".cache/bench-cards"))
        yield Measurement(f"{name}: social cards, {state}", watch.seconds, "s", note=f"{len(cards):,} pictures")
    with watch.running():
        pages = {page.address: page for page in render_pages(reading.portfolio, Circumstances(TODAY, {}))}
    yield Measurement(f"{name}: pages", watch.seconds, "s", note=f"{len(pages):,} pages")
    with watch.running():
        index_site(checkout / "site", {page.address for page in pages.values() if page.indexed})
    yield Measurement(f"{name}: Pagefind", watch.seconds, "s")
