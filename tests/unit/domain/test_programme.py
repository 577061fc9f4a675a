from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.unit.domain.forms import mistake_in, mistakes_in, read
from tests.unit.domain.portfolios import made

from microcredentials.domain.programme import ALL, Choice, ChoiceValue, Programme


@pytest.mark.parametrize(
    ("written", "choice"),
    [("all", ALL), ("2", Choice(courses=2)), ({"ects": "6"}, Choice(ects=Decimal(6)))],
    ids=["all", "number", "credits"],
)
def test_a_step_takes_all_a_number_of_courses_or_a_number_of_credits(written: Any, choice: Choice) -> None:
    assert read(ChoiceValue, written) == choice


@pytest.mark.parametrize("written", ["0", "some", "1.5", {"courses": "2"}, {"ects": "none"}, ["all"]], ids=str)
def test_any_other_choice_is_a_mistake(written: Any) -> None:
    assert mistakes_in(ChoiceValue, written)


def test_a_step_takes_all_where_it_says_nothing() -> None:
    programme = made(Programme, "coasts", {"steps": [{"courses": "su/ai"}, {"courses": ["vmu/sea", "su/ai"]}]})
    assert [step.choose.is_all for step in programme.steps] == [True, True]
    assert programme.course_ids == ("su/ai", "vmu/sea", "su/ai")


def test_a_programme_without_a_title_is_headed_by_its_id() -> None:
    assert str(made(Programme, "coasts", {}).heading) == "coasts"


@pytest.mark.parametrize(
    ("status", "shown"), [("draft", False), ("announced", True), ("published", True), ("withdrawn", False)]
)
def test_announced_and_published_programmes_are_shown(status: str, shown: bool) -> None:  # noqa: FBT001
    assert made(Programme, "coasts", {"status": status}).is_shown == shown


@pytest.mark.parametrize(
    ("written", "meant"), [("3 ECTS", "{ects: 3}"), ("1.5 credits", "{ects: 1.5}"), ("All", "all"), ("any", None)]
)
def test_credits_to_choose_are_not_taken_for_courses(written: str, meant: str | None) -> None:
    assert mistake_in(ChoiceValue, written).replacement == meant
