"""A checkout read and judged: what pages, files and reports are made from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from microcredentials.checks import run_checks
from microcredentials.checks.memory import CheckMemory
from microcredentials.domain.progress import UNHEARD, Progress
from microcredentials.reading.checkout import read_checkout
from microcredentials.reading.memory import ReadingMemory

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from pathlib import Path

    from microcredentials.domain.place import Mark
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.problem import Problem

_SAID_BETTER_BY: Mapping[str, frozenset[str]] = {
    # An empty field that is needed: "fill it in" would be said twice, once with "or remove it".
    "MC023": frozenset({"MC215", "MC301"}),
}
"""Code of a finding -> codes of findings that make it superfluous at the same field of the same file."""

_SAID_ABOUT_THE_GROUP: Mapping[str, frozenset[str]] = {
    # A group of fields that says nothing because its only part is empty: the group is what has to be mended.
    "MC023": frozenset({"MC202", "MC301", "MC304"}),
}
"""Code of a finding -> codes that make it superfluous at a group which holds its field."""


_NEEDED = "MC301"
_NAME = re.compile(r"`([a-z0-9_.]+)`")


@dataclass(frozen=True, slots=True)
class Inspection:
    """A portfolio and everything found wrong with it, in the order of files and places, each mistake once."""

    portfolio: Portfolio
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Memory:
    """What was read and found before in the same checkout; :meth:`forget` tells it what to look at again."""

    reading: ReadingMemory = field(default_factory=ReadingMemory)
    checks: CheckMemory = field(default_factory=CheckMemory)

    def forget(self, paths: Iterable[str] | None = None) -> None:
        """Look again at the files at these paths, relative to the root; at all files if none are named."""
        self.reading.forget(paths)


def inspect(
    root: Path,
    unsaved: Mapping[str, bytes] = MappingProxyType({}),
    memory: Memory | None = None,
    progress: Progress = UNHEARD,
) -> Inspection:
    """Read and check the entries below ``root``; whatever they hold, nothing is raised.

    ``unsaved`` are paths of entries and what these files are taken to hold. ``memory`` spares reading and checking
    again what has not changed; the outcome is the same. ``progress`` is told of files and rules.
    """
    memory = memory or Memory()
    reading = read_checkout(root, unsaved, memory.reading, progress)
    found = without_echoes((*reading.problems, *run_checks(reading.portfolio, memory.checks, progress)))
    return Inspection(reading.portfolio, tuple(sorted(found, key=lambda problem: problem.sort_key)))


def without_echoes(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems without those that say again what another one says better."""
    once = tuple(dict.fromkeys(problems))
    told: dict[tuple[str, str], set[str]] = {}
    for problem in once:
        for name in _fields_told(problem):
            told.setdefault((problem.path, name), set()).add(problem.code)
    lacking = {(problem.path, problem.mark, group) for problem in once if problem.code == _NEEDED
               for group in _groups(problem.field)}  # fmt: skip
    return tuple(problem for problem in once if not _is_echo(problem, told, lacking))


def _fields_told(problem: Problem) -> set[str]:
    """The field of a finding; where one of several is needed, such as `contact.office` or `contact.email`, all."""
    return {problem.field, *(_NAME.findall(problem.message) if problem.code == _NEEDED else ())}


def _is_echo(
    problem: Problem, told: Mapping[tuple[str, str], set[str]], lacking: Container[tuple[str, Mark, str]]
) -> bool:
    better = _SAID_BETTER_BY.get(problem.code)
    if better is None:
        return False
    if (problem.path, problem.mark, problem.field) in lacking:
        return True  # an empty group: what is needed inside it is missed at its name
    if not better.isdisjoint(told[problem.path, problem.field]):
        return True
    about_group = _SAID_ABOUT_THE_GROUP[problem.code]
    return any(not about_group.isdisjoint(told.get((problem.path, group), ())) for group in _groups(problem.field))


def _groups(field: str) -> Iterator[str]:
    """The groups that hold a field, innermost first: ``offerings[0]`` and ``offerings`` for ``offerings[0].start``."""
    while (end := max(field.rfind("."), field.rfind("["))) > 0:
        field = field[:end]
        yield field
