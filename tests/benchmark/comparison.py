"""How the same site compares when others build it: runs in turns, medians, ratios."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

OURS = "ours"


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor and wall time in seconds, memory at its highest in megabytes, over the whole tree of processes."""

    cpu: float
    wall: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Build:
    """One whole build: its cost, and the bytes of what it wrote."""

    cost: Cost
    output_mb: float


class CommandFailedError(Exception):
    """A command that is to be measured ended with an error; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Row:
    """A generator at a number of courses: medians of its builds, and ours divided by them; below 1 we are better.

    ``peak_mb`` and ``output_mb`` are absolute.
    """

    courses: int
    tool: str
    cpu: float
    wall: float
    peak_mb: float
    output_mb: float
    cpu_ratio: float
    wall_ratio: float

    def as_json(self) -> dict[str, int | str | float]:
        """The row as ``bench.json`` has it."""
        return {
            "courses": self.courses,
            "tool": self.tool,
            "cpu_ratio": round(self.cpu_ratio, 3),
            "wall_ratio": round(self.wall_ratio, 3),
            "peak_mb": round(self.peak_mb, 1),
            "output_mb": round(self.output_mb, 2),
        }


@dataclass(frozen=True, slots=True)
class Target:
    """What a ratio of processor time may be at most, from ``tool`` at a number of courses."""

    courses: int
    tool: str
    most: float

    def verdict(self, rows: Iterable[Row]) -> str:
        """One line; empty where nothing was measured to judge it by."""
        for row in rows:
            if (row.courses, row.tool) == (self.courses, self.tool):
                kept = "kept" if row.cpu_ratio <= self.most else "MISSED"
                return (
                    f"{self.courses:,} courses: at most {self.most:g} times the processor time of {self.tool}: "
                    f"{row.cpu_ratio:.2f}, {kept}"
                )
        return ""


@dataclass(frozen=True, slots=True)
class LessMemory:
    """From ``courses`` on, the highest memory of our build is to be below that of ``tool``."""

    courses: int
    tool: str

    def verdicts(self, rows: Iterable[Row]) -> Iterator[str]:
        """One line for each number of courses that was measured with both."""
        peaks = {(row.courses, row.tool): row.peak_mb for row in rows if row.courses >= self.courses}
        for courses in sorted({courses for courses, _ in peaks}):
            ours, theirs = peaks.get((courses, OURS)), peaks.get((courses, self.tool))
            if ours and theirs:
                kept = "kept" if ours <= theirs else "MISSED"
                yield f"{courses:,} courses: less memory than {self.tool}: {ours:,.0f} of {theirs:,.0f} MB, {kept}"


TARGETS = (
    Target(100, "hugo", 2.5),
    Target(100, "eleventy", 1),
    Target(100, "zensical", 1),
    Target(1_000, "hugo", 1),
    Target(10_000, "hugo", 0.7),
)
MEMORY = LessMemory(1_000, "hugo")
MOST_GROWTH = 10.0
"""So many times the processor time may ten times the courses cost."""


def rows_of(courses: int, builds: Mapping[str, Sequence[Build]]) -> list[Row]:
    """A row per generator from the builds of each by name; ours must be among them."""
    middles = {tool: _middle(several) for tool, several in builds.items()}
    ours = middles[OURS].cost
    return [
        Row(
            courses,
            tool,
            middle.cost.cpu,
            middle.cost.wall,
            middle.cost.peak_mb,
            middle.output_mb,
            ours.cpu / middle.cost.cpu,
            ours.wall / middle.cost.wall,
        )
        for tool, middle in middles.items()
    ]


def growth(rows: Iterable[Row], tool: str = OURS) -> list[tuple[int, int, float]]:
    """How many times the processor time each next size took: smaller size, larger size, factor."""
    own = sorted((row for row in rows if row.tool == tool), key=lambda row: row.courses)
    return [(less.courses, more.courses, more.cpu / less.cpu) for less, more in pairwise(own)]


def _middle(builds: Sequence[Build]) -> Build:
    costs = [build.cost for build in builds]
    cost = Cost(
        median(cost.cpu for cost in costs),
        median(cost.wall for cost in costs),
        median(cost.peak_mb for cost in costs),
    )
    return Build(cost, median(build.output_mb for build in builds))
