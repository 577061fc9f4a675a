"""The credits of each university as squares."""

from __future__ import annotations

from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.views.skyline import HIGHEST, skyline_of


def test_a_course_gives_its_lead_as_many_squares_as_credits() -> None:
    skyline = skyline_of(setting_of({"su/ai": {"ects": "3", "mode": "online"}}))
    assert [(square.kind, square.is_open) for square in skyline.squares] == [("online", False)] * 3
    assert skyline.words == "SU 3, EKA 0"


def test_made_up_courses_are_drawn_open_and_not_counted() -> None:
    skyline = skyline_of(setting_of({"su/ai": {"ects": "3", "mode": "online", "example": "true"}}))
    assert all(square.is_open for square in skyline.squares)
    assert dict(skyline.totals)["online"] == "0"


def test_a_high_column_becomes_two_wide() -> None:
    skyline = skyline_of(setting_of({"su/ai": {"ects": str(HIGHEST + 1), "mode": "online"}}))
    assert len({square.x for square in skyline.squares}) == 2


def test_a_portfolio_without_credits_has_no_squares() -> None:
    assert skyline_of(setting_of({"su/ai": {"mode": "online"}})).squares == ()
