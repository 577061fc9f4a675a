"""What a programme costs in all."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.rendering.portfolios import setting_of

from microcredentials.domain.fee import Amount, FeeUnit
from microcredentials.domain.programme_fee import ProgrammeFee, programme_fee_for

ASK = {"fee": "on_request", "ects": "3"}


def priced(amount: Any, ects: str = "3", **fields: Any) -> dict[str, Any]:
    """A course with a fee for everyone else."""
    return {"ects": ects, "fee": {"amounts": {"everyone_else": amount}}, **fields}


COURSES: dict[str, dict[str, Any]] = {
    "su/free": priced("0"),
    "su/forty": priced("40"),
    "su/hundred": priced("100"),
    "su/range": priced({"min": "50", "max": "60"}, "6"),
    "su/ask": ASK,
    "su/silent": {"ects": "2"},
    "su/zloty": priced("400") | {"fee": {"currency": "PLN", "amounts": {"everyone_else": "400"}}},
    "su/students-only": {"ects": "3", "open_to": "students"},
    "su/draft": priced("900", status="draft"),
}


def fee_of(*steps: dict[str, Any], audience: str = "everyone_else", **fields: Any) -> ProgrammeFee:
    programme = {"status": "published", "title": "Makers", "providers": ["su"], "steps": list(steps)} | fields
    setting = setting_of(COURSES, {"makers": programme})
    return programme_fee_for(audience, setting.portfolio.programmes["makers"], setting.portfolio)


def step(*courses: str, choose: Any = "all") -> dict[str, Any]:
    return {"courses": [f"su/{course}" for course in courses], "choose": choose}


@pytest.mark.parametrize(
    ("taken", "least", "most"),
    [
        (step("forty", "range"), 90, 100),
        (step("forty", "hundred", "range", choose="1"), 40, 100),
        (step("forty", "hundred", "range", choose="2"), 90, 160),
        (step("forty", "hundred", "range", choose={"ects": "3"}), 40, 100),
        (step("forty", "hundred", "range", choose={"ects": "6"}), 50, 140),
        (step("forty", "hundred", "range", choose={"ects": "9"}), 90, 160),
        (step("free", "free", "draft"), 0, 0),
    ],
)
def test_a_step_costs_between_its_cheapest_and_its_dearest_choice(taken: dict[str, Any], least: int, most: int) -> None:
    assert fee_of(taken).sum == Amount(least=least, most=most)


def test_steps_add_up() -> None:
    assert fee_of(step("forty"), step("hundred", "range", choose="1")).sum == Amount(least=90, most=140)


@pytest.mark.parametrize(
    ("taken", "least", "most", "unknown", "avoidable"),
    [
        (step("forty", "ask"), 40, 40, 1, 0),
        (step("forty", "ask", choose="1"), 40, 40, 0, 1),
        (step("forty", "ask", "silent", choose="2"), 40, 40, 1, 1),
        (step("forty", "ask", choose={"ects": "3"}), 40, 40, 0, 1),
        (step("forty", "ask", "silent", choose={"ects": "6"}), 40, 40, 1, 1),
        (step("ask"), 0, 0, 1, 0),
        (step("forty", "hundred", "zloty"), 140, 140, 1, 0),
    ],
)
def test_a_fee_that_is_no_sum_is_counted_and_never_zero(
    taken: dict[str, Any], least: int, most: int, unknown: int, avoidable: int
) -> None:
    fee = fee_of(taken)
    assert (fee.sum, fee.unknown, fee.avoidable) == (Amount(least=least, most=most), unknown, avoidable)


def test_another_currency_is_summed_where_all_fees_are_in_it() -> None:
    fee = fee_of(step("zloty", "free"))
    assert (fee.sum, fee.currency, fee.unknown) == (Amount(least=400, most=400), "PLN", 0)


def test_the_fee_of_the_programme_itself_wins() -> None:
    own = {"amounts": {"everyone_else": "300"}, "currency": "PLN", "per": "semester"}
    fee = fee_of(step("forty"), fee=own)
    assert (fee.own, fee.currency, fee.per, fee.sum) == (Amount(least=300, most=300), "PLN", FeeUnit.SEMESTER, None)


def test_an_audience_that_the_programme_is_silent_about_pays_for_the_courses() -> None:
    fee = fee_of(step("silent"), fee={"amounts": {"everyone_else": "300"}}, audience="students")
    assert (fee.own, fee.sum) == (None, Amount())


def test_a_step_with_too_few_courses_open_to_an_audience_closes_the_programme() -> None:
    assert fee_of(step("free"), step("students-only")).closed_step == 2
    assert fee_of(step("students-only", "forty", choose="1")).sum == Amount(least=40, most=40)
    assert fee_of(step("students-only", "forty", choose={"ects": "6"})).closed_step == 1
