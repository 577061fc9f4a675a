"""The entries themselves as files of the site, so that the form can load them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.course import Status
from microcredentials.reading.files import read_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from microcredentials.domain.portfolio import Portfolio


def entry_files(root: Path, portfolio: Portfolio) -> Mapping[str, bytes]:
    """``courses/<id>/entry.yml`` -> the file of the course as it is below ``root``, byte by byte.

    Drafts are left out: they are never shown. So is a file that has vanished since it was read.
    """
    found = {
        f"courses/{entry.value.id}/entry.yml": read_bytes(root, entry.path)
        for entry in portfolio.course_entries.values()
        if entry.value.status is not Status.DRAFT
    }
    return {address: content for address, content in found.items() if isinstance(content, bytes)}
