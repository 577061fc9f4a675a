"""What all cards share: the measures, in pixels, and the mark of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.rendering.picture_places import HEIGHT, WIDTH
from microcredentials.rendering.social_cards.headline import headline
from microcredentials.rendering.social_cards.lettering import ASCENT, Weight, cut, font, written
from microcredentials.rendering.social_cards.sheet import QUIET

if TYPE_CHECKING:
    from microcredentials.rendering.social_cards.sheet import Sheet

MARGIN = 72
INNER = WIDTH - 2 * MARGIN
FOOT = HEIGHT - 62
"""The last baseline."""

_BRAND_SIZE = 30
_BRAND_ROOM = 480
_SQUARES = ((0, 2), (1, 2), (2, 2), (1, 1), (2, 1))
_SQUARE, _PITCH = 11, 13


def sign_brand(sheet: Sheet, site: str, alliance: str) -> int:
    """The mark of the site with its names at the bottom right; the pixels that it takes."""
    bold, plain = font(Weight.TITLE, _BRAND_SIZE), font(Weight.TEXT, _BRAND_SIZE)
    first = cut(written(site), bold, _BRAND_ROOM)
    gap = round(_BRAND_SIZE * 0.3)
    second = cut(written(alliance), plain, _BRAND_ROOM - bold.getlength(first) - gap)
    names = bold.getlength(first) + gap + plain.getlength(second)
    left = round(WIDTH - MARGIN - names)
    sheet.write(first, (left, FOOT), bold)
    sheet.write(second, (round(left + bold.getlength(first) + gap), FOOT), plain, strength=QUIET)
    mark = 3 * _PITCH - (_PITCH - _SQUARE)
    _draw_mark(sheet, left - mark - 16, FOOT - mark)
    return round(names) + mark + 16


def _draw_mark(sheet: Sheet, left: int, top: int) -> None:
    for column, row in _SQUARES:
        x, y = left + column * _PITCH, top + row * _PITCH
        sheet.fill((x, y, x + _SQUARE, y + _SQUARE))
    x = left + 2 * _PITCH
    sheet.frame((x, top, x + _SQUARE, top + _SQUARE))


def write_title(sheet: Sheet, title: str, box: tuple[int, int, int, int]) -> int:
    """The title in a box (left, top, right, bottom), a little above its middle; the last baseline."""
    left, top, right, bottom = box
    setting = headline(written(title), right - left, bottom - top)
    face = font(Weight.TITLE, setting.size)
    spare = bottom - top - len(setting.lines) * setting.leading
    baseline = top + round(spare * 0.45) + round(setting.size * ASCENT)
    for line in setting.lines:
        sheet.write(line, (left, baseline), face)
        baseline += setting.leading
    return baseline - setting.leading
