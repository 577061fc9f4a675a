from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.unit.domain.forms import mistake_in, read

from microcredentials.domain.fee import FREE, ON_REQUEST, Amount, AmountValue, FeeUnit, FeeValue, SameFee


def test_free_and_on_request_hold_for_everybody() -> None:
    assert read(FeeValue, "free") == SameFee(amount=FREE)
    assert read(FeeValue, "on_request") == SameFee(amount=ON_REQUEST)


def test_a_fee_has_an_amount_per_audience() -> None:
    fee = read(
        FeeValue, {"amounts": {"alliance_students": "0", "everyone_else": {"min": "100", "max": "150"}}, "per": "ects"}
    )
    assert fee.amounts["everyone_else"] == Amount(least=Decimal(100), most=Decimal(150))
    assert (fee.currency, fee.per) == ("EUR", FeeUnit.ECTS)


def test_free_is_an_amount_of_nothing_and_on_request_is_none() -> None:
    assert read(AmountValue, "free").is_free
    assert read(AmountValue, "0").is_free
    assert not read(AmountValue, "on_request").is_free


@pytest.mark.parametrize(
    ("written", "replacement"),
    [
        ("Free", "free"),
        ("on request", "on_request"),
        ("120-150 €", "{min: 120, max: 150}"),
        ("1.000-1.500", "{min: 1000, max: 1500}"),
        ("120 EUR", "120"),
        ("tbd", None),
        ("none", None),
        ("-5", None),
    ],
)
def test_an_amount_in_another_form_is_mended(written: str, replacement: str | None) -> None:
    found = mistake_in(AmountValue, written)
    assert (found.code, found.replacement) == ("MC204", replacement)


@pytest.mark.parametrize(
    ("written", "replacement"),
    [
        ("Free", "free"),
        ("0", "free"),
        ("gratis", "free"),
        ("on request", "on_request"),
        ("120", None),
        ("none", None),
        ("unknown", None),
    ],
)
def test_a_word_for_a_fee_is_mended_and_an_unknown_fee_never_becomes_free(
    written: str, replacement: str | None
) -> None:
    found = mistake_in(FeeValue, written)
    assert (found.code, found.replacement) == ("MC505", replacement)


def test_audiences_right_below_the_fee_are_one_mistake() -> None:
    found = mistake_in(FeeValue, {"alliance_students": "0", "everyone_else": "120"})
    assert found.replacement == "{amounts: {alliance_students: 0, everyone_else: 120}}"


@pytest.mark.parametrize(
    ("fee", "code"),
    [
        (["free"], "MC202"),
        ({"currency": "euros per head"}, "MC203"),
        ({"per": "participant"}, "MC203"),
        ({"reductions": {"for": "x", "percent": "120"}}, "MC204"),
        ({"reductions": {"percent": "20"}}, "missing"),
        ({"amounts": {"everyone_else": {"min": "9", "max": "1"}}}, "MC504"),
    ],
)
def test_a_wrong_part_of_a_fee_is_found(fee: Any, code: str) -> None:
    assert mistake_in(FeeValue, fee).code == code


def test_an_amount_without_anybody_who_pays_it_is_told_so() -> None:
    assert "Say who pays it" in str(mistake_in(FeeValue, {"min": "1", "max": "2"}).hint)
