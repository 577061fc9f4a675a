"""Questions to Git, asked without a shell."""

from __future__ import annotations

import os
import subprocess
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class NoSuchState(Exception):  # noqa: N818  it is an answer to a question, not a fault
    """The question cannot be answered; the message is one sentence."""


def may_know(root: Path) -> bool:
    """Whether Git can know of a folder: it, or one around it, holds a repository. No process is started to find out."""
    if "GIT_DIR" in os.environ:
        return True
    folder = root.resolve()
    return any((around / ".git").exists() for around in (folder, *folder.parents))


def answer(root: Path, *question: str) -> str | None:
    """What Git says when it is asked in ``root``, or ``None`` where it refuses or is not there."""
    said = raw_answer(root, *question)
    return None if said is None else said.decode("utf-8", "surrogateescape")


def raw_answer(
    root: Path, *question: str, given: bytes = b"", settings: Mapping[str, str] = MappingProxyType({})
) -> bytes | None:
    """As :func:`answer`, in bytes; ``given`` is what Git reads from its standard input.

    ``settings`` are variables of the environment for this question.
    """
    if not may_know(root):
        return None
    try:
        said = subprocess.run(  # noqa: S603  no shell, and our own words first
            ["git", "-C", os.fspath(root), *question],  # noqa: S607  Git is where the user has it
            check=False,
            capture_output=True,
            input=given,
            env={
                **os.environ,
                **settings,
                "GIT_NO_LAZY_FETCH": "1",
            },  # what a partial clone lacks is not fetched unasked
        )
    except OSError:
        return None
    return said.stdout if said.returncode == 0 else None


def commit_of(root: Path, revision: str) -> str:
    """The hash of the commit that a revision means. Raises :class:`NoSuchState`."""
    commit = answer(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is not None:
        return commit.strip()
    if answer(root, "rev-parse", "--git-dir") is None:
        raise NoSuchState(f"`{root}` is not a Git repository, so nothing is known about changes.")
    if answer(root, "rev-parse", "--is-shallow-repository") == "true\n":
        raise NoSuchState(
            f"Git knows no commit `{revision}`; this clone holds only a part of the history "
            "(fetch it with `git fetch --unshallow`)."
        )
    raise NoSuchState(f"Git knows no commit `{revision}`.")


def parting_of(root: Path, base: str, head: str | None = None) -> str:
    """The commit at which ``head`` (the present commit, if none is named) left ``base``. Raises :class:`NoSuchState`.

    What others changed since then on the side of ``base`` is not what ``head`` changes.
    """
    commit = commit_of(root, base)
    parting = answer(root, "merge-base", commit, commit_of(root, head or "HEAD"))
    if parting is None:
        state = f"`{head}`" if head else "the present state"
        raise NoSuchState(f"`{base}` and {state} have no common ancestor (a shallow clone?).")
    return parting.strip()
