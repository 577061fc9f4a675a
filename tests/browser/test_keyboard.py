"""Whole tasks with the keyboard alone."""

from __future__ import annotations

import re

from playwright.sync_api import expect
from tests.browser.catalogue import value_of
from tests.browser.conftest import OpenPage
from tests.browser.keyboard import focused, follow, press, tab_to, unseen_stops
from tests.browser.page_kinds import every_kind


def test_a_course_is_found_from_the_front_page_on(open_page: OpenPage) -> None:
    page = open_page()
    question = page.locator("main form[role=search] input[type=search]")
    tab_to(page, question)
    page.keyboard.type("artificial")
    page.keyboard.press("Enter")
    page.wait_for_url("**/catalogue/?q=artificial**")
    expect(page.locator("#cards")).to_have_attribute("aria-busy", "false")

    title = page.locator("#cards h3 a").first
    wanted = title.inner_text()
    follow(page, title)

    expect(page.locator("h1")).to_contain_text(wanted)


def test_filters_are_set_and_taken_away(open_page: OpenPage) -> None:
    page = open_page("catalogue/")
    expect(page.locator("#cards")).to_have_attribute("aria-busy", "false")

    press(page, value_of(page, "mode", "online"), "Space")
    page.wait_for_url("**mode=online**")
    language = page.locator("details[data-facet=language]")
    press(page, language.locator("summary"), "Enter")
    press(page, value_of(page, "language", "en"), "Space")
    page.wait_for_url("**language=en**")
    everything = page.locator("#chips > a").last
    press(page, everything, "Enter")

    expect(page.locator("#chips")).to_be_hidden()
    expect(page.locator("#count")).to_be_focused()
    assert "?" not in page.url


def test_the_focus_is_never_lost_in_the_catalogue(open_page: OpenPage) -> None:
    page = open_page("catalogue/")
    expect(page.locator("#cards")).to_have_attribute("aria-busy", "false")

    press(page, page.locator("#scheme"), "Enter")
    press(page, page.locator("#as"), "ArrowDown")
    press(page, page.locator("details[data-facet=partner] > summary"), "Enter")
    press(page, page.locator("details[data-facet=partner] button.more"), "Enter")
    press(page, value_of(page, "mode", "online"), "Space")
    press(page, page.locator("input[name=ects_min]"), "ArrowUp")
    press(page, page.locator("#chips a.chip").first, "Enter")
    press(page, page.locator("#sort"), "ArrowDown")
    press(page, page.locator("#cards button.add").first, "Enter")
    assert focused(page)


def test_show_more_leads_to_the_first_new_course(open_page: OpenPage) -> None:
    page = open_page("catalogue/?sort=title")
    expect(page.locator("#more")).to_be_visible()
    before = page.locator("#cards > li").count()

    page.locator("#more").focus()
    page.keyboard.press("Enter")

    expect(page.locator("#cards > li").nth(before).locator("a").first).to_be_focused()


def test_out_of_an_empty_list_leads_a_key(open_page: OpenPage) -> None:
    page = open_page("catalogue/?partner=su&country=PT")
    expect(page.locator("#zero")).to_be_visible()

    press(page, page.locator("#zero a").first, "Enter")

    expect(page.locator("#count")).to_be_focused()
    expect(page.locator("#cards > li").first).to_be_visible()


def test_a_selection_is_made_compared_and_shared(open_page: OpenPage) -> None:
    page = open_page("catalogue/?mode=online")
    expect(page.locator("#chips a.chip")).to_be_visible()
    press(page, page.locator("#cards button.add").first, "Enter")
    press(page, page.locator("#cards button.add").nth(1), "Enter")
    page.goto(page.url)  # to the top again
    follow(page, page.locator("header a[href$='selection/']"))
    expect(page.locator("#picks > li")).to_have_count(2)

    ticks = page.locator("#picks input[name=ids]")
    press(page, ticks.first, "Space")
    press(page, ticks.nth(1), "Space")
    follow(page, page.locator("#to-compare [type=submit]"))

    page.wait_for_url(re.compile(r"/compare/\?"))
    expect(page.locator("#columns th[scope=col]")).to_have_count(2)


def test_a_removed_course_leaves_the_focus_in_the_selection(open_page: OpenPage) -> None:
    page = open_page("catalogue/?mode=online")
    for button in page.locator("#cards button.add").all()[:2]:
        button.click()
    page.locator("header a[href$='selection/']").click()
    remove = page.locator("#picks [data-slot=remove]")
    expect(remove).to_have_count(2)

    press(page, remove.first, "Enter")
    expect(remove).to_have_count(1)
    press(page, remove.first, "Enter")

    expect(page.locator("#empty")).to_be_visible()


def test_the_questions_lead_to_a_filtered_catalogue(open_page: OpenPage) -> None:
    page = open_page("find/")
    expect(page.locator("#next")).to_be_visible()
    press(page, page.locator("[data-question]:not([hidden]) input").first, "Space")
    for _ in range(5):
        if not page.locator("#next").is_visible():
            break
        press(page, page.locator("#next"), "Enter")
    follow(page, page.locator("#show"))

    page.wait_for_url(re.compile(r"/catalogue/\?"))


@every_kind
def test_each_stop_of_the_focus_is_seen_and_none_is_a_trap(open_page: OpenPage, path: str) -> None:
    page = open_page(path)

    assert unseen_stops(page) == []
