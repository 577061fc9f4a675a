"""Pages that stand for no file: the page of a missing address, and the list for search engines."""

from __future__ import annotations

from dataclasses import dataclass
from gzip import compress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.utils import get_build_timestamp

from microcredentials.plain_words.marker import N_
from microcredentials.rendering.page import Page
from microcredentials.rendering.sitemap import SITEMAP, days_of_pages, sitemap
from microcredentials.rendering.translator import translator_for

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from microcredentials.rendering.site import Site
    from microcredentials.rendering.written_pages import WrittenPages


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


def write_sitemap(written: WrittenPages, files: Files, site: Site, root: Path, config: MkDocsConfig) -> None:
    """Write the list for search engines, plain and packed, of guides and of the site's pages that allow it.

    Without a site's address there is none, and one that the site keeps itself stays. ``root`` is the checkout of
    which Git knows the days.
    """
    known = site.circumstances
    guides = {file.page.url: file for file in files.documentation_pages() if file.page}
    days = {
        url: known.changed[path]
        for url, file in guides.items()
        if url not in written.all and (path := _path_below(root, file)) in known.changed
    }
    addresses = (guides.keys() - written.all) | written.listed
    listed = sitemap(known.site, addresses, {**days, **days_of_pages(site.portfolio, known)}).encode()
    if listed and files.get_file_from_path(SITEMAP) is None:
        target = Path(config.site_dir, SITEMAP)
        target.write_bytes(listed)
        target.with_name(f"{SITEMAP}.gz").write_bytes(compress(listed, mtime=get_build_timestamp()))


def _path_below(root: Path, file: File) -> str:
    """The path of a hand-written page as Git tells it; empty where it does not lie below the root."""
    source = Path(file.abs_src_path or "")
    return source.relative_to(root.resolve()).as_posix() if source.is_relative_to(root.resolve()) else ""
