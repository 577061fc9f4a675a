"""The checksum of an edition's entries, by which a moved tag or a rewritten history shows."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from microcredentials.history.revision import ENTRY_FOLDERS

if TYPE_CHECKING:
    from pathlib import Path


def checksum_of(folder: Path) -> str:
    """SHA-256 of the list of all entry files below a folder, each with its own SHA-256, in the order of their paths.

    The list is what ``sha256sum`` prints, so that anybody can count it again:
    ``find partners courses programmes -name '*.yml' | LC_ALL=C sort | xargs sha256sum | sha256sum``.
    """
    files = (file for name in ENTRY_FOLDERS for file in (folder / name).rglob("*.yml"))
    paths = (file.relative_to(folder).as_posix() for file in files if file.is_file() and not file.is_symlink())
    lines = (f"{sha256((folder / path).read_bytes()).hexdigest()}  {path}\n" for path in sorted(paths))
    return sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()
