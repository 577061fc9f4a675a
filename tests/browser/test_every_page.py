"""What holds on pages of every kind, narrow and wide."""

from __future__ import annotations

from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import every_kind, every_kind_with_header

WIDTHS = (320, 390, 768, 1280)  # pixels of CSS


@every_kind
def test_no_page_scrolls_sideways(open_page: OpenPage, path: str) -> None:
    page = open_page(path)

    needed = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        needed[width] = page.evaluate("document.documentElement.scrollWidth")

    assert {width: wider for width, wider in needed.items() if wider > width} == {}


@every_kind
def test_a_page_leaves_nothing_behind_before_anything_is_chosen(open_page: OpenPage, path: str) -> None:
    page = open_page(path)

    assert page.context.cookies() == []
    assert page.evaluate("Object.keys(localStorage)") == []


@every_kind_with_header
def test_the_first_tab_leads_past_the_header(open_page: OpenPage, path: str) -> None:
    page = open_page(path)

    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
