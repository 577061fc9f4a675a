# ruff: noqa: RUF001 - signs that only look like others are what is tested

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.unit.domain.forms import meant_by, mistake_in, read

from microcredentials.domain.number import Count, Credits, Money


@pytest.mark.parametrize(
    ("written", "number"), [("3", "3"), ("1.5", "1.5"), (" 30 ", "30"), ("0", "0"), ("1000", "1000")]
)
def test_digits_with_a_decimal_point_are_a_number(written: str, number: str) -> None:
    assert read(Credits, written) == Decimal(number)


def test_a_number_ending_in_zeros_is_not_written_with_an_exponent() -> None:
    assert str(read(Credits, "30")) == "30"


def test_a_whole_number_is_an_integer() -> None:
    assert read(Count, "40") == 40
    assert isinstance(read(Count, "40.0"), int)


@pytest.mark.parametrize(
    "written", ["true", "1e400", "4e1", ".nan", ".inf", "0x10", "", "forty", "1/2", "--1", "1_000"]
)
def test_what_other_readers_take_for_a_number_is_none(written: str) -> None:
    found = mistake_in(Credits, written)
    assert (found.code, found.replacement) == ("MC204", None)
    assert "is not a number" in found.message


@pytest.mark.parametrize("value", [["3"], {"min": "3"}, None, True])
def test_a_list_a_group_nothing_and_a_truth_are_no_number(value: Any) -> None:
    assert mistake_in(Credits, value).code == "MC202"


@pytest.mark.parametrize("written", ["-1", "1001", "9" * 5_000])
def test_a_number_out_of_range_is_told_with_the_range(written: str) -> None:
    found = mistake_in(Credits, written)
    assert "is out of range" in found.message
    assert found.hint == "Write a number from 0 to 1000."
    assert len(found.message) < 100


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1,5", "1.5"),
        ("3 ECTS", "3"),
        ("3ECTS", "3"),
        ("ECTS 3", "3"),
        ("1,5 ECTS", "1.5"),
        ("3 credit points", "3"),
        ("ca. 3", "3"),
        ("٣", "3"),
        ("３", "3"),
    ],
)
def test_a_number_with_a_comma_a_unit_or_other_digits_is_mended(written: str, meant: str) -> None:
    assert meant_by(Credits, written) == meant


@pytest.mark.parametrize("written", ["up to 6", "at least 3", "3 or 6", "3/4", "3-4", "5000 ECTS"])
def test_words_that_change_the_number_are_not_taken_away(written: str) -> None:
    assert meant_by(Credits, written) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1,200", "1200"),
        ("1.200", "1200"),
        ("1 200 €", "1200"),
        ("1.200,00 EUR", "1200"),
        ("1'200.50", "1200.50"),
        ("120.-", "120"),
        ("120,50", "120.50"),
    ],
)
def test_thousands_in_an_amount_are_never_read_as_decimals(written: str, meant: str) -> None:
    assert meant_by(Money, written) == meant


def test_a_point_between_thousands_of_hours_is_no_decimal_point() -> None:
    assert meant_by(Count, "1.000") == "1000"


def test_a_foreign_currency_is_not_taken_for_the_fees_currency() -> None:
    assert meant_by(Money, "$120") is None


def test_half_a_place_is_no_number_of_places() -> None:
    assert mistake_in(Count, "1.5").message == "`1.5` is not a whole number."


def test_more_than_two_decimals_are_refused() -> None:
    assert "too many digits behind the point" in mistake_in(Credits, "1.55555").message
