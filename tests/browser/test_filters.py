"""Filtering in the catalogue."""

from __future__ import annotations

from playwright.sync_api import expect
from tests.browser.catalogue import choose, expect_count, ids_of, modes_of, shown_ids, value_of
from tests.browser.conftest import OpenPage

from microcredentials.domain.portfolio import Portfolio


def test_values_of_one_filter_add_up_and_filters_narrow_each_other(open_page: OpenPage, portfolio: Portfolio) -> None:
    page = open_page("catalogue/")
    expect_count(page, len(portfolio.shown_courses))
    online = ids_of(portfolio, lambda course: "online" in modes_of(course))
    either = ids_of(portfolio, lambda course: bool(modes_of(course) & {"online", "blended"}))
    both = ids_of(
        portfolio, lambda course: bool(modes_of(course) & {"online", "blended"}) and "bachelor" in course.target_groups
    )
    assert 0 < len(both) < len(either)
    assert 0 < len(online) < len(either)

    choose(page, "mode", "online")
    expect_count(page, len(online))
    choose(page, "mode", "blended")
    expect_count(page, len(either))
    choose(page, "target_group", "bachelor")
    expect_count(page, len(both))

    assert set(shown_ids(page)) <= both


def test_credits_are_filtered_by_a_range(open_page: OpenPage, portfolio: Portfolio) -> None:
    page = open_page("catalogue/")
    expect_count(page, len(portfolio.shown_courses))

    page.locator("input[name=ects_min]").fill("5")
    page.locator("input[name=ects_max]").fill("6")
    page.locator("input[name=ects_max]").blur()

    fitting = ids_of(
        portfolio,
        lambda course: course.ects is not None and course.ects.least <= 6 and course.ects.most >= 5,
    )
    assert 0 < len(fitting) < len(portfolio.shown_courses)
    expect_count(page, len(fitting))


def test_the_address_keeps_the_filters_and_back_takes_them_back(open_page: OpenPage, portfolio: Portfolio) -> None:
    page = open_page("catalogue/")
    expect_count(page, len(portfolio.shown_courses))
    choose(page, "mode", "online")
    online = len(ids_of(portfolio, lambda course: "online" in modes_of(course)))
    expect_count(page, online)
    assert "mode=online" in page.url

    page.reload()
    expect_count(page, online)
    expect(value_of(page, "mode", "online")).to_be_checked()

    page.locator("#cards h3 a").first.click()
    expect(page.locator("article[data-course] h1, main h1").first).to_be_visible()
    page.go_back()
    expect_count(page, online)

    page.go_back()
    expect_count(page, len(portfolio.shown_courses))
    expect(value_of(page, "mode", "online")).not_to_be_checked()


def test_a_filtered_view_can_be_sent_as_an_address(open_page: OpenPage, portfolio: Portfolio) -> None:
    page = open_page("catalogue/?partner=su&partner=units&mode=online")

    expected = ids_of(
        portfolio, lambda course: "online" in modes_of(course) and bool({"su", "units"} & set(course.provider_ids))
    )
    assert expected
    expect_count(page, len(expected))
    assert set(shown_ids(page)) == expected


def test_a_chip_takes_its_filter_away(open_page: OpenPage, portfolio: Portfolio) -> None:
    page = open_page("catalogue/?mode=online")
    chip = page.locator("#chips a.chip").first
    expect(chip).to_be_visible()

    chip.click()

    expect_count(page, len(portfolio.shown_courses))
    assert "mode=" not in page.url


def test_focus_stays_on_the_control_that_was_used(open_page: OpenPage) -> None:
    page = open_page("catalogue/")

    choose(page, "mode", "online")
    page.wait_for_url("**mode=online**")

    expect(value_of(page, "mode", "online")).to_be_focused()


def test_nothing_found_names_the_filter_whose_removal_helps(open_page: OpenPage) -> None:
    page = open_page("catalogue/?partner=su&country=PT")

    expect_count(page, 0)
    expect(page.locator("#zero")).to_be_visible()
    assert page.locator("#zero a").count() > 0
