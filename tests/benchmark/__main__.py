"""``make bench``: how fast checks and builds are, and what pages cost a reader; one table.

Times depend on the machine. They are printed to be compared within one run; what is counted in bytes is tested too, in
``tests/browser/test_budgets.py``.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright
from tests.acceptance.building import built
from tests.benchmark.catalogue_site import write_catalogue
from tests.benchmark.lighthouse import measure_with_lighthouse
from tests.benchmark.measurement import Measurement
from tests.benchmark.phases import measure_site
from tests.benchmark.slow_browser import measure_catalogue
from tests.browser.conftest import chromium_path

LARGE = 1_000
"""From so many courses on the budgets of the catalogue are meant."""

VAST = 10_000
"""So many courses the catalogue is measured with, though not the build of all their pages."""


def main() -> int:
    """Print the table; 1 where a budget is missed."""
    parser = argparse.ArgumentParser(prog="make bench", description="Measures checks, builds and pages.")
    parser.add_argument("sizes", nargs="*", type=int, default=[100, LARGE], help="numbers of courses")
    sizes = parser.parse_args().sizes
    say(f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}\n")
    with TemporaryDirectory(prefix="bench-") as folder:
        missed = [line for line in told(measurements(Path(folder), sizes)) if not line.is_kept]
    say(f"\n{len(missed)} budgets missed." if missed else "\nAll budgets are kept.")
    return int(bool(missed))


def measurements(folder: Path, sizes: Iterable[int]) -> Iterator[Measurement]:
    """Every line of the table, as it is found."""
    sites = {}
    for size in sizes:
        yield from measure_site(folder / str(size), size)
        sites[size] = folder / str(size) / "site"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        for size, site in sites.items():
            yield from measure_catalogue(site, f"{size:,} courses", browser)
        vast = write_catalogue(folder / "vast", VAST)
        yield from measure_catalogue(vast, f"{VAST:,} courses, catalogue alone", browser)
        browser.close()
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
