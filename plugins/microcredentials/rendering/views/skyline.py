"""The credits of each university as squares, one on the other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from microcredentials.domain.offering import Mode
from microcredentials.domain.partner import PartnerRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from microcredentials.domain.course import Course
    from microcredentials.rendering.setting import Setting

SIDE, PITCH, COLUMN = 24, 27, 53
HIGHEST = 16
"""Squares in a column before it is built two, three or more wide."""


@dataclass(frozen=True, slots=True)
class Square:
    """One credit; ``kind`` is its mode, and ``is_open`` that a made-up entry offers it."""

    x: float
    y: float
    kind: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Skyline:
    """A drawing ``width`` by ``height`` with the name of each university below its squares.

    ``totals`` are the credits of each mode without made-up entries, ``words`` the drawing for those who do not see it.
    """

    width: int
    height: int
    squares: tuple[Square, ...]
    names: tuple[tuple[float, str], ...]
    totals: tuple[tuple[str, str], ...]
    words: str
    has_examples: bool


def skyline_of(setting: Setting) -> Skyline:
    """All shown courses by their lead: on site, blended, online; made-up entries above."""
    partners = [partner for partner in setting.portfolio.partners.values() if partner.role is not PartnerRole.FORMER]
    led: dict[str, list[Course]] = defaultdict(list)
    for course in setting.portfolio.shown_courses:
        led[course.lead_id].append(course)
    stacks = {partner.id: tuple(_stack(led[partner.id])) for partner in partners}
    rows = max((-(-len(stack) // _breadth(stack)) for stack in stacks.values()), default=0)
    base = max(rows, 1) * PITCH
    squares, names, x = [], [], 0
    for partner in partners:
        stack, breadth = stacks[partner.id], _breadth(stacks[partner.id])
        column = max(COLUMN, breadth * PITCH + 20)
        left = x + (column - breadth * PITCH + PITCH - SIDE) / 2
        for number, (kind, is_open) in enumerate(stack):
            squares.append(
                Square(left + number % breadth * PITCH, base - (number // breadth + 1) * PITCH, kind, is_open)
            )
        names.append((x + column / 2, partner.short_name))
        x += column
    totals = _totals(course for course in setting.portfolio.shown_courses if not course.example)
    words = ", ".join(f"{partner.short_name} {len(stacks[partner.id])}" for partner in partners)
    return Skyline(
        x,
        base + 26,
        tuple(squares),
        tuple(names),
        tuple((mode.value, setting.formats.number(totals[mode])) for mode in Mode),
        words,
        any(square.is_open for square in squares),
    )


def _stack(led: Sequence[Course]) -> Iterator[tuple[str, bool]]:
    for is_example in (False, True):
        totals = _totals(course for course in led if course.example is is_example)
        for mode in Mode:
            for _ in range(int(totals[mode].to_integral_value(ROUND_HALF_UP))):
                yield mode.value, is_example


def _totals(courses: Iterable[Course]) -> dict[Mode, Decimal]:
    totals = dict.fromkeys(Mode, Decimal(0))
    for course in courses:
        if course.mode is not None and course.ects is not None:
            totals[course.mode] += course.ects.least
    return totals


def _breadth(stack: tuple[object, ...]) -> int:
    return max(-(-len(stack) // HIGHEST), 1)
