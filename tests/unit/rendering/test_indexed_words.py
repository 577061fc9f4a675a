"""What of a course page the text search reads: the words of the entry, not those of the interface."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.site import render_pages

_VOID = {"br", "img", "input", "meta", "link", "hr", "path", "rect"}


class IndexedText(HTMLParser):
    """Collects the text inside what is marked for the index and outside what is left out."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.words: set[str] = set()
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append((tag, "data-pagefind-ignore" in dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(ignored for _, ignored in self.open):
            self.words |= set(re.findall(r"[^\W\d_]{3,}", data.casefold()))


FULL: dict[str, Any] = {
    "title": "Zither", "summary": "Zither zither zither zither.", "description": "Zither.", "relevance": "Zither.",
    "mode": "online", "languages": ["bg"], "ects": "3", "fields": ["0215"], "keywords": ["zither"],
    "target_groups": ["bachelor"], "learning_outcomes": ["Zither."], "prerequisites": "Zither.",
    "eligibility": "Zither.", "recognition": "Zither.", "support": "Zither.",
    "application": {"url": "https://example.org/apply", "how": "Zither."},
    "offerings": [{"start": "2027-02-15", "apply_by": "2027-01-31", "location": "Zither"}],
    "contact": {"email": "office@example.org", "office": "Office"}, "links": {"homepage": "https://example.org"},
    "fee": {"amounts": {"students": "20"}}, "assessment": {"types": ["portfolio"]},
}  # fmt: skip
LABELS = {
    "language", "field", "facts", "mode", "apply", "costs", "dates", "state", "open", "contact", "place",
    "offers", "free", "students", "office", "page", "related", "keywords", "support", "recognition",
    "matters",
}  # fmt: skip


def indexed() -> set[str]:
    setting = setting_of({"su/ai": FULL})
    pages = render_pages(setting.portfolio, setting.circumstances)
    return IndexedText(next(page.body for page in pages if page.address == "courses/su/ai/")).words


def test_labels_of_the_interface_are_not_found_on_every_course() -> None:
    assert indexed() & (LABELS - {"students"}) == set()


def test_the_words_of_the_entry_are_found() -> None:
    assert {"zither", "bulgarian", "online", "music", "portfolio", "sofia", "bachelor"} <= indexed()
