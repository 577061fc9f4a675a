"""The entries themselves as files of the site, so that the form can load them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.course import Status

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from microcredentials.domain.portfolio import Portfolio


def entry_files(root: Path, portfolio: Portfolio) -> Mapping[str, Path]:
    """``courses/<id>/entry.yml`` -> the file of the course below ``root``, which is published as it is.

    Drafts are left out: they are never shown. So is a file that has vanished since it was read.
    """
    found = {
        f"courses/{entry.value.id}/entry.yml": root / entry.path
        for entry in portfolio.course_entries.values()
        if entry.value.status is not Status.DRAFT
    }
    return {address: file for address, file in found.items() if file.is_file()}
