"""Earlier editions, what changed, and what is gone: for everybody, at every width."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.acceptance.building import built
from tests.browser.axe import barriers_at_all_widths
from tests.browser.conftest import OpenPage
from tests.browser.serving import served
from tests.real_editions import REMOVED, RENAMED, make_real_editions

PAGES = {
    "editions": "editions/",
    "past edition": "editions/2025-26/",
    "past course": f"editions/2025-26/courses/{RENAMED[0]}/",
    "past partner": "editions/2025-26/partners/su/",
    "past programme": "editions/2025-26/programmes/living-coasts/",
    "what changed": "changes/",
    "what an edition changed": "editions/2025-26/changes/",
    "removed course": f"courses/{REMOVED}/",
    "course with earlier editions": f"courses/{RENAMED[1]}/",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site with two earlier editions is."""
    folder = tmp_path_factory.mktemp("editions")
    site: Path = built(folder / "site", root=make_real_editions(folder / "checkout"))
    with served(site) as found:
        yield found


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_nothing_stands_in_anybodys_way_and_nothing_scrolls_sideways(open_page: OpenPage, path: str) -> None:
    page = open_page(path)

    assert barriers_at_all_widths(page) == {}
    for width in (320, 768):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_note_on_a_past_page_leads_to_the_present_one(open_page: OpenPage) -> None:
    page = open_page(PAGES["past course"])

    page.locator(".past-note a").click()

    assert page.url.endswith(f"/courses/{RENAMED[1]}/")
    assert page.locator(".past-note").count() == 0
