"""Which files differ from an earlier state, as Git knows."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class NoSuchState(Exception):  # noqa: N818  it is an answer to a question, not a fault
    """The question cannot be answered; the message is one sentence."""


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """The files below ``root`` that were changed since the merge base of ``revision`` and the present commit.

    Changes that are not committed and files that Git does not know yet count, deleted files do not.
    Paths are relative to ``root``, with ``/``. Raises :class:`NoSuchState`.
    """
    commit = _answer(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        if _answer(root, "rev-parse", "--git-dir") is None:
            raise NoSuchState(f"`{root}` is not a Git repository, so nothing is known about changes.")
        raise NoSuchState(f"Git knows no commit `{revision}`.")
    base = _answer(root, "merge-base", commit.strip(), "HEAD")
    if base is None:
        raise NoSuchState(f"`{revision}` and the present state have no common ancestor (a shallow clone?).")
    changed = _answer(root, "diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", "--relative", base.strip())
    unknown = _answer(root, "ls-files", "--others", "--exclude-standard", "-z")
    if changed is None or unknown is None:
        raise NoSuchState(f"Git could not compare the present state with `{revision}`.")
    return frozenset(path for path in f"{changed}{unknown}".split("\0") if path)


def _answer(root: Path, *question: str) -> str | None:
    """What Git says, or ``None`` where it refuses or is not there."""
    try:
        answer = subprocess.run(  # noqa: S603  no shell, and our own words first
            ["git", "-C", os.fspath(root), *question],  # noqa: S607  Git is where the user has it
            check=False,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
        )
    except OSError:
        return None
    return answer.stdout if answer.returncode == 0 else None
