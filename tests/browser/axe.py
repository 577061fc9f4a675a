"""Barriers that axe finds: rules of WCAG 2.2 up to level AA, and good practice."""

from __future__ import annotations

from playwright.sync_api import Page
from tests.acceptance.building import ROOT

AXE = ROOT / "node_modules/axe-core/axe.min.js"
NARROW, WIDE = 390, 1280  # pixels of CSS

_ALL = {"rules": {"target-size": {"enabled": True}}}
_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
_RUN = """(options) => axe.run(options).then(({violations}) =>
  violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id} ${node.target}: ${node.failureSummary}`)))"""


def barriers(page: Page) -> list[str]:
    """What stands in somebody's way on the page as it is now: in light colours, and in dark ones by their colours."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    page.emulate_media(color_scheme="light", reduced_motion="reduce")  # else colours may still be changing
    found: list[str] = page.evaluate(_RUN, _ALL)
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {barrier}" for barrier in page.evaluate(_RUN, _COLOURS)]
    return found


def barriers_at_all_widths(page: Page) -> dict[int, list[str]]:
    """The same on a phone and on a desk: width -> barriers, where there are any."""
    found = {}
    for width in (NARROW, WIDE):
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = barriers(page)
    return {width: here for width, here in found.items() if here}
