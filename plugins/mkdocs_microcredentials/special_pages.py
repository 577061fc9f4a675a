"""Pages that stand for no file: the page of a missing address, and the list for search engines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from microcredentials.rendering.page import Page
from microcredentials.rendering.translator import N_, translator_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


@dataclass(frozen=True, slots=True)
class PageAnywhere(Page):
    """A page that may be shown at any depth: its links begin with the path of the site."""

    site_path: str = "/"

    @property
    def root(self) -> str:
        """The path of the site, with a slash at its end."""
        return self.site_path


def missing_page(config: MkDocsConfig) -> Page:
    """The page that answers for an address without one."""
    language = config.theme.locale.language
    title = translator_for(language)(N_("This page does not exist"))
    path = urlsplit(config.site_url or "/").path
    return PageAnywhere("404.html", title, description="", body="", language=language, site_path=f"{path.rstrip('/')}/")


def listed_addresses(pages: Mapping[str, Page], files: Files) -> list[str]:
    """The addresses of all pages that search engines may list: guides, and pages of the portfolio that allow it."""
    guides = {file.page.url for file in files.documentation_pages() if file.page is not None} - pages.keys()
    return sorted(guides | {address for address, page in pages.items() if _is_listed(page)})


def _is_listed(page: Page) -> bool:
    return 'name="robots"' not in page.head
