"""The state of the entries before a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from microcredentials.history.git import NoSuchState, answer, commit_of

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


def commit_before(root: Path, day: date, head: str | None = None) -> str:
    """The hash of the last commit before a day (in UTC) that led to ``head``, else to the present commit.

    Raises :class:`NoSuchState`.
    """
    present = commit_of(root, head or "HEAD")
    eve = day - timedelta(days=1)  # Git counts the moment itself in
    found = answer(root, "rev-list", "--max-count=1", f"--before={eve.isoformat()}T23:59:59Z", present)
    if not found:
        is_part = answer(root, "rev-parse", "--is-shallow-repository") == "true\n"
        remedy = " (this clone holds only a part of it; fetch the rest with `git fetch --unshallow`)" if is_part else ""
        raise NoSuchState(f"Git knows no commit before {day.isoformat()}: the history here begins later{remedy}.")
    return found.strip()
