"""The part of a portfolio that somebody asked about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.course import Course
    from microcredentials.domain.portfolio import Entry
    from microcredentials.domain.problem import Problem
    from microcredentials.inspection import Inspection


@dataclass(frozen=True)
class Part:
    """Files and folders relative to the root, the root itself being empty."""

    chosen: frozenset[str]

    def __contains__(self, path: str) -> bool:
        """Whether a path is chosen, lies in a chosen folder, or is a folder of which something is chosen."""
        return path in self._above or not self.chosen.isdisjoint((path, *_folders_of(path)))

    @cached_property
    def _above(self) -> frozenset[str]:
        return frozenset(folder for path in self.chosen for folder in _folders_of(path) if folder)


@dataclass(frozen=True, slots=True)
class Selection:
    """What lies in every one of ``parts``; no parts select everything."""

    parts: tuple[Part, ...] = ()

    def __contains__(self, path: str) -> bool:
        """Whether a path was asked about."""
        return all(path in part for part in self.parts)

    def problems_of(self, inspection: Inspection) -> list[Problem]:
        """The findings in what is selected."""
        return [problem for problem in inspection.problems if problem.path in self]

    def courses_of(self, inspection: Inspection) -> list[Entry[Course]]:
        """The courses that are selected."""
        return [entry for entry in inspection.portfolio.course_entries.values() if entry.path in self]

    def count_of(self, inspection: Inspection) -> int:
        """How many entries are selected; a file that could not be read has at least a problem and counts as well."""
        portfolio = inspection.portfolio
        paths = {portfolio.alliance_entry.path, *(problem.path for problem in inspection.problems)}
        paths |= {entry.path for entry in portfolio.partner_entries.values()}
        paths |= {entry.path for entry in portfolio.course_entries.values()}
        paths |= {entry.path for entry in portfolio.programme_entries.values()}
        return sum(path in self for path in paths)


def _folders_of(path: str) -> Iterator[str]:
    while path:
        path = path.rpartition("/")[0]
        yield path
