"""All that a site shows of its editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.rendering.past.changes import archived_changes_pages, changes_pages
from microcredentials.rendering.past.editions import editions_page
from microcredentials.rendering.past.pages import archive_pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from microcredentials.rendering.page import Page
    from microcredentials.rendering.past.archive import Archive
    from microcredentials.rendering.printer import Printer


def edition_pages(archives: Sequence[Archive], printer: Printer) -> Iterator[Page]:
    """The list of editions, what changed since the last one, and every earlier edition."""
    yield editions_page(archives, printer)
    yield from changes_pages(printer)
    for archive in archives:
        yield from archive_pages(archive)
        yield from archived_changes_pages(archive)
