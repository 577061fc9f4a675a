"""Pages that stand for no file: the page of a missing address, and the list for search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.rendering.page import Page
from microcredentials.rendering.translator import N_, translator_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def missing_page(config: MkDocsConfig) -> Page:
    """The page that answers for an address without one."""
    language = config.theme.locale.language
    title = translator_for(language)(N_("This page does not exist"))
    return Page(address="404.html", title=title, description="", body="", language=language)


def listed_addresses(pages: Mapping[str, Page], files: Files) -> list[str]:
    """The addresses of all pages that search engines may list: guides, and pages of the portfolio that allow it."""
    guides = {file.page.url for file in files.documentation_pages() if file.page is not None} - pages.keys()
    return sorted(guides | {address for address, page in pages.items() if _is_listed(page)})


def _is_listed(page: Page) -> bool:
    return 'name="robots"' not in page.head
