"""Compare: two to four courses side by side, filled in by scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.rendering.pages.selection import head_of
from microcredentials.rendering.shortlist_words import shortlist_words

if TYPE_CHECKING:
    from microcredentials.rendering.page import Page
    from microcredentials.rendering.pages.selection import Sources
    from microcredentials.rendering.printer import Printer

COMPARE = "compare/"


def compare_page(sources: Sources, printer: Printer) -> Page:
    """The page without any course, which explains itself; search engines have no use for it."""
    setting = printer.setting
    return printer.page(
        "compare",
        COMPARE,
        setting.say("Compare courses"),
        setting.say("Two to four courses side by side: what differs, what is alike, and what is not said."),
        section="selection",
        head=head_of("compare_page.js", sources),
        sources=sources,
        words=shortlist_words(setting),
    )
