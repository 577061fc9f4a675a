"""The checkout that the tests look at."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


BIN = Path(sys.executable).parent
"""Where the commands of this environment are, also when it is not activated."""


@cache
def project_files(under: str = "") -> tuple[str, ...]:
    """All files that Git keeps or would keep, as paths below the root with ``/``, sorted."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", under or "."],  # noqa: S607
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return tuple(sorted({name for name in listing.split("\0") if name and (ROOT / name).is_file()}))


def text_of(path: str) -> str:
    """The text of a file below the root; bytes that are no UTF-8 become replacement characters."""
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")
