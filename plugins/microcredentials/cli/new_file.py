"""A file that is written where none was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import WrongUsage

if TYPE_CHECKING:
    from pathlib import Path


def write_new(root: Path, path: str, text: str) -> None:
    """Write a new file below ``root``; never over another one, and never outside through a link."""
    target = root / path
    if root.resolve() not in target.resolve().parents:
        raise WrongUsage(f"`{path}` would be written outside of `{root}`, because a folder in it is a link.")
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise WrongUsage(f"`{path}` exists already, and is left as it is.") from None
