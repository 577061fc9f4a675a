"""Bars drawn without a script: geometry in percent, so that letters keep their size at every width."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROW, THICK = 30, 18
"""Pixels from bar to bar, and the thickness of one."""

LABELS, NUMBERS = Decimal(38), Decimal(8)
"""Percent of the width for labels and for the number behind a bar; what is left is for the longest bar."""

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
    """A labelled bar at ``y`` pixels; ``numbers`` are those of all kinds, ``end`` is where their
    sum stands.
    """

    label: str
    target: str
    y: int
    numbers: tuple[int, ...]
    parts: tuple[Part, ...]
    end: Decimal

    @property
    def total(self) -> int:
        """The sum of its parts."""
        return sum(self.numbers)


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
    """What a chart is called: its id on the page, its title, and what its bars stand for.

    ``labels`` is the percent of the width that their names need.
    """

    id: str
    title: str
    head: str
    labels: Decimal = LABELS


def chart_of(
    naming: Naming,
    kinds: Sequence[Kind],
    numbers: Mapping[str, Sequence[int]],
    targets: Mapping[str, str] | None = None,
) -> Chart:
    """A chart of label -> one number per kind; ``targets`` leads from a label to the place on the page about it."""
    longest = max((sum(row) for row in numbers.values()), default=0) or 1
    unit = (100 - naming.labels - NUMBERS) / longest
    bars = tuple(
        Bar(
            label,
            (targets or {}).get(label, ""),
            place * ROW,
            tuple(row),
            tuple(_parts(kinds, row, naming.labels, unit)),
            _percent(naming.labels + unit * sum(row) + 1),
        )
        for place, (label, row) in enumerate(numbers.items())
    )
    told = "; ".join(f"{bar.label}: {_told(kinds, bar.numbers)}" for bar in bars) if len(bars) <= MOST_TOLD else ""
    return Chart(naming.id, naming.title, naming.head, tuple(kinds), bars, told)


def _parts(kinds: Sequence[Kind], numbers: Sequence[int], x: Decimal, unit: Decimal) -> Iterator[Part]:
    for kind, number in zip(kinds, numbers, strict=True):
        if number:
            yield Part(kind.code, _percent(x), _percent(unit * number), number)
        x += unit * number


def _percent(share: Decimal) -> Decimal:
    return share.quantize(Decimal("0.01"))


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
