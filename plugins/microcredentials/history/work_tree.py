"""Whether there is work that is not committed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.history.git import NoSuchState, answer

if TYPE_CHECKING:
    from pathlib import Path


def uncommitted(root: Path, *folders: str) -> tuple[str, ...]:
    """The files below ``root`` that are changed, new or gone since the present commit; ignored ones do not count.

    With ``folders``, only those below them. Paths are relative to the top of the repository. Raises
    :class:`NoSuchState` outside of Git.
    """
    said = answer(
        root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", *(folders or (".",))
    )
    if said is None:
        raise NoSuchState(f"`{root}` is not a Git repository.")
    return tuple(line[3:] for line in said.split("\0") if line)
