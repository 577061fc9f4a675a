"""Changes of whole lines, and which of many proposed ones can be made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MOST_TRIALS = 60
"""How often a proposal is split and tried again, so that no file can keep the machine busy."""


@dataclass(frozen=True, slots=True)
class LineEdit:
    """A line of a file, counted from 1, and what is to stand there instead."""

    path: str
    line: int
    text: str


def with_edits(lines: tuple[str, ...], edits: Iterable[LineEdit]) -> tuple[str, ...]:
    """The lines with the edits made; all edits concern the file that the lines are from."""
    changed = list(lines)
    for edit in edits:
        changed[edit.line - 1] = edit.text
    return tuple(changed)


def acceptable(proposed: Iterable[LineEdit], holds: Callable[[tuple[LineEdit, ...]], bool]) -> tuple[LineEdit, ...]:
    """As many of the proposed edits as ``holds`` takes together: all, or else those of its halves, and so on.

    ``holds`` judges a set of edits as a whole; what it took once stays in all later sets.
    """
    return _Trial(holds).run(tuple(proposed))


@dataclass
class _Trial:
    holds: Callable[[tuple[LineEdit, ...]], bool]
    taken: tuple[LineEdit, ...] = ()
    left: int = field(default=MOST_TRIALS)

    def run(self, proposed: tuple[LineEdit, ...]) -> tuple[LineEdit, ...]:
        if not proposed or not self.left:
            return self.taken
        self.left -= 1
        if self.holds((*self.taken, *proposed)):
            self.taken = (*self.taken, *proposed)
        elif len(proposed) > 1:
            middle = len(proposed) // 2
            self.run(proposed[:middle])
            self.run(proposed[middle:])
        return self.taken
