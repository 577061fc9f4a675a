"""The card of a course: who offers it, its title, its credits as squares, how it is taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.rendering.picture_places import WIDTH
from microcredentials.rendering.social_cards.colour import Ink
from microcredentials.rendering.social_cards.frame import (
    FOOT,
    INNER,
    MARGIN,
    sign_brand,
    write_title,
)
from microcredentials.rendering.social_cards.lettering import CAP_HEIGHT, Weight, cut, font, is_legible, written
from microcredentials.rendering.social_cards.meter import meter
from microcredentials.rendering.social_cards.sheet import QUIET

if TYPE_CHECKING:
    from microcredentials.rendering.social_cards.facts import CourseCard
    from microcredentials.rendering.social_cards.sheet import Sheet

TOP = 60
TILE = 64
GAP = 22
TITLE_BOX = (MARGIN, TOP + TILE + 26, WIDTH - MARGIN, 412)
CREDITS_BASELINE = FOOT - 68
CREDITS_SIZE = 70
OPEN_LINE = 4
BETWEEN = "  ·  "


def draw_course(sheet: Sheet, facts: CourseCard) -> None:
    """All parts of the card."""
    room = INNER - _draw_warning(sheet, facts.mark)
    _draw_provider(sheet, facts, room)
    write_title(sheet, facts.title if is_legible(facts.title) else facts.provider, TITLE_BOX)
    _draw_credits(sheet, facts)
    brand = sign_brand(sheet, facts.site, facts.alliance)
    face = font(Weight.TEXT, 32)
    details = cut(BETWEEN.join(map(written, facts.details)), face, INNER - brand - 2 * GAP)
    sheet.write(details, (MARGIN, FOOT), face)


def _draw_warning(sheet: Sheet, words: str) -> int:
    if not words:
        return 0
    face = font(Weight.TITLE, 26)
    shown = cut(written(words), face, INNER / 3)
    width = round(face.getlength(shown)) + 28
    left = WIDTH - MARGIN - width
    sheet.frame((left, TOP + 10, left + width, TOP + TILE - 10))
    sheet.write(shown, (left + 14, TOP + TILE // 2 + round(26 * CAP_HEIGHT / 2)), face)
    return width + GAP


def _draw_provider(sheet: Sheet, facts: CourseCard, room: int) -> None:
    face = font(Weight.TITLE, 34)
    monogram = cut(written(facts.monogram), face, INNER / 4)
    width = max(round(face.getlength(monogram)) + 32, round(TILE * 1.3))
    sheet.fill((MARGIN, TOP, MARGIN + width, TOP + TILE))
    middle = MARGIN + (width - face.getlength(monogram)) / 2
    sheet.write(monogram, (round(middle), TOP + TILE // 2 + round(34 * CAP_HEIGHT / 2)), face, strength=0)
    left, rest = MARGIN + width + GAP, room - width - GAP
    name, place = font(Weight.TITLE, 36), font(Weight.TEXT, 29)
    sheet.write(cut(written(facts.provider), name, rest), (left, TOP + round(36 * CAP_HEIGHT) + 1), name)
    sheet.write(cut(written(facts.place), place, rest), (left, TOP + TILE - 1), place, strength=QUIET)


def _draw_credits(sheet: Sheet, facts: CourseCard) -> None:
    face = font(Weight.TITLE, CREDITS_SIZE)
    words = cut(written(facts.credits), face, INNER)
    sheet.write(words, (MARGIN, CREDITS_BASELINE), face)
    height = round(CREDITS_SIZE * CAP_HEIGHT)
    left, top = MARGIN + round(face.getlength(words)) + GAP + 6, CREDITS_BASELINE - height
    for block in meter(facts.least, facts.most, height, WIDTH - MARGIN - left):
        x, y = left + block.left, top + block.top
        box = (x, y, x + block.width, y + block.height)
        if block.is_open:
            sheet.frame(box, Ink.CREDITS, OPEN_LINE)
        else:
            sheet.fill(box, Ink.CREDITS)
