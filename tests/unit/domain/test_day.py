# ruff: noqa: RUF001 - signs that only look like others are what is tested

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.domain.forms import meant_by, mistake_in, read

from microcredentials.domain.day import Day, DayOrMonth, DayOrMonthValue, YearMonthOrDay


def test_a_day_is_written_year_month_day() -> None:
    assert read(Day, "2027-02-15") == date(2027, 2, 15)
    assert read(Day, "2028-02-29") == date(2028, 2, 29)


def test_a_start_may_be_a_month() -> None:
    month = read(DayOrMonthValue, "2027-02")
    assert (month.first, month.last, str(month)) == (date(2027, 2, 1), date(2027, 2, 28), "2027-02")


def test_a_day_is_its_own_first_and_last_day() -> None:
    day = DayOrMonth(2027, 2, 15)
    assert day.first == day.last == date(2027, 2, 15)


def test_a_year_of_joining_may_stand_alone() -> None:
    assert read(YearMonthOrDay, "2020") == "2020"
    assert read(YearMonthOrDay, "2020-11") == "2020-11"


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2027-02-30", "`2027-02-30` is not a date: that month has 28 days."),
        ("2027-04-31", "`2027-04-31` is not a date: that month has 30 days."),
        ("2027-00-10", "`2027-00-10` is not a date: there is no month 0."),
        ("3027-01-01", "`3027-01-01` is not a plausible date."),
        ("0000-01-01", "`0000-01-01` is not a plausible date."),
    ],
)
def test_an_impossible_date_is_told_by_its_reason(written: str, message: str) -> None:
    assert mistake_in(Day, written).message == message


@pytest.mark.parametrize(
    "written",
    [
        "15.02.2027",
        "15/2/2027",
        "2/15/2027",
        "2027/2/15",
        "2027.02.15",
        "2027-2-15",
        "2027-15-02",
        "15 February 2027",
        "15th of February 2027",
        "15. Feb 2027",
        "Feb 15, 2027",
        "February 15, 2027",
        "15.2.2027 23:59",
        "2027-02-15T10:00",
        "2027-02-15 23:59",
    ],
)
def test_a_date_in_another_order_or_in_words_is_mended(written: str) -> None:
    assert meant_by(Day, written) == "2027-02-15"


@pytest.mark.parametrize("written", ["01.03.2027", "1/3/2027", "01-03-2027"])
def test_a_date_that_can_be_read_in_two_ways_is_not_guessed(written: str) -> None:
    found = mistake_in(Day, written)
    assert "can be read in two ways" in found.message
    assert found.hint == "Write the year first: `2027-03-01` or `2027-01-03`."
    assert found.replacement is None


@pytest.mark.parametrize("written", ["2/2027", "02/2027", "2027/02", "February 2027", "Feb. 2027"])
def test_a_month_in_another_form_is_mended(written: str) -> None:
    assert meant_by(DayOrMonthValue, written) == "2027-02"


def test_a_deadline_needs_its_day() -> None:
    assert mistake_in(Day, "2027-02").message == "`2027-02` lacks the day."


@pytest.mark.parametrize("written", ["soon", "Spring 2027", "2027", "15.2.27", "٢٠٢٧-٠٢-١٥", "99.99.9999", "20272", ""])
def test_what_is_no_date_is_not_guessed(written: str) -> None:
    found = mistake_in(DayOrMonthValue, written)
    assert (found.code, found.replacement) == ("MC205", None)
    assert "`when`" in str(found.hint)


def test_a_list_is_no_date() -> None:
    assert mistake_in(Day, ["2027-02-15"]).code == "MC202"
