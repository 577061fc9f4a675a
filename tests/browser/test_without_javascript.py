"""What a reader gets whose browser runs no script."""

from __future__ import annotations

from playwright.sync_api import expect
from tests.browser.conftest import OpenPage

from microcredentials.domain.portfolio import Portfolio


def test_the_catalogue_shows_every_course_with_a_link(open_page: OpenPage, portfolio: Portfolio) -> None:
    page = open_page("catalogue/", java_script_enabled=False)
    assert len(portfolio.shown_courses) <= 200, "else they stand on several pages"

    expect(page.locator("#cards > li h3 a")).to_have_count(len(portfolio.shown_courses))
    expect(page.locator("#cards > li").last).to_be_visible()


def test_a_course_can_be_opened_and_read(open_page: OpenPage, portfolio: Portfolio) -> None:
    course = next(course for course in portfolio.shown_courses if course.learning_outcomes)
    page = open_page("catalogue/", java_script_enabled=False)

    page.locator(f'li[data-course="{course.id}"] h3 a').click()

    expect(page.locator("h1")).to_contain_text(str(course.title))
    expect(page.get_by_text(str(course.learning_outcomes[0].text)).first).to_be_visible()


def test_courses_are_reached_through_whom_they_are_for(open_page: OpenPage, portfolio: Portfolio) -> None:
    page = open_page("", java_script_enabled=False)

    page.locator("main a[href$='for/bachelor/']").first.click()

    ids = {course.id for course in portfolio.shown_courses if "bachelor" in course.target_groups}
    expect(page.locator("li[data-course]")).to_have_count(len(ids))


def test_nothing_that_needs_a_script_is_shown(open_page: OpenPage) -> None:
    page = open_page("catalogue/", java_script_enabled=False)

    assert page.locator(".needs-js").count() > 0
    assert [element for element in page.locator(".needs-js").all() if element.is_visible()] == []
