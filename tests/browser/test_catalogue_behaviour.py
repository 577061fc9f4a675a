"""What the catalogue does for whom, and on which day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect
from tests.browser.catalogue import shown_ids
from tests.browser.conftest import OpenPage

from microcredentials.domain.course import Course, Status
from microcredentials.domain.portfolio import Portfolio

CARD_TEXTS = """() => [...document.querySelectorAll("#cards > li")].map((card) =>
  [card.dataset.course, card.className, card.innerText.replace(/\\s+/g, " "), card.querySelector(".ects").innerHTML])"""


@pytest.fixture
def dated(portfolio: Portfolio) -> tuple[Course, date]:
    """A published course with one run, and the last day of application for it."""
    for course in portfolio.shown_courses:
        if course.status is Status.PUBLISHED and len(course.offerings) == 1 and course.delivery is None:
            run = course.offerings[0]
            if run.apply_by is not None and run.start is not None and run.apply_from is None:
                return course, run.apply_by
    pytest.fail("the portfolio has no such course")


def test_cards_that_a_script_draws_say_what_static_ones_say(open_page: OpenPage, portfolio: Portfolio) -> None:
    page = open_page("catalogue/?as=everyone_else")
    # What is out of sight has no layout, and so no lines.
    page.add_style_tag(content=".card { content-visibility: visible !important; }")
    expect(page.locator(".card .fee").first).to_contain_text("for you")
    static = page.evaluate(CARD_TEXTS)

    page.locator("#sort").select_option("title")
    page.locator("#sort").select_option("deadline")
    while page.locator("#more").is_visible():
        page.locator("#more").click()

    assert page.evaluate(CARD_TEXTS) == static
    assert len(static) == len(portfolio.shown_courses)


def test_who_i_am_changes_fees_on_cards_and_pages_and_is_remembered(open_page: OpenPage) -> None:
    page = open_page("catalogue/")
    course = page.locator('.card[data-fees], .card:has([data-fees*="€"])').first
    fee = course.locator(".fee b")
    before = fee.inner_text()

    page.locator("#as").select_option("everyone_else")

    expect(fee).not_to_have_text(before)
    assert "as=everyone_else" in page.url
    course.locator("h3 a").click()
    expect(page.locator("tr[data-audience=everyone_else] .you")).to_be_visible()
    expect(page.locator("tr[data-audience=alliance_students] .you")).to_be_hidden()
    expect(page.locator(".apply .fee")).to_contain_text("for you")


def test_a_shared_address_says_for_whom_it_was_made_without_changing_who_i_am(open_page: OpenPage) -> None:
    page = open_page("catalogue/?as=everyone_else")
    expect(page.locator("#as")).to_have_value("everyone_else")
    page.goto(page.url.split("?")[0])
    expect(page.locator("#as")).to_have_value("alliance_students")


def test_the_fee_filter_counts_for_the_audience(open_page: OpenPage) -> None:
    page = open_page("catalogue/?fee=free&as=alliance_students")
    expect(page.locator("#chips")).to_be_visible()
    for_students = len(shown_ids(page))

    page.locator("#as").select_option("everyone_else")

    expect(page.locator("#cards > li")).not_to_have_count(for_students)


@pytest.mark.parametrize(("days", "words"), [(-1, "1 day"), (0, "0 days"), (1, "Deadline passed")])
def test_a_card_is_right_on_the_day_it_is_opened(
    open_page: OpenPage, dated: tuple[Course, date], days: int, words: str
) -> None:
    course, apply_by = dated
    page = open_page()
    page.clock.set_fixed_time(f"{apply_by + timedelta(days)}T12:00:00Z")

    page.goto(f"{page.url}catalogue/")

    expect(page.locator(f'.card[data-course="{course.id}"]')).to_contain_text(words)


def test_a_course_page_says_that_applications_have_closed_since(
    open_page: OpenPage, dated: tuple[Course, date]
) -> None:
    course, apply_by = dated
    page = open_page()
    page.clock.set_fixed_time(f"{apply_by + timedelta(1)}T12:00:00Z")

    page.goto(f"{page.url}courses/{course.id}/")

    expect(page.locator(".apply h2")).to_have_text("Applications are closed")
    expect(page.locator("tr[data-run] .tag").first).to_have_text("Deadline passed")


def test_typing_leaves_one_step_in_history(open_page: OpenPage) -> None:
    page = open_page("catalogue/?mode=online")
    expect(page.locator("#chips")).to_be_visible()
    field = page.locator("#q")

    field.press_sequentially("culture", delay=30)
    field.press("Enter")
    page.wait_for_url("**q=culture**")
    page.go_back()

    page.wait_for_url("**mode=online")
    expect(field).to_have_value("")


def test_the_keyboard_alone_removes_a_chip_and_keeps_its_place(open_page: OpenPage) -> None:
    page = open_page("catalogue/?mode=online&mode=blended")
    page.locator("#chips a").first.focus()

    page.keyboard.press("Enter")
    expect(page.locator("#chips a.chip")).to_have_count(1)
    expect(page.locator("#chips a.chip")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("#count")).to_be_focused()


def test_a_course_is_kept_in_the_selection(open_page: OpenPage) -> None:
    page = open_page("catalogue/")
    button = page.locator(".card button.add").first
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")

    page.reload()

    expect(page.locator(".card button.add").first).to_have_attribute("aria-pressed", "true")
