"""What an export gives: files, and the entries that it had to leave out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An entry that lacks what a standard demands: the path of its file, and the reason as one sentence."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Exported:
    """``files`` leads from an address below the site's root to its content."""

    files: Mapping[str, bytes]
    left_out: tuple[LeftOut, ...] = ()
