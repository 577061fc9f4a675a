"""The folder that holds the portfolio, and paths below it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import WrongUsage

if TYPE_CHECKING:
    from argparse import ArgumentParser


def add_root_option(parser: ArgumentParser) -> None:
    """``--root DIR``, the same for every command."""
    parser.add_argument(
        "--root",
        metavar="DIR",
        type=Path,
        default=Path(),
        help="the folder with courses/ and partners/ (default: here)",
    )


def existing_root(root: Path) -> Path:
    """The root, if it is a folder."""
    if not root.is_dir():
        raise WrongUsage(f"There is no folder `{root}`.")
    return root


def path_below(root: Path, given: Path) -> str:
    """A path that a user typed, relative to the root and with ``/``; empty for the root itself.

    It is looked up from the current folder and, where nothing is there, from the root.
    """
    found = next((path for path in (given, root / given) if path.exists() or path.is_symlink()), None)
    if found is None:
        raise WrongUsage(f"There is no file or folder `{given}`.")
    top = root.resolve()
    # The parent is resolved and the file itself is not: a link is told about under its own name.
    absolute = found.resolve() if found.name in ("", "..") else found.parent.resolve() / found.name
    if absolute != top and top not in absolute.parents:
        raise WrongUsage(f"`{given}` lies outside of `{root}`.")
    relative = absolute.relative_to(top).as_posix()
    return "" if relative == "." else relative
