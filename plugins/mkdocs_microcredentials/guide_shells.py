"""Guide pages outside the navigation, rendered once for all that have the same headings beside their text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from microcredentials.rendering.shell import NAVIGATION
from mkdocs_microcredentials.guide_page import guide_of, page_of_guide
from mkdocs_microcredentials.page_shell import PageShells

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page as MkDocsPage

    from mkdocs_microcredentials.document import Document

SPLICED_TEMPLATE = "microcredentials/spliced.html"
"""What MkDocs renders instead of the theme's main template: the variable ``spliced`` and nothing else."""


class GuideShells:
    """Gives the same bytes as the main template would; the pages are many, and their headings mostly the same."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._shells: dict[str, PageShells] = {}

    def render(self, page: MkDocsPage) -> str:
        """The page with the theme around it."""
        guide = guide_of(page)
        headings = "".join(map(str, guide.headings))
        if headings not in self._shells:
            render = partial(self._document.render, guide=guide)
            self._shells[headings] = PageShells(render, {address for _, address, _ in NAVIGATION})
        return self._shells[headings].render(page_of_guide(page, self._document.config))
