"""A folder that is filled anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import WrongUsage

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def require_empty(folder: Path) -> None:
    """A folder that is not there yet or holds nothing, so that nothing is overwritten and nothing old is left in it."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WrongUsage(f"`{folder}` is not empty; choose a new folder.")


def fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into the folder, which is made where it is missing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        raise WrongUsage(f"`{folder}` cannot be written: {error.strerror}.") from None
