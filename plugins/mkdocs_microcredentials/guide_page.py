"""A hand-written page of `docs/`, as the document around it sees it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs.structure.pages import Page as MkDocsPage

from microcredentials.rendering.page import Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Section
    from mkdocs.structure.toc import AnchorLink

_SECTIONS = {"about": "about"}
"""Folder below `docs/` -> the entry of the main navigation that is current there; other folders have none."""

_CODE = re.compile(r"(<pre[^>]*>(?:<span></span>)?<code)")
"""Where a block of code begins, with or without the marks of a highlighter."""


@dataclass(frozen=True, slots=True)
class Guide:
    """What stands beside the text: title and pages of its part of the navigation, and its own headings."""

    part: str
    neighbours: tuple[MkDocsPage, ...]
    headings: tuple[AnchorLink, ...]


def guide_of(page: MkDocsPage) -> Guide:
    """The surroundings of a page; a page outside the navigation has no neighbours."""
    if page.parent is None:
        return Guide("", (), _headings(page))
    return Guide(page.parent.title, _pages_in(page.parent), _headings(page))


def page_of_guide(page: MkDocsPage, config: MkDocsConfig) -> Page:
    """The page in the core's terms."""
    return Page(
        address=page.url,
        title=str(page.title or ""),
        description=str(page.meta.get("description") or config.site_description or ""),
        body=with_scrollers(page.content or ""),
        section=_SECTIONS.get(page.url.partition("/")[0], ""),
        language=config.theme.locale.language,
    )


def with_scrollers(html: str) -> str:
    """Wide tables and code scroll by themselves instead of with the page, by the keyboard too."""
    tables = html.replace("<table>", '<div class="scroller" tabindex="0"><table>').replace("</table>", "</table></div>")
    return _CODE.sub(r'\1 tabindex="0"', tables)


def _pages_in(section: Section) -> tuple[MkDocsPage, ...]:
    return tuple(child for child in section.children if isinstance(child, MkDocsPage))


def _headings(page: MkDocsPage) -> tuple[AnchorLink, ...]:
    """Those below the title."""
    tops = tuple(page.toc)
    return tuple(tops[0].children) if len(tops) == 1 else tops
