from __future__ import annotations

from decimal import Decimal

import pytest
from tests.unit.domain.forms import mistake_in, mistakes_in, read

from microcredentials.domain.ects import Ects, EctsValue


def test_credits_are_a_number() -> None:
    ects = read(EctsValue, "1.5")
    assert (ects.least, ects.most, ects.is_range) == (Decimal("1.5"), Decimal("1.5"), False)


def test_credits_may_be_a_range_with_a_note() -> None:
    ects = read(EctsValue, {"min": "3", "max": "4", "note": "Four with the project."})
    assert (ects.least, ects.most, str(ects.note), ects.is_range) == (3, 4, "Four with the project.", True)


def test_credits_may_differ_between_universities() -> None:
    ects = read(EctsValue, {"by_partner": {"su": "3", "vmu": "4"}})
    assert (ects.least, ects.most) == (3, 4)
    assert ects.at("vmu") == Ects(least=Decimal(4), most=Decimal(4))
    assert ects.at("ucp") == ects


def test_none_is_said_in_words_and_is_no_zero() -> None:
    assert read(EctsValue, "none").none
    assert not read(EctsValue, "0").none


@pytest.mark.parametrize(
    ("written", "replacement"),
    [
        ("3-4", "{min: 3, max: 4}"),
        ("3 – 4 ECTS", "{min: 3, max: 4}"),
        ("1,5 to 3", "{min: 1.5, max: 3}"),
        ("None", "none"),
        ("n/a", "none"),
        ("TBD", None),
        ("4-3", None),
        ("3 ECTS", "3"),
    ],
)
def test_credits_in_another_form_are_mended(written: str, replacement: str | None) -> None:
    found = mistake_in(EctsValue, written)
    assert (found.code, found.replacement) == ("MC204", replacement)


def test_an_upside_down_range_is_turned() -> None:
    found = mistake_in(EctsValue, {"min": "4", "max": "3"})
    assert (found.code, found.replacement) == ("MC401", "{min: 3, max: 4}")


def test_universities_right_below_are_one_mistake() -> None:
    assert mistake_in(EctsValue, {"su": "3", "vmu": "4"}).replacement == "{by_partner: {su: 3, vmu: 4}}"
    assert mistake_in(EctsValue, {"su": "three"}).replacement is None


def test_a_range_needs_both_ends() -> None:
    assert [found.code for found in mistakes_in(EctsValue, {"min": "3"})] == ["missing"]


def test_no_university_is_too_few() -> None:
    assert mistake_in(EctsValue, {"by_partner": {}}).code == "MC212"


def test_none_as_a_part_of_the_credits_is_told_as_none() -> None:
    assert mistake_in(EctsValue, {"none": "true"}).replacement == "none"
