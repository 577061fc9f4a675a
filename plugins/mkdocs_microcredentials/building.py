"""What goes from one hook of a build to later ones; it is let go when the pages are written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_microcredentials.reference_page import ReferencePage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage

    from microcredentials.rendering.page import Page
    from microcredentials.rendering.site import Site
    from mkdocs_microcredentials.document import Document
    from mkdocs_microcredentials.guide_shells import GuideShells


@dataclass(slots=True)
class Building:
    """A build under way: ``site`` is the core's, ``beside`` are the files that it publishes beside its pages.

    ``through_mkdocs`` are the pages that take MkDocs's own way, by address; ``None`` where pages are made one by one,
    when they are written. MkDocs's ``files`` and ``nav`` come with their hooks, and so do our ``document`` around
    pages and its ``guide_shells``.
    """

    site: Site
    beside: Mapping[str, bytes]
    through_mkdocs: Mapping[str, Page] | None
    files: Files = field(init=False)
    nav: Navigation = field(init=False)
    document: Document = field(init=False)
    guide_shells: GuideShells = field(init=False)

    def page(self, address: str) -> Page | None:
        """The page at an address, if MkDocs takes it through its hooks."""
        return (self.through_mkdocs or {}).get(address)

    def pages(self) -> Iterable[Page]:
        """All pages, made now where they were not before."""
        return self.site.pages() if self.through_mkdocs is None else self.through_mkdocs.values()

    def is_spliced(self, page: MkDocsPage) -> bool:
        """Whether a page of MkDocs's shares a shell: one of the generated reference, where the navigation has none."""
        return self.through_mkdocs is None and isinstance(page, ReferencePage) and page not in self.nav.pages
