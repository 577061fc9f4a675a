"""The display font on a card: sizes, widths, and what becomes of letters that it lacks.

The packaged fonts draw nothing for a letter that they lack and give it no width (``requirements/card_fonts.py``), so
the width tells what can be written.
"""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import cache
from importlib.resources import files
from io import BytesIO

from PIL.ImageFont import FreeTypeFont, Layout, truetype

CAP_HEIGHT = 0.655
"""Height of a capital letter, as a share of the size."""

ASCENT = 0.83
"""From the top of a line to its baseline, as a share of the size: room for a capital letter with a mark."""

ELLIPSIS = "…"


class Weight(IntEnum):
    """The packaged weights."""

    TEXT = 500
    TITLE = 800


@cache
def font(weight: Weight, size: int) -> FreeTypeFont:
    """The font at a size in pixels, laid out by Pillow itself: its other layout is not on every machine."""
    return truetype(BytesIO(_file(weight)), size, layout_engine=Layout.BASIC)


@cache
def _file(weight: Weight) -> bytes:
    return (
        files("microcredentials.rendering.social_cards") / "fonts" / f"sofia-sans-condensed-{weight:d}.ttf"
    ).read_bytes()


def written(text: str) -> str:
    """The text in letters that the font has: one with an unknown mark loses the mark, others are left out."""
    letters = unicodedata.normalize("NFC", " ".join(text.split()))
    return " ".join("".join(map(_letter, letters)).split())


def is_legible(text: str) -> bool:
    """Whether at least half of the text can be written."""
    return bool(text) and 2 * len(written(text)) >= len(text)


@cache
def _letter(letter: str) -> str:
    if _is_drawn(letter):
        return letter
    return "".join(filter(_is_drawn, unicodedata.normalize("NFKD", letter)))


def _is_drawn(letter: str) -> bool:
    is_sign_for_programs = unicodedata.category(letter) == "Cf"  # zero-width spaces, soft hyphens, directions
    return not is_sign_for_programs and font(Weight.TEXT, 100).getlength(letter) > 0


def cut(text: str, face: FreeTypeFont, room: float) -> str:
    """The text, shortened to ``room`` pixels with an ellipsis."""
    if face.getlength(text) <= room:
        return text
    fits, fails = 0, len(text)
    while fails - fits > 1:
        middle = (fits + fails) // 2
        fits, fails = (middle, fails) if face.getlength(_shortened(text, middle)) <= room else (fits, middle)
    return _shortened(text, fits)


def _shortened(text: str, length: int) -> str:
    return text[:length].rstrip(" ,;:.-–—/") + ELLIPSIS
