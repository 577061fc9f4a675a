"""The entries of this repository with two editions before them, made for a test.

``2024-25`` lacks a third of the courses and all programmes, and has a course that is removed later.
In ``2025-26`` summaries are other ones and one course has another id. The present state is that of the checkout.
"""

from __future__ import annotations

import re
from pathlib import Path

from tests.acceptance.building import copied_checkout
from tests.three_editions import commit_all, git

REMOVED = "su/history-of-the-press"
RENAMED = ("su/first-steps-in-bulgarian", "su/bulgarian-first-steps")
"""Before, now."""

_ALLIANCE = "partners/alliance.yml"
_EDITION = re.compile(r"(?m)^edition: .*$")
_CONFIRMED = re.compile(r"(?m)^reviewed_for: .*$")
_SUMMARY = re.compile(r"(?m)^summary: .*$")


def make_real_editions(root: Path) -> Path:
    """A repository in ``root``, which must not exist yet."""
    copied_checkout(root)
    git(root, "init", "--initial-branch=main")
    (root / ".gitignore").write_text(".cache/\n", encoding="utf-8")
    present = {path: path.read_text(encoding="utf-8") for path in sorted(_entries(root))}
    _release(root, _first(root, present), "2024-25", "2024-08-30")
    _release(root, _second(root, present), "2025-26", "2025-08-29")
    _write(root, present)
    commit_all(root, "Edition 2026-27", day="2026-08-28")
    return root


def _entries(root: Path) -> list[Path]:
    return [*(root / "courses").rglob("*.yml"), *(root / "programmes").glob("*.yml"), root / _ALLIANCE]


def _first(root: Path, present: dict[Path, str]) -> dict[Path, str]:
    courses = [path for path in present if "courses" in path.relative_to(root).parts]
    gone = root / f"courses/{REMOVED}.yml"
    renamed = root / f"courses/{RENAMED[1]}.yml"
    kept = {path: present[path] for place, path in enumerate(courses) if place % 3 and path != renamed}
    model = present[renamed]
    title = re.sub(r"(?m)^title:.*(\n  .*)*", "title: A history of the press", model)
    return {**kept, gone: title, root / _ALLIANCE: present[root / _ALLIANCE]}


def _second(root: Path, present: dict[Path, str]) -> dict[Path, str]:
    old, new = (root / f"courses/{id_}.yml" for id_ in RENAMED)
    changed = {
        path: _SUMMARY.sub("summary: A course in the words of a year ago.", text) for path, text in present.items()
    }
    changed[old] = changed.pop(new)
    return changed


def _release(root: Path, entries: dict[Path, str], edition: str, day: str) -> None:
    older = {path: _CONFIRMED.sub(f"reviewed_for: {edition}", text) for path, text in entries.items()}
    older[root / _ALLIANCE] = _EDITION.sub(f"edition: {edition}", older[root / _ALLIANCE])
    _write(root, older)
    commit_all(root, f"Edition {edition}", day=day)
    git(root, "tag", f"edition-{edition}")


def _write(root: Path, entries: dict[Path, str]) -> None:
    for path in _entries(root):
        path.unlink()
    for path, text in entries.items():
        named = path == root / f"courses/{RENAMED[1]}.yml" and "aliases:" not in text and "2026-27" in text
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}aliases: [{RENAMED[0]}]\n" if named else text, encoding="utf-8", newline="\n")
