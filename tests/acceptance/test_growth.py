"""No stage takes more than its share when the portfolio grows: calls are counted, seconds are not."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from tests.benchmark.portfolio import write_entries

from microcredentials.checks import run_checks
from microcredentials.domain.portfolio import Portfolio
from microcredentials.exports.calendar import calendars
from microcredentials.exports.form import form_files
from microcredentials.exports.publication import Publication
from microcredentials.reading.checkout import read_checkout
from microcredentials.rendering.page import Circumstances
from microcredentials.rendering.site import Site, render_pages

FEWER, TIMES = 60, 4
MOST = 1.25 * TIMES
"""A little room: longer lists are sorted, and cut into pages."""
CIRCUMSTANCES = Circumstances(date(2026, 12, 1), {})

STAGES: dict[str, Callable[[Path, Portfolio], Any]] = {
    "reading": lambda root, _: read_checkout(root),
    "checks": lambda _, portfolio: list(run_checks(portfolio)),
    "pages": lambda _, portfolio: list(render_pages(portfolio, CIRCUMSTANCES)),
    "JSON": lambda _, portfolio: Site(portfolio, CIRCUMSTANCES).data,
    "form": lambda _, portfolio: form_files(portfolio),
    "calendars": lambda _, portfolio: calendars(portfolio, Publication(CIRCUMSTANCES.today)),
}


@pytest.fixture(scope="module")
def checkouts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("growth")
    for name, courses in (("few", FEWER), ("many", FEWER * TIMES)):
        write_entries(folder / name, courses)
    return folder / "few", folder / "many"


@pytest.mark.parametrize("stage", STAGES)
def test_four_times_the_courses_cost_four_times_the_calls(stage: str, checkouts: tuple[Path, Path]) -> None:
    run = STAGES[stage]
    few, many = checkouts
    run(few, read_checkout(few).portfolio)  # what is made once is made now
    assert calls_of(run, many) <= MOST * calls_of(run, few)


def test_comparing_each_with_each_would_be_found() -> None:
    few, many = (counted(lambda n=n: [compare(a, b) for a in range(n) for b in range(n)]) for n in (10, 10 * TIMES))  # type: ignore[misc]
    assert many > MOST * few


def compare(one: object, other: object) -> bool:
    return one == other


def calls_of(run: Callable[[Path, Portfolio], Any], checkout: Path) -> int:
    portfolio = read_checkout(checkout).portfolio
    return counted(lambda: run(checkout, portfolio))


def counted(run: Callable[[], Any]) -> int:
    """How many Python functions, generators' steps and built-in functions were called."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(before)
    return calls
