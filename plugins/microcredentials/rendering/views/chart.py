"""Bars drawn without a script: geometry in percent, so that letters keep their size at every width."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROW, THICK = 30, 18
"""Pixels from bar to bar, and the thickness of one."""

LABELS, BARS = Decimal(38), Decimal(54)
"""Percent of the width for labels and for the longest bar; what is left holds the number behind it."""

NARROWEST = Decimal(5)
"""Percent from which a part of a bar has room for its number."""

MOST_TOLD = 12
"""Bars that the description tells one by one; of more it refers to the table."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of part of a bar: its class in the style sheet and what it is called."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar; ``x`` and ``width`` are percent of the drawing."""

    kind: str
    x: Decimal
    width: Decimal
    number: int

    @property
    def middle(self) -> Decimal:
        """Where its number stands."""
        return self.x + self.width / 2

    @property
    def has_room(self) -> bool:
        """Whether its number fits into it."""
        return self.width >= NARROWEST


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled bar at ``y`` pixels; ``numbers`` are those of all kinds, ``end`` is where its parts end."""

    label: str
    target: str
    y: int
    numbers: tuple[int, ...]
    parts: tuple[Part, ...]

    @property
    def total(self) -> int:
        """The sum of its parts."""
        return sum(self.numbers)

    @property
    def end(self) -> Decimal:
        """Where its number stands."""
        return (self.parts[-1].x + self.parts[-1].width if self.parts else LABELS) + 1


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of one or more kinds, ``height`` pixels high; ``head`` names the bars, ``words`` tell them."""

    id: str
    title: str
    head: str
    kinds: tuple[Kind, ...]
    bars: tuple[Bar, ...]
    words: str

    @property
    def height(self) -> int:
        """Pixels."""
        return len(self.bars) * ROW

    @property
    def totals(self) -> tuple[int, ...]:
        """The sum of each kind."""
        return tuple(sum(bar.numbers[place] for bar in self.bars) for place in range(len(self.kinds)))


@dataclass(frozen=True, slots=True)
class Naming:
    """What a chart is called: its id on the page, its title, and what its bars stand for."""

    id: str
    title: str
    head: str


def chart_of(
    naming: Naming,
    kinds: Sequence[Kind],
    numbers: Mapping[str, Sequence[int]],
    targets: Mapping[str, str] | None = None,
) -> Chart:
    """A chart of label -> one number per kind; ``targets`` leads from a label to the place on the page about it."""
    longest = max((sum(row) for row in numbers.values()), default=0) or 1
    bars = tuple(
        Bar(label, (targets or {}).get(label, ""), place * ROW, tuple(row), tuple(_parts(kinds, row, longest)))
        for place, (label, row) in enumerate(numbers.items())
    )
    told = "; ".join(f"{bar.label}: {_told(kinds, bar.numbers)}" for bar in bars) if len(bars) <= MOST_TOLD else ""
    return Chart(naming.id, naming.title, naming.head, tuple(kinds), bars, told)


def _parts(kinds: Sequence[Kind], numbers: Sequence[int], longest: int) -> Iterator[Part]:
    x = LABELS
    for kind, number in zip(kinds, numbers, strict=True):
        width = (BARS * number / longest).quantize(Decimal("0.01"))
        if number:
            yield Part(kind.code, x, width, number)
        x += width


def _told(kinds: Sequence[Kind], numbers: Sequence[int]) -> str:
    if len(kinds) == 1:
        return str(numbers[0])
    named = [f"{number} {kind.label}" for kind, number in zip(kinds, numbers, strict=True) if number]
    return ", ".join(named) or "0"


@dataclass(frozen=True, slots=True)
class Cell:
    """A number and how strongly it is shaded: 0 (nothing there) to 4."""

    number: int
    shade: int


@dataclass(frozen=True, slots=True)
class HeatTable:
    """A table whose cells are shaded by their numbers; a column has a short and a long name."""

    id: str
    title: str
    head: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def heat_table(naming: Naming, columns: Sequence[tuple[str, str]], numbers: Mapping[str, Sequence[int]]) -> HeatTable:
    """A table of label -> one number per column."""
    most = max((number for row in numbers.values() for number in row), default=0) or 1
    rows = tuple(
        (label, tuple(Cell(number, -(-number * 4 // most)) for number in row)) for label, row in numbers.items()
    )
    return HeatTable(naming.id, naming.title, naming.head, tuple(columns), rows)
