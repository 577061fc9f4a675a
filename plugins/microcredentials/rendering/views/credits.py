"""Credits as words and as squares: one square is one ECTS credit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from microcredentials.rendering.words import Words

if TYPE_CHECKING:
    from microcredentials.domain.ects import Ects
    from microcredentials.rendering.setting import Setting

SIDE = 14
PITCH = 18
MOST_SQUARES = 15


@dataclass(frozen=True, slots=True)
class Squares:
    """Two paths of an SVG ``width`` wide: filled squares are certain, open ones the upper part of a range."""

    width: int
    filled: str
    open: str


class Credits(NamedTuple):
    """``3–4 ECTS`` with its squares, and what the number depends on."""

    label: str
    squares: Squares | None = None
    note: Words | None = None
    by_partner: tuple[tuple[str, str], ...] = ()


@cache
def squares_of(least: Decimal, most: Decimal) -> Squares | None:
    """The meter of a number of credits; ``None`` above what an eye can count."""
    count = ceil(most)
    if not 0 < count <= MOST_SQUARES:
        return None
    filled, open_ = "", ""
    for place in range(count):
        x = place * PITCH
        share = min(max(least - place, Decimal(0)), Decimal(1))
        wanted = min(most - place, Decimal(1))
        if share:
            width = round(SIDE * share)
            filled += f"M{x} 0h{width}v{SIDE}h-{width}z"
        if share < wanted:
            left, right = x + round(SIDE * share) + 0.8, x + round(SIDE * wanted) - 0.8
            open_ += f"M{left:g} .8H{right:g}V{SIDE - 0.8:g}H{left:g}z"
    return Squares(count * PITCH - PITCH + SIDE, filled, open_)


def credits_of(ects: Ects | None, setting: Setting) -> Credits | None:
    """The credits of a course or programme; ``None`` where they are not given."""
    if ects is None:
        return None
    if ects.none:
        return Credits(setting.say("No ECTS credits"))
    least, most = setting.formats.number(ects.least), setting.formats.number(ects.most)
    label = f"{least}–{most} ECTS" if ects.is_range else f"{most} ECTS"
    by_partner = tuple(
        (setting.partner_name(partner).text, f"{setting.formats.number(number)} ECTS")
        for partner, number in ects.by_partner.items()
    )
    return Credits(label, squares_of(ects.least, ects.most), setting.words(ects.note), by_partner)
