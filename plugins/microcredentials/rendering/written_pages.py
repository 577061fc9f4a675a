"""What is remembered of pages that were written and let go."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from microcredentials.rendering.sitemap import may_be_listed

if TYPE_CHECKING:
    from microcredentials.rendering.page import Page


@dataclass(frozen=True, slots=True)
class WrittenPages:
    """Addresses of all pages, of those that search engines may list, and of those that text search must hold."""

    all: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    indexed: set[str] = field(default_factory=set)

    def note(self, page: Page) -> None:
        """Remember a page."""
        self.all.add(page.address)
        if may_be_listed(page):
            self.listed.add(page.address)
        if page.indexed:
            self.indexed.add(page.address)
