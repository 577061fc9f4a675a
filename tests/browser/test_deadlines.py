"""The page of deadlines on the day it is opened."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import OpenPage

from microcredentials.domain.course_day import CourseDay, DayKind, days_of
from microcredentials.domain.portfolio import Portfolio


@pytest.fixture
def deadline(portfolio: Portfolio) -> CourseDay:
    """The next deadline that is ahead."""
    today = datetime.now(UTC).date()
    days = (day for course in portfolio.shown_courses for day in days_of(course) if day.kind is DayKind.DEADLINE)
    return min((day for day in days if day.day.first > today + timedelta(days=2)), key=lambda day: day.day.first)


def at_noon(page_day: datetime) -> datetime:
    return datetime.combine(page_day.date(), time(12), UTC)


def test_a_deadline_that_has_passed_since_the_build_is_folded_away_and_marked(
    open_page: OpenPage, deadline: CourseDay
) -> None:
    page = open_page("")
    row = f'li:has([data-apply-by="{deadline.day.first}"]):has(a[href$="courses/{deadline.course.id}/"])'
    page.goto(page.url + "deadlines/")
    expect(page.locator(f"#coming {row}")).to_have_count(1)
    before = page.locator("#past li").count()

    page.clock.set_fixed_time(at_noon(datetime.combine(deadline.day.first, time(), UTC) + timedelta(days=1)))
    page.reload()

    expect(page.locator(f"#coming {row}")).to_have_count(0)
    expect(page.locator("#past > summary [data-number]")).not_to_have_text(str(before))
    page.locator("#past > summary").click()
    expect(page.locator(f"#past {row}")).to_be_visible()
    expect(page.locator(f"#past {row}")).to_contain_text("passed")


def test_the_day_itself_still_counts(open_page: OpenPage, deadline: CourseDay) -> None:
    page = open_page("")
    page.clock.set_fixed_time(at_noon(datetime.combine(deadline.day.first, time(), UTC)))
    page.goto(page.url + "deadlines/")

    row = f'#coming li:has([data-apply-by="{deadline.day.first}"]):has(a[href$="courses/{deadline.course.id}/"])'
    expect(page.locator(row)).to_have_count(1)


def test_long_after_the_build_the_page_says_that_nothing_is_to_come(open_page: OpenPage) -> None:
    page = open_page("")
    page.clock.set_fixed_time(datetime(2999, 1, 1, tzinfo=UTC))
    page.goto(page.url + "deadlines/")

    expect(page.locator("#coming section")).to_have_count(0)
    expect(page.locator("#nothing")).to_be_visible()


def test_without_scripts_all_days_can_be_read_and_the_past_unfolded(open_page: OpenPage) -> None:
    page = open_page("deadlines/", java_script_enabled=False)
    expect(page.locator("#coming li").last).to_be_visible()
    expect(page.locator("#past li").first).to_be_hidden()

    page.locator("#past > summary").click()

    expect(page.locator("#past li").first).to_be_visible()


def test_the_calendar_is_served(open_page: OpenPage) -> None:
    page = open_page("deadlines/")
    link = page.get_by_role("link", name="Calendar of all universities")
    answer = page.request.get(link.evaluate("(link) => link.href"))
    assert answer.text().startswith("BEGIN:VCALENDAR")
