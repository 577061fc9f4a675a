"""When each file of a checkout was added and last changed, and by how many people, as far as Git tells."""

from __future__ import annotations

import subprocess
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from microcredentials.history.git import may_know

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_LISTING = (
    *("-c", "log.showSignature=false"),  # a user's own settings must not change what we parse
    *("log", "--name-only", "-z", "--no-renames", "--relative", "--format=%x00%cs %aE", "--", "."),
)

_NO_HISTORY = "there is no Git history here"

_PROGRAM = "[bot]@"
"""Stands in the address of those who are no people: GitHub's apps and workflows."""


@dataclass(frozen=True, slots=True)
class LastChanges:
    """Path relative to the root -> days of its last and first commit, and how many people changed it.

    Who they are is not kept. ``notice`` says why nothing is known.
    """

    days: Mapping[str, date]
    first_days: Mapping[str, date]
    notice: str | None = None
    contributors: Mapping[str, int] = field(default_factory=dict)


def last_changes(root: Path) -> LastChanges:
    """Ask Git once for all files below ``root``; a missing or shallow history is a notice, never an error."""
    if not may_know(root):
        return _unknown(_NO_HISTORY)
    try:
        if _git(root, "rev-parse", "--is-shallow-repository").strip() == "true":
            return _unknown("this clone holds only a part of the history (fetch it with `git fetch --unshallow`)")
        return _counted(_git(root, *_LISTING))
    except FileNotFoundError:
        return _unknown("Git is not installed")
    except subprocess.CalledProcessError:
        return _unknown(_NO_HISTORY)


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


def _counted(listing: str) -> LastChanges:
    """What Git's listing tells about each path, with the newest commit first."""
    last: dict[str, date] = {}
    first: dict[str, date] = {}
    people: defaultdict[str, set[str]] = defaultdict(set)
    for path, day, author in _changes(listing):
        last.setdefault(path, day)
        first[path] = day
        if _PROGRAM not in author:
            people[path].add(author.casefold())
    contributors = {path: len(authors) for path, authors in people.items()}
    return LastChanges(MappingProxyType(last), MappingProxyType(first), contributors=MappingProxyType(contributors))


def _changes(listing: str) -> Iterator[tuple[str, date, str]]:
    """Path, day and author of every change: day and author, then that commit's files, all ended by NUL.

    They stand after an empty field, which no path can be; the first path follows a line break.
    """
    for commit in listing.split("\0\0"):
        head, *paths = commit.strip("\0").split("\0")
        written, _, author = head.partition(" ")
        day = date.fromisoformat(written)
        for path in paths:
            yield path.lstrip("\n"), day, author
