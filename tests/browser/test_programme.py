"""The page of a programme: a map that fits every width, and what the whole costs the reader."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenPage
from tests.browser.keyboard import tab_to
from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.site import render_pages

PAGE = "programmes/living-coasts/"
LONG = "Олимпийско наследство, широкомащабни съоръжения и устойчиво развитие на крайбрежните райони в Черноморието"
OVERFLOWING = """() => [...document.querySelectorAll('.map svg')].filter((svg) => svg.getClientRects().length).flatMap(
    (svg) => [...svg.querySelectorAll('a')].filter((box) => {
        const [rect, text] = [box.querySelector('rect').getBBox(), box.querySelector('text').getBBox()];
        const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
        return text.x < rect.x || text.x + text.width > right || text.y + text.height > bottom;
    }).map((box) => box.textContent))"""


def drawn(page: Page) -> list[str]:
    """Which drawings are seen."""
    return [str(one.get_attribute("class")) for one in page.locator(".map svg:visible").all()]


@pytest.mark.parametrize(("width", "name"), [(320, "tall"), (390, "tall"), (768, "wide"), (1280, "wide")])
def test_one_map_is_seen_at_a_time_and_its_words_fit(open_page: OpenPage, width: int, name: str) -> None:
    page = open_page(PAGE)
    page.set_viewport_size({"width": width, "height": 900})

    assert drawn(page) == [name]
    assert page.evaluate(OVERFLOWING) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".map").evaluate("map => map.scrollWidth <= map.clientWidth")


@pytest.mark.parametrize("title", [LONG, "MMMMWWWW " * 15, "Donaudampfschifffahrtsgesellschaftskapitänspatent"])
def test_long_titles_stay_in_their_boxes(unsteady_page: Page, title: str) -> None:
    courses: dict[str, dict[str, Any]] = {"su/a": {"title": title, "ects": "15"}, "su/b": {"title": title}}
    steps = [{"title": title, "courses": ["su/a"]}, {"courses": ["su/b"]}]
    programme = {"status": "published", "title": "Set", "providers": ["su"], "steps": steps}
    setting = setting_of(courses, {"set": programme})
    pages = {page.address: page for page in render_pages(setting.portfolio, setting.circumstances)}
    folder = files("microcredentials.rendering") / "assets/css"
    styles = "".join(one.read_text(encoding="utf-8") for one in sorted(folder.iterdir(), key=lambda one: one.name))

    for width in (390, 1280):
        unsteady_page.set_viewport_size({"width": width, "height": 900})
        unsteady_page.set_content(f"<!doctype html><style>{styles}</style>{pages['programmes/set/'].body}")
        assert len(drawn(unsteady_page)) == 1
        assert unsteady_page.evaluate(OVERFLOWING) == []


def test_a_box_of_the_map_leads_to_its_course_by_key(open_page: OpenPage) -> None:
    page = open_page(PAGE)
    box = page.locator(".map svg:visible a").first
    tab_to(page, box)
    page.keyboard.press("Enter")
    expect(page.locator("article[data-course='ua/water-in-dry-regions']")).to_be_visible()


def test_the_fee_of_the_whole_follows_who_the_reader_is(open_page: OpenPage) -> None:
    page = open_page("programmes/knowledge-entrepreneurs/")
    panel = page.locator("section.apply [data-slot=fee]")
    expect(panel).to_contain_text("Free")

    page.locator("#as").select_option("everyone_else")
    expect(panel).to_contain_text("Not open to you")
    expect(panel).to_contain_text("step 3 has too few courses open to you")
    expect(page.locator("tr[data-audience=everyone_else].mine")).to_contain_text("(you)")


def test_without_scripts_every_audience_finds_its_fee_and_one_map(open_page: OpenPage) -> None:
    page = open_page("programmes/knowledge-entrepreneurs/", java_script_enabled=False)
    table = page.locator("table.fees")
    expect(table).to_contain_text("Students of the alliance")
    expect(table).to_contain_text("sum of the courses you choose")
    expect(page.locator(".map svg:visible")).to_have_count(1)
