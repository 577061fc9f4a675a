"""The day on which each file of a checkout last changed, as far as Git tells."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_LISTING = (
    *("-c", "log.showSignature=false"),  # a user's own settings must not change what we parse
    *("log", "--name-only", "-z", "--no-renames", "--relative", "--format=%x00%cs", "--", "."),
)


@dataclass(frozen=True, slots=True)
class LastChanges:
    """Path relative to the root -> day of its last commit; ``notice`` says why nothing is known."""

    days: Mapping[str, date]
    notice: str | None = None


def last_changes(root: Path) -> LastChanges:
    """Ask Git once for all files below ``root``; a missing or shallow history is a notice, never an error."""
    try:
        if _git(root, "rev-parse", "--is-shallow-repository").strip() == "true":
            return _unknown("this clone holds only a part of the history (fetch it with `git fetch --unshallow`)")
        return LastChanges(MappingProxyType(_newest_days(_git(root, *_LISTING))))
    except FileNotFoundError:
        return _unknown("Git is not installed")
    except subprocess.CalledProcessError:
        return _unknown("there is no Git history here")


def _unknown(reason: str) -> LastChanges:
    return LastChanges(MappingProxyType({}), f"Days of last change are left out: {reason}.")


def _git(root: Path, *arguments: str) -> str:
    return subprocess.run(  # noqa: S603  our own arguments
        ["git", "-C", root, *arguments],  # noqa: S607  Git is wherever the user has it
        check=True,
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
    ).stdout


def _newest_days(listing: str) -> dict[str, date]:
    """From Git's listing, newest commit first: a day, then that commit's files, all ended by NUL.

    The day stands after an empty field, which no path can be; the first path follows a line break.
    """
    days: dict[str, date] = {}
    for commit in listing.split("\0\0"):
        day, *paths = commit.strip("\0").split("\0")
        _keep_newest(days, day, paths)
    return days


def _keep_newest(days: dict[str, date], day: str, paths: Iterable[str]) -> None:
    for path in paths:
        days.setdefault(path.lstrip("\n"), date.fromisoformat(day))
