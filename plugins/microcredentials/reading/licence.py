"""What a checkout says about the use of its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LICENCE_FILE = "LICENSE-CONTENT"
LONGEST = 4_000
"""Letters that are read: a notice, not the whole text of a licence."""


def licence_of(root: Path) -> str:
    """The beginning of `LICENSE-CONTENT`, in paragraphs; empty where there is no such file or it is no text."""
    try:
        with (root / LICENCE_FILE).open(encoding="utf-8") as file:
            return file.read(LONGEST)
    except (OSError, UnicodeDecodeError):
        return ""
