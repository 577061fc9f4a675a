"""What pages may cost: bytes over the wire, requests elsewhere, what stays in the browser. Nothing here is timed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect
from tests.browser.catalogue import choose
from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import every_kind
from tests.browser.transfer import Transfer

from microcredentials.rendering.title_order import title_key

CATALOGUE_BYTES = 150_000
"""Until the filters of 1,000 courses answer."""
VAST_CATALOGUE_BYTES = 400_000
"""The same for 10,000 courses."""
MOST_CARDS = 200
"""In the document at once, whatever is asked for."""
FIRST_SEARCH_BYTES = 250_000
"""For the first search in the full text of 1,000 courses, beyond what the catalogue has loaded."""
PER_STEP = 24
KEPT = {"microcredentials.audience", "microcredentials.scheme", "microcredentials.selection"}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has been nowhere yet."""
    context = browser.new_context()
    context.set_default_timeout(10_000)
    yield context
    context.close()


def test_the_filters_of_1000_courses_answer_within_the_budget(context: BrowserContext, large_address: str) -> None:
    transfer = Transfer(context)
    page = context.new_page()

    page.goto(f"{large_address}catalogue/")
    expect(page.locator("#cards")).to_have_attribute("aria-busy", "false")
    page.wait_for_load_state("networkidle")
    choose(page, "mode", "online")
    expect(page.locator("#chips a.chip")).to_be_visible()

    assert transfer.size <= CATALOGUE_BYTES, transfer.sizes()


def test_the_filters_of_10000_courses_answer_within_the_budget(context: BrowserContext, vast_address: str) -> None:
    transfer = Transfer(context)
    page = context.new_page()

    page.goto(f"{vast_address}catalogue/")
    expect(page.locator("#count")).to_have_text("10,000 courses")
    page.wait_for_load_state("networkidle")
    choose(page, "mode", "online")
    expect(page.locator("#cards > li")).to_have_count(PER_STEP)
    expect(page.locator("#cards")).to_have_attribute("aria-busy", "false")

    assert transfer.size <= VAST_CATALOGUE_BYTES, transfer.sizes()
    parts = [asked for asked in transfer.addresses if "/data/names/" in asked]
    assert len(parts) <= 2, "the courses that come first stand in the first part"


@pytest.mark.parametrize("sort", ["title", "fee", "newest"])
def test_every_order_of_10000_courses_asks_for_the_names_it_shows(
    context: BrowserContext, vast_address: str, sort: str
) -> None:
    page = context.new_page()
    page.goto(f"{vast_address}catalogue/")
    expect(page.locator("#cards")).to_have_attribute("aria-busy", "false")

    page.locator("#sort").select_option(sort)
    page.wait_for_url(f"**sort={sort}**")
    expect(page.locator("#cards > li")).to_have_count(PER_STEP)
    titles = page.locator("#cards h3 a").all_text_contents()

    assert all(titles)
    if sort == "title":
        assert titles == sorted(titles, key=title_key)


def test_the_document_never_holds_more_cards_than_a_static_page(context: BrowserContext, vast_address: str) -> None:
    page = context.new_page()
    page.goto(f"{vast_address}catalogue/?sort=title&page=8")
    cards = page.locator("#cards > li")
    expect(cards).to_have_count(8 * PER_STEP)
    assert 8 * PER_STEP <= MOST_CARDS
    last = cards.last.get_attribute("data-course")

    page.locator("#more").click()
    expect(cards).to_have_count(PER_STEP)
    expect(cards.first.locator("a")).to_be_focused()
    page.locator("#earlier").click()

    expect(cards).to_have_count(8 * PER_STEP)
    assert cards.last.get_attribute("data-course") == last
    expect(page.locator("#earlier")).to_be_hidden()


def test_the_first_search_in_1000_courses_keeps_within_the_budget(context: BrowserContext, large_address: str) -> None:
    transfer = Transfer(context)
    page = context.new_page()
    page.goto(f"{large_address}catalogue/")
    expect(page.locator("#cards")).to_have_attribute("aria-busy", "false")
    page.wait_for_load_state("networkidle")
    before = transfer.size

    with page.expect_response("**/*.pf_index"):
        page.locator("#q").fill("coastal erosion in rural regions")
    expect(page.locator("#cards")).to_have_attribute("aria-busy", "false")
    page.wait_for_load_state("networkidle")

    assert 0 < transfer.size - before <= FIRST_SEARCH_BYTES, transfer.sizes()


def test_1000_courses_stand_on_pages_that_lead_to_each_other(context: BrowserContext, large_address: str) -> None:
    page = context.new_page()
    page.goto(f"{large_address}catalogue/")
    expect(page.locator("#count")).to_have_text("1,000 courses")
    seen = page.locator("#cards > li").evaluate_all("(cards) => cards.map((card) => card.dataset.course)")

    page.locator("#pages a").last.click()
    page.wait_for_url("**/catalogue/page/*/")
    last = page.locator("#cards > li").evaluate_all("(cards) => cards.map((card) => card.dataset.course)")

    assert last
    assert not set(seen) & set(last)


@every_kind
def test_a_page_asks_nobody_else_and_leaves_no_cookie(context: BrowserContext, address: str, path: str) -> None:
    transfer = Transfer(context)
    page = context.new_page()

    page.goto(address + path)
    page.wait_for_load_state("networkidle")

    assert [asked for asked in transfer.addresses if not asked.startswith(address)] == []
    assert context.cookies() == []


def test_the_browser_keeps_selection_audience_and_colours_only(open_page: OpenPage) -> None:
    page = open_page("catalogue/")
    expect(page.locator("#cards")).to_have_attribute("aria-busy", "false")

    page.locator("#scheme").click()
    page.locator("#as").select_option("everyone_else")
    page.locator("#cards button.add").first.click()
    choose(page, "mode", "online")
    page.locator("#q").fill("culture")
    expect(page.locator("#chips a.chip")).to_have_count(2)
    page.locator("header a[href$='selection/']").click()
    expect(page.locator("#picks > li")).to_have_count(1)

    assert set(page.evaluate("Object.keys(localStorage)")) == KEPT
    assert page.evaluate("Object.keys(sessionStorage)") == []
    assert page.evaluate("indexedDB.databases().then((databases) => databases.length)") == 0
    assert page.context.cookies() == []
