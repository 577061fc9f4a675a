"""Which files differ from an earlier state, as Git knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.history.git import NoSuchState, answer, parting_of

if TYPE_CHECKING:
    from pathlib import Path

_NAMES = ("diff", "--name-only", "-z", "--no-renames")


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """The files below ``root`` that were changed since the merge base of ``revision`` and the present commit.

    Changes that are not committed and files that Git does not know yet count, deleted files do not.
    Paths are relative to ``root``, with ``/``. Raises :class:`NoSuchState`.
    """
    base = parting_of(root, revision)
    changed = answer(root, *_NAMES, "--diff-filter=d", "--relative", base)
    unknown = answer(root, "ls-files", "--others", "--exclude-standard", "-z")
    if changed is None or unknown is None:
        raise NoSuchState(f"Git could not compare the present state with `{revision}`.")
    return _paths(changed, unknown)


def changed_between(root: Path, base: str, head: str | None = None) -> frozenset[str]:
    """All files of the repository that differ between two commits, deleted ones too.

    Without ``head``, the files as they stand now are compared. Paths are relative to ``root``;
    those of files outside of it begin with ``../``. Raises :class:`NoSuchState`.
    """
    changed = answer(root, *_NAMES, "--no-relative", base, *([head] if head else []), "--")
    unknown = "" if head else answer(root, "ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/")
    prefix = answer(root, "rev-parse", "--show-prefix")
    if changed is None or unknown is None or prefix is None:
        raise NoSuchState(f"Git could not compare with `{base}`.")
    folder = prefix.removesuffix("\n")
    above = "../" * folder.count("/")
    return frozenset(
        path.removeprefix(folder) if path.startswith(folder) else f"{above}{path}" for path in _paths(changed, unknown)
    )


def _paths(*listings: str) -> frozenset[str]:
    return frozenset(path for listing in listings for path in listing.split("\0") if path)
