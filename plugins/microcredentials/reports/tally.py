"""The sum of a check in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from microcredentials.domain.problem import Problem, Severity


@dataclass(frozen=True, slots=True)
class Tally:
    """How many errors and warnings were found in how many entries."""

    errors: int
    warnings: int
    entries: int

    @classmethod
    def of(cls, problems: Iterable[Problem], entries: int) -> Tally:
        """Count the findings."""
        severities = [problem.severity for problem in problems]
        return cls(severities.count(Severity.ERROR), severities.count(Severity.WARNING), entries)

    @property
    def sentence(self) -> str:
        """``3 errors, 2 warnings in 47 entries.``, or a kind word where nothing was found."""
        if not self.entries:
            return "There is no entry to check."
        where = number(self.entries, "entry", "entries")
        if not self.errors and not self.warnings:
            return f"All is well in {where}."
        counts = [number(self.errors, "error", "errors")] if self.errors else []
        counts += [number(self.warnings, "warning", "warnings")] if self.warnings else []
        kind = "" if self.errors else "; nothing stands in the way of publishing"
        return f"{', '.join(counts)} in {where}{kind}."


def number(count: int, one: str, many: str) -> str:
    """A count with its noun: ``1 error``, ``1,000 errors``."""
    return f"{count:,} {one if count == 1 else many}"
