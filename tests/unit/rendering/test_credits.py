"""Credits as words and squares."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.unit.rendering.portfolios import course_of

from microcredentials.rendering.views.credits import Squares, credits_of, squares_of


@pytest.mark.parametrize(
    ("ects", "label"),
    [("3", "3 ECTS"), ("1.5", "1.5 ECTS"), ({"min": "3", "max": "4"}, "3–4 ECTS"), ("none", "No ECTS credits")],
)
def test_credits_are_said_as_they_were_given(ects: object, label: str) -> None:
    course, setting = course_of({"ects": ects})
    worth = credits_of(course.ects, setting)
    assert worth is not None
    assert worth.label == label


def test_one_square_is_one_credit() -> None:
    assert squares_of(Decimal(3), Decimal(3)) == Squares(50, "M0 0h14v14h-14zM18 0h14v14h-14zM36 0h14v14h-14z", "")


def test_half_a_credit_is_half_a_square() -> None:
    assert squares_of(Decimal("1.5"), Decimal("1.5")) == Squares(32, "M0 0h14v14h-14zM18 0h7v14h-7z", "")


def test_the_upper_part_of_a_range_is_open() -> None:
    squares = squares_of(Decimal(1), Decimal(2))
    assert squares is not None
    assert squares.filled == "M0 0h14v14h-14z"
    assert squares.open == "M18.8 .8H31.2V13.2H18.8z"


@pytest.mark.parametrize("most", ["0", "15.5", "30"])
def test_what_no_eye_can_count_has_no_squares(most: str) -> None:
    assert squares_of(Decimal(0), Decimal(most)) is None


def test_credits_that_differ_by_university_are_listed_by_its_name() -> None:
    course, setting = course_of({"ects": {"by_partner": {"su": "3", "eka": "4"}}})
    worth = credits_of(course.ects, setting)
    assert worth is not None
    assert worth.by_partner == (("Sofia University", "3 ECTS"), ("Estonian Academy of Arts", "4 ECTS"))
