"""Pages that stand for no file: the page of a missing address, and the list for search engines."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from microcredentials.plain_words.marker import N_
from microcredentials.rendering.page import Page
from microcredentials.rendering.sitemap import days_of_pages, listed_pages, sitemap
from microcredentials.rendering.translator import translator_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.page import Circumstances


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


def sitemap_of(pages: Mapping[str, Page], files: Files, portfolio: Portfolio, known: Circumstances, root: Path) -> str:
    """The list for search engines: guides, and pages of the portfolio that allow it; empty without a site's address.

    ``root`` is the checkout of which Git knows the days.
    """
    guides = {file.page.url: file for file in files.documentation_pages() if file.page and file.page.url not in pages}
    days = {
        url: known.changed[path] for url, file in guides.items() if (path := _path_below(root, file)) in known.changed
    }
    addresses = (*guides, *listed_pages(pages.values()))
    return sitemap(known.site, addresses, {**days, **days_of_pages(portfolio, known)})


def _path_below(root: Path, file: File) -> str:
    """The path of a hand-written page as Git tells it; empty where it does not lie below the root."""
    source = Path(file.abs_src_path or "")
    return source.relative_to(root.resolve()).as_posix() if source.is_relative_to(root.resolve()) else ""
