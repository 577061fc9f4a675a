"""How many courses lie in each cell of two lists of codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from microcredentials.domain.course import Course

    Codes = Callable[[Course], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows and columns of codes in their order, and the number of courses per (row, column); 0 is left out.

    ``unsaid`` are the courses that say nothing about the one or the other.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    numbers: Mapping[tuple[str, str], int]
    unsaid: int = 0

    def number(self, row: str, column: str) -> int:
        """The courses of one cell."""
        return self.numbers.get((row, column), 0)

    @property
    def gaps(self) -> tuple[tuple[str, str], ...]:
        """The cells without a course, row by row."""
        return tuple(cell for cell in product(self.rows, self.columns) if cell not in self.numbers)


def table_of(courses: Iterable[Course], rows: Sequence[str], columns: Sequence[str], of: tuple[Codes, Codes]) -> Table:
    """Count courses by two functions that give the codes of rows and of columns; other codes are left out."""
    numbers: Counter[tuple[str, str]] = Counter()
    unsaid = 0
    for course in courses:
        found = (tuple(of[0](course)), tuple(of[1](course)))
        unsaid += not all(found)
        numbers.update(product(*found))
    known = (set(rows), set(columns))
    kept = {cell: number for cell, number in numbers.items() if cell[0] in known[0] and cell[1] in known[1]}
    return Table(tuple(rows), tuple(columns), kept, unsaid)


@dataclass(frozen=True, slots=True)
class Tally:
    """Codes with their numbers of courses, and how many courses say nothing."""

    numbers: Mapping[str, int]
    unsaid: int


def tally_of(courses: Iterable[Course], order: Sequence[str], of: Codes) -> Tally:
    """Count courses by their codes: those of ``order`` first, also where no course has them, then the others."""
    numbers: Counter[str] = Counter()
    unsaid = 0
    for course in courses:
        found = tuple(of(course))
        unsaid += not found
        numbers.update(found)
    others = sorted(numbers.keys() - set(order), key=lambda code: (-numbers[code], code))
    return Tally({code: numbers[code] for code in (*order, *others)}, unsaid)
