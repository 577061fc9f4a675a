"""``make bench``: what checks, builds and pages cost, beside other generators that build the same; tables and a page.

Times depend on the machine. They are printed to be compared within one run; what is counted in bytes is tested too, in
``tests/browser/test_budgets.py``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright
from tests.acceptance.building import ROOT, built
from tests.benchmark.alone import measure_alone, measure_rebuild
from tests.benchmark.catalogue_site import write_catalogue
from tests.benchmark.comparison import OURS, Row, rows_of
from tests.benchmark.contest import contestants
from tests.benchmark.lighthouse import measure_with_lighthouse
from tests.benchmark.measurement import Measurement
from tests.benchmark.phases import measure_phases
from tests.benchmark.portfolio import SEED
from tests.benchmark.slow_browser import measure_catalogue
from tests.benchmark.speed_page import machine, speed_page, table, verdicts, versions
from tests.benchmark.turns import in_turns
from tests.browser.conftest import chromium_path

SIZES = (100, 1_000, 10_000)
ROUNDS = 3
PAGE = ROOT / "docs/developers/speed.md"
FIGURES = ROOT / "bench.json"

VAST = 10_000
"""So many courses the catalogue is measured with, though not the build of all their pages."""


def main() -> int:
    """Print the tables and write the page; 1 where a target is missed."""
    parser = argparse.ArgumentParser(prog="make bench", description="Measures checks, builds and pages.")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="numbers of courses")
    parser.add_argument("--seed", type=int, default=SEED, help="what the made-up portfolio is drawn with")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each generator builds")
    options = parser.parse_args()
    say(f"{machine()}\n{', '.join(versions())}\n")
    with TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        rows = compared(folder, options.sizes, options.seed, options.rounds)
        judged = verdicts(rows)
        say("\n" + table(rows) + "\n\n" + "\n".join(judged) + "\n")
        lines = list(told(measurements({size: folder / str(size) / OURS for size in options.sizes}, folder)))
    FIGURES.write_text(json.dumps([row.as_json() for row in rows], indent=1) + "\n", encoding="utf-8")
    today = datetime.now(UTC).date()
    PAGE.write_text(speed_page(rows, lines, options.seed, options.rounds, today), encoding="utf-8")
    missed = [*(line for line in judged if "MISSED" in line), *(line for line in lines if not line.is_kept)]
    say(f"\n{len(missed)} targets missed." if missed else "\nAll targets are kept.")
    return int(bool(missed))


def compared(folder: Path, sizes: Iterable[int], seed: int, rounds: int) -> list[Row]:
    """A row for each number of courses and generator."""
    say("Preparing ...")
    several = {size: list(contestants(folder / str(size), size, seed)) for size in sizes}
    return [row for size, builds in in_turns(several, rounds, say).items() for row in rows_of(size, builds)]


def measurements(checkouts: Mapping[int, Path], folder: Path) -> Iterator[Measurement]:
    """Everything that is no comparison, as it is found; each checkout holds its built site."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        for size, checkout in checkouts.items():
            yield from measure_catalogue(checkout / "site", f"{size:,} courses", browser)
        if VAST not in checkouts:
            vast = write_catalogue(folder / "vast", VAST)
            yield from measure_catalogue(vast, f"{VAST:,} courses, catalogue alone", browser)
        browser.close()
    for size, checkout in checkouts.items():
        yield from measure_phases(checkout, size)
        yield measure_rebuild(checkout, size)
        yield from measure_alone(checkout, size)
    yield from measure_with_lighthouse(built(folder / "own", SITE_URL="https://example.org/portfolio/"))


def told(lines: Iterable[Measurement]) -> Iterator[Measurement]:
    """The lines, each printed when it comes."""
    for line in lines:
        say(str(line))
        yield line


def say(text: str) -> None:
    """Print at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
