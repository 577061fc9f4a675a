"""A reader with a keyboard and no mouse."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

MOST_STEPS = 300

_WHERE = "document.activeElement === document.body ? '' : document.activeElement.outerHTML.slice(0, 120)"
_SEEN = """() => {
  const stop = document.activeElement;
  if (stop.shadowRoot?.querySelector("iframe")) return true; // the page in the frame is a page of its own here
  return [stop, stop.closest("label"), stop.closest(".card")].some((place) => {
    if (!place) return false;
    const {outlineStyle, outlineWidth} = getComputedStyle(place);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
}"""


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus."""
    for _ in range(MOST_STEPS):
        if target.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the focus does not come to {target}")


def focused(page: Page) -> str:
    """The beginning of the element that has the focus; empty where none has it."""
    found: str = page.evaluate(_WHERE)
    return found


def follow(page: Page, target: Locator) -> None:
    """Go to a link or button that leads to another page."""
    tab_to(page, target)
    page.keyboard.press("Enter")


def unseen_stops(page: Page) -> list[str]:
    """The stops of the focus that show no outline on themselves, their label or their card; to the end of the page."""
    unseen: list[str] = []
    for _ in range(2 * MOST_STEPS):
        page.keyboard.press("Tab")
        where = focused(page)
        if not where:
            return unseen
        if not page.evaluate(_SEEN):
            unseen.append(where)
    raise AssertionError("the focus never leaves the page")


def press(page: Page, target: Locator, key: str) -> None:
    """Go to the target and press a key on it; the focus must be somewhere after it."""
    tab_to(page, target)
    page.keyboard.press(key)
    page.wait_for_timeout(60)  # scripts that move the focus do so after drawing
    assert focused(page), f"the focus is lost after {key} on {target}"
