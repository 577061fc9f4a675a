"""How numbers are spread: the least, the one in the middle, the most, and how many lie where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from itertools import count
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_STEPS = 8
"""Steps of a histogram at most."""


@dataclass(frozen=True, slots=True)
class Step:
    """How many numbers are above ``over`` and at most ``up_to``."""

    over: Decimal
    up_to: Decimal
    number: int


@dataclass(frozen=True, slots=True)
class Spread:
    """Of ``number`` numbers: the least, the median, the most, and steps of equal width from 0 on."""

    number: int
    least: Decimal
    median: Decimal
    most: Decimal
    steps: tuple[Step, ...]


def spread_of(numbers: Iterable[Decimal]) -> Spread | None:
    """The spread of numbers above 0; nothing where there are none."""
    known = sorted(numbers)
    if not known:
        return None
    return Spread(len(known), known[0], Decimal(median(known)), known[-1], _steps(known))


def _steps(known: list[Decimal]) -> tuple[Step, ...]:
    width = next(width for width in _round_widths() if width * MOST_STEPS >= known[-1])
    numbers = Counter(int((number / width).to_integral_value(ROUND_CEILING)) for number in known)
    return tuple(Step(width * (step - 1), width * step, numbers[step]) for step in range(1, max(numbers) + 1))


def _round_widths() -> Iterator[Decimal]:
    """One, two, five, and so on with more zeros."""
    return (Decimal(lead) * 10**power for power in count() for lead in (1, 2, 5))
