"""All that can be mended safely in the files of a checkout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.fixing.certainty import VALUE_RULES, certain_edits
from microcredentials.fixing.line_edits import LineEdit, acceptable, with_edits
from microcredentials.fixing.rewriting import readable
from microcredentials.fixing.sameness import is_better, says_the_same_elsewhere
from microcredentials.fixing.tidying import as_bytes, lines_of
from microcredentials.inspection import Inspection, inspect
from microcredentials.reading.files import all_entry_paths, read_bytes
from microcredentials.reading.loader import load

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable
    from pathlib import Path

    from microcredentials.domain.problem import Problem

MOST_ROUNDS = 40
"""Rounds of mending values: one line with many wrong codes needs one for each."""


@dataclass(frozen=True, slots=True)
class FixedFile:
    """A file that can be mended, by its path below the root: what it holds, and what it should hold."""

    path: str
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Fix:
    """The files that can be mended, and what is found in the checkout once they are; nothing is written yet."""

    files: tuple[FixedFile, ...]
    inspection: Inspection


def fix(root: Path, chosen: Callable[[str], bool]) -> Fix:
    """Mend the chosen files in memory until nothing changes any more; whatever the files hold, nothing is raised."""
    return _Fixing(root, chosen).run()


class _Fixing:
    def __init__(self, root: Path, chosen: Callable[[str], bool]) -> None:
        self._root = root
        found = {path: read_bytes(root, path) for path in all_entry_paths(root) if chosen(path)}
        self._before = {path: raw for path, raw in found.items() if isinstance(raw, bytes)}
        self._now = {path: readable(raw, path) for path, raw in self._before.items()}

    def run(self) -> Fix:
        inspection = self._inspect(())
        for _ in range(MOST_ROUNDS):
            taken = self._certain_in(inspection)
            if not taken:
                break
            for path, raw in self._with(taken).items():
                self._now[path] = readable(raw, path)
            inspection = self._inspect(())
        changed = (path for path in sorted(self._now) if self._now[path] != self._before[path])
        return Fix(tuple(FixedFile(path, self._before[path], self._now[path]) for path in changed), inspection)

    def _certain_in(self, inspection: Inspection) -> tuple[LineEdit, ...]:
        """The certain corrections of values that make nothing worse, neither in their file nor in what it says."""
        problems = [problem for problem in inspection.problems if problem.code in VALUE_RULES]
        lines = {problem.path: lines_of(self._now[problem.path]) or () for problem in problems
                 if problem.path in self._now}  # fmt: skip
        return acceptable(certain_edits(problems, lines), lambda edits: self._makes_nothing_worse(edits, inspection))

    def _makes_nothing_worse(self, edits: tuple[LineEdit, ...], inspection: Inspection) -> bool:
        changed = self._with(edits)
        lines = {(edit.path, edit.line) for edit in edits}
        return all(self._says_the_same(path, raw, edits) for path, raw in changed.items()) and is_better(
            _in(changed, inspection.problems), _in(changed, self._inspect(edits).problems), lines
        )

    def _says_the_same(self, path: str, raw: bytes, edits: tuple[LineEdit, ...]) -> bool:
        lines = {edit.line for edit in edits if edit.path == path}
        return says_the_same_elsewhere(load(self._now[path], path), load(raw, path), lines)

    def _with(self, edits: tuple[LineEdit, ...]) -> dict[str, bytes]:
        by_path: dict[str, list[LineEdit]] = {}
        for edit in edits:
            by_path.setdefault(edit.path, []).append(edit)
        return {path: as_bytes(with_edits(lines_of(self._now[path]) or (), found)) for path, found in by_path.items()}

    def _inspect(self, edits: tuple[LineEdit, ...]) -> Inspection:
        unsaved = {path: raw for path, raw in self._now.items() if raw != self._before[path]}
        return inspect(self._root, unsaved | self._with(edits))


def _in(paths: Container[str], problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.path in paths]
