"""The days on which each file of a checkout was added and last changed, as far as Git tells."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_LISTING = (
    *("-c", "log.showSignature=false"),  # a user's own settings must not change what we parse
    *("log", "--name-only", "-z", "--no-renames", "--relative", "--format=%x00%cs", "--", "."),
)


@dataclass(frozen=True, slots=True)
class LastChanges:
    """Path relative to the root -> days of its last and first commit; ``notice`` says why nothing is known."""

    days: Mapping[str, date]
    first_days: Mapping[str, date]
    notice: str | None = None


def last_changes(root: Path) -> LastChanges:
    """Ask Git once for all files below ``root``; a missing or shallow history is a notice, never an error."""
    try:
        if _git(root, "rev-parse", "--is-shallow-repository").strip() == "true":
            return _unknown("this clone holds only a part of the history (fetch it with `git fetch --unshallow`)")
        last, first = _days(_git(root, *_LISTING))
        return LastChanges(MappingProxyType(last), MappingProxyType(first))
    except FileNotFoundError:
        return _unknown("Git is not installed")
    except subprocess.CalledProcessError:
        return _unknown("there is no Git history here")


def _unknown(reason: str) -> LastChanges:
    nothing = MappingProxyType[str, "date"]({})
    return LastChanges(nothing, nothing, f"Days of last change are left out: {reason}.")


def _git(root: Path, *arguments: str) -> str:
    return subprocess.run(  # noqa: S603  our own arguments
        ["git", "-C", root, *arguments],  # noqa: S607  Git is wherever the user has it
        check=True,
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
    ).stdout


def _days(listing: str) -> tuple[dict[str, date], dict[str, date]]:
    """The last and the first day of each path, from Git's listing with the newest commit first."""
    last: dict[str, date] = {}
    first: dict[str, date] = {}
    for path, day in _changes(listing):
        last.setdefault(path, day)
        first[path] = day
    return last, first


def _changes(listing: str) -> Iterator[tuple[str, date]]:
    """Path and day of every change: a day, then that commit's files, all ended by NUL.

    The day stands after an empty field, which no path can be; the first path follows a line break.
    """
    for commit in listing.split("\0\0"):
        day, *paths = commit.strip("\0").split("\0")
        for path in paths:
            yield path.lstrip("\n"), date.fromisoformat(day)
