"""What holds on pages of every kind, light and dark, narrow and wide."""

from __future__ import annotations

import pytest
from tests.acceptance.building import ROOT
from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import PAGE_KINDS

AXE = ROOT / "node_modules/axe-core/axe.min.js"
SIZES = [pytest.param({"width": 390, "height": 844}, id="390"), pytest.param({"width": 1280, "height": 900}, id="1280")]

every_kind = pytest.mark.parametrize("path", [pytest.param(path, id=kind) for kind, path in PAGE_KINDS.items()])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@every_kind
def test_axe_finds_no_barrier(open_page: OpenPage, path: str, scheme: str, size: dict[str, int]) -> None:
    page = open_page(path, color_scheme=scheme, viewport=size)
    page.add_script_tag(path=AXE)

    found = page.evaluate("axe.run().then(result => result.violations)")

    assert [
        f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]
    ] == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@every_kind
def test_no_page_scrolls_sideways(open_page: OpenPage, path: str, width: int) -> None:
    page = open_page(path, viewport={"width": width, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@every_kind
def test_a_page_leaves_nothing_behind_before_anything_is_chosen(open_page: OpenPage, path: str) -> None:
    page = open_page(path)

    assert page.context.cookies() == []
    assert page.evaluate("Object.keys(localStorage)") == []


@every_kind
def test_the_first_tab_leads_past_the_header(open_page: OpenPage, path: str) -> None:
    page = open_page(path)

    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
