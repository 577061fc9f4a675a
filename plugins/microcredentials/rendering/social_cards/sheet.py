"""A picture of few colours on a ground: each ink has a layer, and letters fade into the ground in steps."""

from __future__ import annotations

from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from microcredentials.rendering.social_cards.colour import FIELD, Ink, between, colours

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

STEPS = 15
"""Shades from ground to ink: enough for smooth letters, few enough for a small file."""

COMPRESSION = 6
"""Level 9 takes ten times as long and saves a tenth."""

FULL = 255
QUIET = 190
"""How much ink secondary words take, of 255; still 7:1 on the field."""

Point = tuple[int, int]
Box = tuple[int, int, int, int]


class Sheet:
    """Draws in pixels from the top left. Layers must not touch: where they do, the later ink covers."""

    def __init__(self, width: int, height: int) -> None:
        self._size = (width, height)
        self._layers: dict[Ink, Image.Image] = {}

    def write(
        self, words: str, baseline: Point, face: FreeTypeFont, ink: Ink = Ink.WORDS, strength: int = FULL
    ) -> None:
        """Words on a baseline that starts at a point; strength 0 cuts them out of a box."""
        self._layer(ink).text(baseline, words, strength, face, anchor="ls")

    def fill(self, box: Box, ink: Ink = Ink.WORDS) -> None:
        """A box: left, top, right and bottom, the last two outside."""
        left, top, right, bottom = box
        self._layer(ink).rectangle((left, top, right - 1, bottom - 1), FULL)

    def frame(self, box: Box, ink: Ink = Ink.WORDS, line: int = 2) -> None:
        """The outline of a box, ``line`` pixels thick, inside of it."""
        left, top, right, bottom = box
        self._layer(ink).rectangle((left, top, right - 1, bottom - 1), None, FULL, line)

    def png(self) -> bytes:
        """The picture as a PNG file with a palette."""
        picture = Image.new("L", self._size, 0)
        for place, layer in enumerate(self._layers.values()):
            picture.paste(layer.point(_shades(place)), mask=layer.point(_COVERED))
        picture.putpalette(list(chain.from_iterable(_palette(tuple(self._layers)))))
        file = BytesIO()
        picture.save(file, "PNG", compress_level=COMPRESSION)
        return file.getvalue()

    def _layer(self, ink: Ink) -> ImageDraw.ImageDraw:
        if ink not in self._layers:
            self._layers[ink] = Image.new("L", self._size, 0)
        return ImageDraw.Draw(self._layers[ink])


_LEVELS = [round(cover * STEPS / FULL) for cover in range(FULL + 1)]
_COVERED = [FULL if level else 0 for level in _LEVELS]


def _shades(place: int) -> list[int]:
    return [level + place * STEPS if level else 0 for level in _LEVELS]


def _palette(inks: tuple[Ink, ...]) -> list[tuple[int, int, int]]:
    ground = colours()[FIELD]
    return [ground, *(between(ground, colours()[ink], step / STEPS) for ink in inks for step in range(1, STEPS + 1))]
