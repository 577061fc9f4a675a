"""What a page looks like to somebody, asked from the browser."""

from __future__ import annotations

from playwright.sync_api import Page

_SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

_CUT = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const style = getComputedStyle(element);
  const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  const hides = style.overflowX === "hidden" || style.overflowX === "clip";
  return text && hides && element.checkVisibility() && element.scrollWidth > element.clientWidth + 1
    && !element.closest(".vh");
}).map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`)"""

_EDGELESS = """() => [...document.querySelectorAll("button, select, input, .btn, .tag, .chip, .card, .panel")]
  .filter((element) => element.checkVisibility() && !["checkbox", "radio"].includes(element.type))
  .filter((element) => {
    const style = getComputedStyle(element);
    const edges = ["Top", "Right", "Bottom", "Left"].some((side) =>
      parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none");
    return !edges && style.textDecorationLine === "none";
  })
  .map((element) => element.outerHTML.slice(0, 100))"""

_MOVING = """() => [...document.querySelectorAll("*")].flatMap((element) => {
  const style = getComputedStyle(element);
  const moves = [...style.transitionDuration.split(","), ...style.animationDuration.split(",")]
    .some((duration) => parseFloat(duration) > 0);
  return moves || style.scrollBehavior === "smooth" ? [`${element.tagName} ${element.className}`] : [];
})"""


def sideways(page: Page) -> int:
    """How many pixels a page can be scrolled sideways."""
    pixels: int = page.evaluate(_SIDEWAYS)
    return pixels


def cut_texts(page: Page) -> list[str]:
    """Texts of which a part is hidden by their own box."""
    found: list[str] = page.evaluate(_CUT)
    return found


def edgeless_controls(page: Page) -> list[str]:
    """Controls, tags and panels without any line around or under them."""
    found: list[str] = page.evaluate(_EDGELESS)
    return found


def moving_elements(page: Page) -> list[str]:
    """Elements that move on their own, or do not change at once."""
    found: list[str] = page.evaluate(_MOVING)
    return found
