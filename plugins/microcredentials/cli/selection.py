"""The part of a portfolio that somebody asked about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from microcredentials.domain.problem import Problem
    from microcredentials.inspection import Inspection


@dataclass(frozen=True, slots=True)
class Selection:
    """Files and folders, relative to the root; ``None`` selects everything.

    Where both are given, a file has to lie in one of ``paths`` and be one of ``changed``.
    """

    paths: frozenset[str] | None = None
    changed: frozenset[str] | None = None

    def holds(self, problem: Problem) -> bool:
        """Whether a finding belongs to the selection; one about a folder belongs to every file inside."""
        return self._selects(problem.path)

    def count_of(self, inspection: Inspection) -> int:
        """How many entries are selected; files that could not be read have at least a problem and count as well."""
        portfolio = inspection.portfolio
        paths = {portfolio.alliance_entry.path, *(problem.path for problem in inspection.problems)}
        paths |= {entry.path for entry in portfolio.partner_entries.values()}
        paths |= {entry.path for entry in portfolio.course_entries.values()}
        paths |= {entry.path for entry in portfolio.programme_entries.values()}
        return sum(self._selects(path) for path in paths)

    def _selects(self, path: str) -> bool:
        return self._among(self.paths, path) and self._among(self.changed, path)

    @staticmethod
    def _among(chosen: frozenset[str] | None, path: str) -> bool:
        if chosen is None:
            return True
        return any(not one or path == one or path.startswith(f"{one}/") or one.startswith(f"{path}/") for one in chosen)
