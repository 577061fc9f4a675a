"""Pages for everybody: at rest and in use, light and dark, enlarged, still, in the colours of the reader's system."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.axe import NARROW, WIDE, barriers, barriers_at_all_widths
from tests.browser.catalogue import choose, value_of
from tests.browser.conftest import OpenPage
from tests.browser.looks import cut_texts, edgeless_controls, moving_elements, sideways
from tests.browser.page_kinds import PAGE_KINDS, every_kind

from microcredentials.domain.portfolio import Portfolio


def set_filters(page: Page) -> None:
    choose(page, "mode", "online")
    choose(page, "language", "en")
    expect(page.locator("#chips a.chip")).to_have_count(2)


def find_nothing(page: Page) -> None:
    page.goto(f"{page.url}?partner=su&country=PT&mode=online")
    expect(page.locator("#zero a").first).to_be_visible()


def unfold_all_filters(page: Page) -> None:
    set_filters(page)
    page.evaluate("document.querySelectorAll('#facets details').forEach((group) => { group.open = true; })")
    for more in page.locator("#facets button.more:visible").all():
        more.click()


def fill_selection(page: Page) -> None:
    for button in page.locator("#cards button.add").all()[:3]:
        button.click()
    expect(page.locator("[data-selection-count]").first).to_contain_text("3")


def search_text(page: Page) -> None:
    page.locator("#q").fill("culture")
    expect(page.locator("#cards[aria-busy=false]")).to_be_visible()
    expect(page.locator("#chips a.chip")).to_have_count(1)


def mean_nothing(page: Page) -> None:
    page.goto(f"{page.url}?mode=telepathy")
    expect(page.locator("#trouble")).to_be_visible()


def open_selection(page: Page) -> None:
    fill_selection(page)
    page.locator("header a[href$='selection/']").click()
    expect(page.locator("#picks > li")).to_have_count(3)


def compare_three(page: Page) -> None:
    open_selection(page)
    for tick in page.locator("#picks input[name=ids]").all():
        tick.check()
    page.locator("#to-compare [type=submit]").click()
    expect(page.locator("#columns th[scope=col]")).to_have_count(3)


USES: dict[str, Callable[[Page], None]] = {
    "filters set": set_filters,
    "nothing found": find_nothing,
    "all filters unfolded": unfold_all_filters,
    "courses added": fill_selection,
    "text searched": search_text,
    "address that means nothing": mean_nothing,
    "selection filled": open_selection,
    "three courses compared": compare_three,
}
"""What a reader does from the catalogue on."""

every_use = pytest.mark.parametrize("use", [pytest.param(use, id=name) for name, use in USES.items()])


@every_kind
def test_a_page_at_rest_has_no_barrier(open_page: OpenPage, path: str) -> None:
    page = open_page(path)

    assert barriers_at_all_widths(page) == {}


@every_use
def test_a_page_in_use_has_no_barrier(open_page: OpenPage, use: Callable[[Page], None]) -> None:
    page = open_page("catalogue/", viewport={"width": WIDE, "height": 900})

    use(page)

    assert barriers_at_all_widths(page) == {}


def test_the_opened_filters_of_a_phone_have_no_barrier(open_page: OpenPage) -> None:
    page = open_page("catalogue/", viewport={"width": NARROW, "height": 800})
    expect(page.locator("#cards")).to_have_attribute("aria-busy", "false")

    page.locator("#facets details.all > summary").click()

    expect(value_of(page, "mode", "online")).to_be_visible()
    assert barriers(page) == []


@every_use
def test_a_page_in_use_fits_a_very_narrow_screen(open_page: OpenPage, use: Callable[[Page], None]) -> None:
    page = open_page("catalogue/", viewport={"width": WIDE, "height": 900})
    use(page)

    page.set_viewport_size({"width": 320, "height": 800})

    assert sideways(page) == 0


@every_kind
def test_text_of_twice_the_size_is_neither_cut_nor_pushed_aside(open_page: OpenPage, path: str) -> None:
    page = open_page(path, viewport={"width": WIDE, "height": 900})

    page.add_style_tag(content=":root { font-size: 200% !important; }")

    assert sideways(page) == 0
    assert cut_texts(page) == []


@every_kind
def test_nothing_moves_for_readers_who_want_no_motion(open_page: OpenPage, path: str) -> None:
    page = open_page(path, reduced_motion="reduce")

    assert moving_elements(page) == []


@every_kind
def test_controls_keep_an_edge_in_the_colours_of_the_readers_system(open_page: OpenPage, path: str) -> None:
    page = open_page(path, forced_colors="active", viewport={"width": WIDE, "height": 900})

    assert edgeless_controls(page) == []


def test_an_added_course_is_told_in_the_colours_of_the_readers_system(open_page: OpenPage) -> None:
    page = open_page("catalogue/", forced_colors="active")
    added, other = page.locator("#cards button.add").first, page.locator("#cards button.add").nth(1)
    background = "(button) => getComputedStyle(button).backgroundColor"

    added.click()

    expect(added).to_have_attribute("aria-pressed", "true")
    assert added.evaluate(background) != other.evaluate(background)


def test_the_number_of_courses_is_read_aloud_once(open_page: OpenPage, portfolio: Portfolio) -> None:
    page = open_page("catalogue/")
    expect(page.locator("#cards")).to_have_attribute("aria-busy", "false")
    page.evaluate(
        """() => {
          window.heard = [];
          new MutationObserver(() => window.heard.push(document.getElementById("status").textContent))
            .observe(document.getElementById("status"), {childList: true, characterData: true, subtree: true});
        }"""
    )

    choose(page, "mode", "online")
    expect(page.locator("#count")).not_to_have_text(f"{len(portfolio.shown_courses)} courses")

    heard = page.evaluate("window.heard")
    assert len(heard) == 1
    assert re.fullmatch(r"\d+ courses?", heard[0])


@every_kind
def test_a_page_has_at_most_one_voice(open_page: OpenPage, path: str) -> None:
    page = open_page(path)

    assert page.locator("[role=status], [role=alert], [aria-live]").count() <= 1


def test_every_kind_of_page_is_looked_at() -> None:
    assert len(set(PAGE_KINDS.values())) == len(PAGE_KINDS) >= 20
