"""What a reader finds on a page, without the markup."""

from __future__ import annotations

import re
from html import unescape

from microcredentials.rendering.page import Page


def text_of(page: Page) -> str:
    """The words of a page in one line."""
    return words_in(page.body)


def words_in(markup: str) -> str:
    """The words of some markup in one line; what is hidden until a script runs is left out."""
    shown = re.sub(r"<(\w+)[^>]* hidden[^>]*>.*?</\1>", " ", markup, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", shown)).split())
