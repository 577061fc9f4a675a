"""One line of the table that `make bench` prints."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Measurement:
    """What was measured; ``budget`` is what it may be at most, or at least where ``at_least`` is set."""

    name: str
    value: float
    unit: str
    budget: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def is_kept(self) -> bool:
        """Whether the budget is kept; without one always."""
        if self.budget is None:
            return True
        return self.value >= self.budget if self.at_least else self.value <= self.budget

    @property
    def verdict(self) -> str:
        """The budget, and whether it is kept; empty without one."""
        if self.budget is None:
            return ""
        bound = "at least" if self.at_least else "at most"
        return f"{bound} {self.budget:,g}: {'kept' if self.is_kept else 'MISSED'}"

    def __str__(self) -> str:
        """Name, value, budget, and whether it is kept."""
        return f"{self.name:<52} {_figure(self.value):>9} {self.unit:<8} {self.verdict:<22} {self.note}".rstrip()


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) or value >= 100 else f"{value:,.2f}"


class Stopwatch:
    """Seconds of the last thing that ran under it."""

    seconds = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Measure what happens inside."""
        begun = perf_counter()
        try:
            yield
        finally:
            self.seconds = perf_counter() - begun
