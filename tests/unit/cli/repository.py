"""A repository with two branches, made for a test."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

AUTHOR = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]


def git(root: Path, *arguments: str) -> None:
    """Let Git do something in the repository."""
    subprocess.run(["git", *AUTHOR, *arguments], cwd=root, check=True, capture_output=True)  # noqa: S607


def write(root: Path, files: Mapping[str, str | None]) -> None:
    """Write files, or remove those without a text."""
    for path, text in files.items():
        if text is None:
            (root / path).unlink()
        else:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")


def commit(root: Path, files: Mapping[str, str | None], message: str = "change") -> None:
    """Write files and commit them."""
    write(root, files)
    git(root, "add", "--all")
    git(root, "commit", f"--message={message}", "--allow-empty")


def start(root: Path, files: Mapping[str, str | None] | None = None) -> None:
    """A repository whose branch ``main`` holds what is there; the branch ``mine`` begins at it."""
    git(root, "init", "--initial-branch=main")
    commit(root, files or {}, "start")
    git(root, "switch", "--create=mine")
