"""Credits as squares on a card: one square is one ECTS credit, as in ``views/credits.py``."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROW = 15
"""Squares that an eye can count in a row."""

MOST_ROWS = 2
SMALLEST = 6
"""The side of a square that can still be seen."""

GAP = 0.22
"""Between two squares, as a share of a side."""

ONE, NONE = Decimal(1), Decimal(0)


@dataclass(frozen=True, slots=True)
class Block:
    """A square or a part of one, in pixels from the top left of the meter; an open one is not certain."""

    left: int
    top: int
    width: int
    height: int
    is_open: bool


def meter(least: Decimal, most: Decimal, height: int, room: int) -> tuple[Block, ...]:
    """A row of squares ``height`` high, or two of half the size, narrowed to ``room``.

    None above what two rows hold, or where the room is too narrow to see them.
    """
    count = ceil(most)
    rows = -(-count // ROW)
    if not 0 < rows <= MOST_ROWS:
        return ()
    columns = min(count, ROW)
    side = min(_side(height, rows), _side(room, columns))
    if side < SMALLEST:
        return ()
    return tuple(_blocks(least, most, side, columns))


def _blocks(least: Decimal, most: Decimal, side: int, columns: int) -> Iterator[Block]:
    pitch = side + round(side * GAP)
    for place in range(ceil(most)):
        left, top = place % columns * pitch, place // columns * pitch
        certain = round(side * min(max(least - place, NONE), ONE))
        wanted = round(side * min(most - place, ONE))
        if certain:
            yield Block(left, top, certain, side, is_open=False)
        if certain < wanted:
            yield Block(left + certain, top, wanted - certain, side, is_open=True)


def _side(length: int, count: int) -> int:
    return int(length / (count + (count - 1) * GAP))
