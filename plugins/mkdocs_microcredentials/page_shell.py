"""The theme's page as a shell: rendered once for all pages that differ only in their own words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from markupsafe import escape

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from microcredentials.rendering.page import Page

_PLAIN = ("title", "description", "picture")  # text: escaped alike between tags and in quoted attributes
_MARKUP = ("head", "body")
_SENTINEL = "mc-splice-{}-5f3a9c"  # letters, digits and hyphens, which no context escapes
_SPLIT = re.compile(
    "({}|{})".format(
        _SENTINEL.format("address") + "(?:/-)*/",
        "|".join(_SENTINEL.format(name) for name in (*_PLAIN, *_MARKUP)),
    )
)


class PageShells:
    """Gives the same bytes as ``render``, and calls it once per shell instead of once per page.

    Pages at ``known`` addresses, to which the theme itself links, share no shell: it may mark them.
    """

    def __init__(self, render: Callable[[Page], str], known: AbstractSet[str] = frozenset()) -> None:
        self._render = render
        self._known = known
        self._shells: dict[Page, list[str]] = {}

    def render(self, page: Page) -> str:
        """The page with the theme around it."""
        hollow = _hollow(page, page.address if page.address in self._known else _as_deep_as(page.address))
        shell = self._shells.get(hollow)
        if shell is None:
            shell = self._shells[hollow] = _SPLIT.split(self._render(hollow))
        words = _words(page, hollow)
        return "".join(words.get(part, part) for part in shell)


def _hollow(page: Page, address: str) -> Page:
    """The page at another address, with a sentinel in place of each of its own words.

    What is left tells which pages share a shell: depth, section, language, and which words are empty.
    """
    words: dict[str, Any] = {name: _SENTINEL.format(name) for name in (*_PLAIN, *_MARKUP) if getattr(page, name)}
    return replace(page, address=address, **words)


def _as_deep_as(address: str) -> str:
    deeper = address.count("/") - 1
    return address if deeper < 0 else f"{_SENTINEL.format('address')}{'/-' * deeper}/"


def _words(page: Page, hollow: Page) -> dict[str, str]:
    words = {_SENTINEL.format(name): str(escape(getattr(page, name))) for name in _PLAIN}
    words |= {_SENTINEL.format(name): getattr(page, name) for name in _MARKUP}
    words[hollow.address] = page.address
    return words
