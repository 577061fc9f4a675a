from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.unit.domain.portfolios import course, portfolio

from microcredentials.domain.defaults import Origin
from microcredentials.domain.fee import Amount
from microcredentials.domain.fee_for import AudienceFee, fee_for, fees_of


def _fee(audience: str, fields: dict[str, Any], **around: Any) -> AudienceFee:
    taught = course(**fields)
    return fee_for(audience, taught, portfolio(taught, **around), taught.offerings[0] if taught.offerings else None)


def _amount(number: int) -> Amount:
    return Amount(least=Decimal(number), most=Decimal(number))


def test_the_entrys_amount_comes_first() -> None:
    fee = _fee(
        "everyone_else",
        {"fee": {"amounts": {"everyone_else": "120"}}},
        partners={"su": {"fee_defaults": {"everyone_else": "90"}}},
    )
    assert (fee.amount, fee.origin, fee.total) == (_amount(120), Origin.ENTRY, _amount(120))


def test_the_lead_partner_comes_before_the_alliance() -> None:
    partners = {
        "su": {"fee_defaults": {"alliance_students": "10"}},
        "vmu": {"fee_defaults": {"alliance_students": "20"}},
    }
    assert _fee("alliance_students", {"providers": ["vmu", "su"]}, partners=partners).amount == _amount(20)
    assert _fee("alliance_students", {"providers": ["vmu", "su"]}, partners=partners).origin is Origin.PARTNER
    assert _fee("alliance_staff", {"providers": ["vmu", "su"]}, partners=partners).origin is Origin.ALLIANCE


def test_an_unknown_fee_is_never_free() -> None:
    fee = _fee("everyone_else", {})
    assert (fee.amount, fee.origin, fee.total, fee.is_free) == (None, None, None, False)


def test_an_amount_for_one_audience_leaves_the_others_to_the_defaults() -> None:
    taught = course(fee={"amounts": {"everyone_else": "120"}, "per": "ects", "currency": "PLN"})
    fees = fees_of(taught, portfolio(taught))
    assert [(fee.audience, fee.origin, fee.currency) for fee in fees] == [
        ("alliance_students", Origin.ALLIANCE, "EUR"),
        ("alliance_staff", Origin.ALLIANCE, "EUR"),
        ("everyone_else", Origin.ENTRY, "PLN"),
    ]


@pytest.mark.parametrize(("word", "free"), [("free", True), ("on_request", False)])
def test_one_word_holds_for_every_audience(word: str, free: bool) -> None:  # noqa: FBT001
    taught = course(fee=word)
    assert {(fee.is_free, fee.origin) for fee in fees_of(taught, portfolio(taught))} == {(free, Origin.ENTRY)}


def test_on_request_has_no_total() -> None:
    assert _fee("everyone_else", {"fee": "on_request"}).total is None


def test_a_runs_fee_comes_before_the_entrys() -> None:
    fields = {"fee": "free", "offerings": [{"start": "2027-02", "fee": {"amounts": {"everyone_else": "50"}}}]}
    assert _fee("everyone_else", fields).origin is Origin.RUN
    assert _fee("alliance_staff", fields).origin is Origin.ENTRY


def test_the_university_that_gives_a_run_sets_its_default() -> None:
    fields = {"offerings": [{"start": "2027-02", "provider": "vmu"}]}
    assert _fee(
        "everyone_else",
        fields,
        partners={"su": {"fee_defaults": {"everyone_else": "90"}}, "vmu": {"fee_defaults": {"everyone_else": "60"}}},
    ).amount == _amount(60)


def test_an_audience_that_is_not_admitted_has_no_fee() -> None:
    fee = _fee("everyone_else", {"open_to": ["alliance_students"], "fee": "free"})
    assert (fee.admitted, fee.amount) == (False, None)


@pytest.mark.parametrize(
    ("fields", "total"),
    [
        ({"ects": "3"}, (30, 30)),
        ({"ects": {"min": "3", "max": "4"}}, (30, 40)),
        ({"ects": "none"}, None),
        ({}, None),
        (
            {"ects": {"by_partner": {"su": "3", "vmu": "5"}}, "offerings": {"start": "2027-02", "provider": "vmu"}},
            (50, 50),
        ),
        ({"ects": "3", "offerings": {"start": "2027-02", "ects": "6"}}, (60, 60)),
    ],
)
def test_an_amount_per_credit_is_multiplied_by_the_credits(
    fields: dict[str, Any], total: tuple[int, int] | None
) -> None:
    found = _fee("everyone_else", {"fee": {"amounts": {"everyone_else": "10"}, "per": "ects"}, **fields}).total
    assert (None if found is None else (int(found.least), int(found.most))) == total


@pytest.mark.parametrize(
    ("per", "duration", "total"),
    [
        ("week", "10 weeks", 100),
        ("month", "10 weeks", None),
        ("academic_year", "2 academic years", 20),
        ("semester", "1 semester", 10),
        ("group", "10 weeks", None),
        ("hour", None, None),
    ],
)
def test_an_amount_per_unit_of_time_needs_a_duration_in_that_unit(
    per: str, duration: str | None, total: int | None
) -> None:
    fields: dict[str, Any] = {"fee": {"amounts": {"everyone_else": "10"}, "per": per}}
    found = _fee("everyone_else", {**fields, **({"duration": duration} if duration else {})}).total
    assert (None if found is None else int(found.most)) == total


def test_nothing_times_any_unit_is_nothing() -> None:
    assert _fee("everyone_else", {"fee": {"amounts": {"everyone_else": "0"}, "per": "month"}}).total == _amount(0)
