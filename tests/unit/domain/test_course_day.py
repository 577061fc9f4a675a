"""Deadlines and starts of a course."""

from __future__ import annotations

from typing import Any

from tests.unit.domain.similar_pairs import portfolio_of

from microcredentials.domain.course_day import CourseDay, days_of


def days(*runs: dict[str, Any], **course: Any) -> tuple[CourseDay, ...]:
    return days_of(portfolio_of({"su/ai": {"offerings": list(runs), **course}}).courses["su/ai"])


def test_days_stand_in_the_order_of_the_calendar_and_a_month_behind_its_first_day() -> None:
    found = days({"start": "2027-09"}, {"start": "2027-09-01", "apply_by": "2027-06-30"}, {"when": "some day"})
    assert [day.id for day in found] == [
        "su/ai#deadline-2027-06-30",
        "su/ai#start-2027-09-01",
        "su/ai#start-2027-09",
    ]


def test_runs_that_share_a_day_share_one_entry() -> None:
    (day,) = days({"start": "2027-02-22", "provider": "up"}, {"start": "2027-02-22"}, providers=["su", "up"])
    assert len(day.runs) == 2
    assert day.provider_ids == ("up", "su")


def test_a_day_is_cancelled_with_its_last_run() -> None:
    cancelled, held = {"start": "2027-02-22", "state": "cancelled"}, {"start": "2027-02-22"}
    assert days(cancelled)[0].is_cancelled
    assert not days(cancelled, held)[0].is_cancelled
    assert len(days(cancelled, held)[0].held_runs) == len(days(cancelled)[0].held_runs) == 1
