"""The catalogue in a browser, and what it should show."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from microcredentials.domain.course import Course
from microcredentials.domain.portfolio import Portfolio


def choose(page: Page, facet: str, value: str) -> None:
    """Tick a value, unfolding its group first where that is needed."""
    control = value_of(page, facet, value)
    group = page.locator(f"details[data-facet={facet}]")
    if group.get_attribute("open") is None:
        group.locator("summary").first.click()
    control.check()


def value_of(page: Page, facet: str, value: str) -> Locator:
    """The control of a value."""
    return page.locator(f'input[name={facet}][value="{value}"]')


def expect_count(page: Page, number: int) -> None:
    """Wait until the catalogue says that it found so many courses, to the eye and to the ear."""
    words = f"{number} course" if number == 1 else f"{number} courses"
    expect(page.locator("#count")).to_contain_text(words)
    expect(page.locator("#status")).to_contain_text(words)


def shown_ids(page: Page) -> list[str]:
    """The ids of the courses in the list, once it is drawn."""
    expect(page.locator("#cards")).to_have_attribute("aria-busy", "false")
    return [card.get_attribute("data-course") or "" for card in page.locator("#cards > li").all()]


def modes_of(course: Course) -> set[str]:
    """How the course can be taken; where it does not say, how its runs are."""
    return {str(course.mode)} if course.mode else {str(run.mode) for run in course.offerings if run.mode}


def ids_of(portfolio: Portfolio, wanted: Callable[[Course], bool]) -> set[str]:
    """The ids of the shown courses that fit."""
    return {course.id for course in portfolio.shown_courses if wanted(course)}
