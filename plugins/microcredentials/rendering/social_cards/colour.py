"""The colours of the cards: those of the style sheet, so that an alliance swaps them in one place."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TOKENS = "assets/css/00-tokens.css"
_TOKEN = re.compile(r"--c-([\w-]+):\s*#([0-9a-f]{6})\b", re.IGNORECASE)

Colour = tuple[int, int, int]
"""Red, green and blue from 0 to 255."""


class Ink(StrEnum):
    """The tokens with which a card is drawn on its field."""

    WORDS = "on-field"
    CREDITS = "second"
    ONLINE = "third"


FIELD = "field"


@cache
def colours() -> Mapping[str, Colour]:
    """Token -> colour of the light scheme, which the sheet gives first."""
    found: dict[str, Colour] = {}
    for name, digits in _TOKEN.findall((files("microcredentials.rendering") / TOKENS).read_text(encoding="utf-8")):
        red, green, blue = bytes.fromhex(digits)
        found.setdefault(name, (red, green, blue))
    return found


def between(ground: Colour, ink: Colour, share: float) -> Colour:
    """A share of the way from the ground to the ink."""
    red, green, blue = (round(low + (high - low) * share) for low, high in zip(ground, ink, strict=True))
    return red, green, blue
