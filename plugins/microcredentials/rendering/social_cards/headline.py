"""A title in lines: as large as its room allows, of about equal length, never larger than the room."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.rendering.social_cards.lettering import Weight, cut, font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL.ImageFont import FreeTypeFont

SIZES = (132, 120, 110, 100, 92, 84, 76, 70, 64, 58)
"""Sizes in pixels, the best first."""

LEADING = 1.0
"""From line to line, as a share of the size."""

_BREAK = re.compile(r"(?<=[ /–—-])")


@dataclass(frozen=True, slots=True)
class Headline:
    """Lines of one size in pixels."""

    size: int
    lines: tuple[str, ...]

    @property
    def leading(self) -> int:
        """Pixels from line to line."""
        return round(self.size * LEADING)


def headline(text: str, width: int, height: int) -> Headline:
    """The text in the largest size that keeps within ``width`` and ``height``; cut where even the smallest does not."""
    pieces = pieces_of(text)
    for size in SIZES:
        face = font(Weight.TITLE, size)
        lines = broken(pieces, face, width)
        if len(lines) * size * LEADING <= height and all(face.getlength(line) <= width for line in lines):
            return Headline(size, balanced(pieces, face, width, len(lines)))
    smallest = SIZES[-1]
    return Headline(
        smallest, shortened(pieces, font(Weight.TITLE, smallest), width, int(height // (smallest * LEADING)))
    )


def broken(pieces: Sequence[str], face: FreeTypeFont, width: float) -> tuple[str, ...]:
    """Lines filled one after the other; a piece wider than ``width`` has a line of its own."""
    lines, line = [], ""
    for piece in pieces:
        if line and face.getlength((line + piece).rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece
    return (*lines, line.rstrip())


def balanced(pieces: Sequence[str], face: FreeTypeFont, width: int, count: int) -> tuple[str, ...]:
    """The narrowest setting in ``count`` lines, so that no word is left alone on the last."""
    fails, fits = 0, width
    while fits - fails > 1:
        middle = (fits + fails) // 2
        narrow = broken(pieces, face, middle)
        if len(narrow) == count and all(face.getlength(line) <= middle for line in narrow):
            fits = middle
        else:
            fails = middle
    return broken(pieces, face, fits)


def shortened(pieces: Sequence[str], face: FreeTypeFont, width: float, count: int) -> tuple[str, ...]:
    """At most ``count`` full lines; the last tells by an ellipsis that there is more."""
    lines = broken(pieces, face, width)
    rest = " ".join(lines[count - 1 :])
    return tuple(cut(line, face, width) for line in (*lines[: count - 1], rest) if line)


def pieces_of(text: str) -> list[str]:
    """The text split where a line may end."""
    return _BREAK.split(text)
