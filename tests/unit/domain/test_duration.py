# ruff: noqa: RUF001 - signs that only look like others are what is tested

from __future__ import annotations

import pytest
from tests.unit.domain.forms import meant_by, mistake_in, read

from microcredentials.domain.duration import UNITS, Duration, DurationValue


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_is_read_in_singular_and_plural(unit: str) -> None:
    assert read(DurationValue, f"1 {unit}") == Duration(1, 1, unit)
    assert read(DurationValue, f"10 {unit}s") == Duration(10, 10, unit)


def test_a_duration_may_be_a_range() -> None:
    assert read(DurationValue, "2-3 days") == Duration(2, 3, "day")
    assert read(DurationValue, "2 – 3 days") == Duration(2, 3, "day")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("10weeks", "10 weeks"),
        ("2 to 3 days", "2-3 days"),
        ("10 weks", "10 weeks"),
        ("1 year", "1 academic year"),
        ("3-2 days", "2-3 days"),
        ("2 terms", "2 semesters"),
        ("45 h", "45 hours"),
    ],
)
def test_a_duration_in_another_form_is_mended(written: str, meant: str) -> None:
    assert meant_by(DurationValue, written) == meant


@pytest.mark.parametrize(
    "written",
    ["ten weeks", "10", "1.5 hours", "10 Wochen", "90 minutes", "10 weeks (2 h each)", "١٠ weeks", "0 days", ""],
)
def test_what_is_no_duration_is_not_guessed(written: str) -> None:
    found = mistake_in(DurationValue, written)
    assert (found.code, found.replacement) == ("MC213", None)


def test_no_time_at_all_is_not_called_upside_down() -> None:
    assert mistake_in(DurationValue, "0 days").message == "`0 days` is no time at all."
