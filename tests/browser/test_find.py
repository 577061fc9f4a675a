"""Find without knowing: the questions one by one."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.browser.catalogue import expect_count, ids_of, modes_of, shown_ids
from tests.browser.conftest import OpenPage
from tests.browser.keyboard import press, tab_to

from microcredentials.domain.portfolio import Portfolio


def heading(page: Page) -> str:
    return page.locator("#find fieldset:visible h2").inner_text()


def answer(page: Page, name: str, value: str) -> None:
    page.locator(f'input[name={name}][value="{value}"]').check()


def test_questions_come_one_by_one_and_end_in_a_filtered_catalogue(open_page: OpenPage, portfolio: Portfolio) -> None:
    page = open_page("find/")
    expect(page.locator("#progress")).to_have_text("Question 1 of 5")
    expect(page.locator("#find fieldset:visible")).to_have_count(1)
    bachelor = ids_of(portfolio, lambda course: "bachelor" in course.target_groups)
    wanted = ids_of(portfolio, lambda course: "bachelor" in course.target_groups and "online" in modes_of(course))
    assert 0 < len(wanted) < len(bachelor)

    answer(page, "target_group", "bachelor")
    expect(page.locator("#left")).to_contain_text(f"{len(bachelor)} course")
    page.get_by_role("button", name="Next question").click()
    page.get_by_role("button", name="Next question").click()
    expect(page.locator("#progress")).to_have_text("Question 3 of 5")
    answer(page, "mode", "online")
    page.get_by_role("button", name=re.compile(f"^Show {len(wanted)} course")).click()

    page.wait_for_url("**/catalogue/?**")
    expect_count(page, len(wanted))
    assert set(shown_ids(page)) == wanted


def test_counts_say_what_each_answer_leaves(open_page: OpenPage, portfolio: Portfolio) -> None:
    page = open_page("find/#question-3")
    online = ids_of(portfolio, lambda course: "online" in modes_of(course))
    count = page.locator('label:has(input[name=mode][value="online"]) .n')
    expect(count).to_contain_text(str(len(online)))


def test_the_way_back_leads_to_the_question_before_with_its_answer(open_page: OpenPage) -> None:
    page = open_page("find/")
    answer(page, "target_group", "bachelor")
    first = heading(page)
    page.get_by_role("button", name="Next question").click()
    assert heading(page) != first

    page.get_by_role("button", name="Back").click()
    assert heading(page) == first
    expect(page.locator('input[name=target_group][value="bachelor"]')).to_be_checked()

    page.go_back()
    assert heading(page) != first
    page.go_back()
    assert heading(page) == first


def test_the_whole_way_goes_by_keyboard_and_the_focus_follows_the_question(open_page: OpenPage) -> None:
    page = open_page("find/")
    expect(page.locator("#progress")).to_be_visible()

    press(page, page.locator('input[name=target_group][value="bachelor"]'), "Space")
    page.keyboard.press("Enter")
    expect(page.locator("#question-2 h2")).to_be_focused()
    press(page, page.locator("#next"), "Enter")
    expect(page.locator("#question-3 h2")).to_be_focused()
    press(page, page.locator("#before"), "Enter")
    expect(page.locator("#question-2 h2")).to_be_focused()
    tab_to(page, page.locator("#show"))
    page.keyboard.press("Enter")

    page.wait_for_url("**/catalogue/?target_group=bachelor")


def test_what_the_fee_is_depends_on_who_asks(open_page: OpenPage) -> None:
    page = open_page("find/#question-5")
    free = page.locator('label:has(input[name=fee][value="free"]) .n')
    expect(free).not_to_be_empty()
    before = free.inner_text()

    answer(page, "as", "everyone_else")

    expect(free).not_to_have_text(before)
    answer(page, "fee", "free")
    page.locator("#show").click()
    page.wait_for_url("**/catalogue/?**")
    assert "as=everyone_else" in page.url
    assert "fee=free" in page.url


def test_without_scripts_all_questions_stand_in_one_form(open_page: OpenPage) -> None:
    page = open_page("find/", java_script_enabled=False)
    expect(page.locator("#find fieldset:visible")).to_have_count(5)

    page.locator('input[name=mode][value="online"]').check()
    page.locator("#show").click()

    page.wait_for_url("**/catalogue/?**mode=online**")
    expect(page.locator("#cards > li").first).to_be_visible()


def test_without_the_catalogue_s_data_the_form_still_leads_on(unsteady_page: Page, address: str) -> None:
    unsteady_page.route("**/data/catalogue.json*", lambda route: route.abort())
    unsteady_page.goto(f"{address}find/")
    expect(unsteady_page.locator("#trouble")).to_be_visible()
    expect(unsteady_page.locator("#find fieldset:visible")).to_have_count(5)
