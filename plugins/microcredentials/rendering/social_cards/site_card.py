"""The card of the site: its question, what it offers, and the credits of each university as squares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.rendering.picture_places import WIDTH
from microcredentials.rendering.social_cards.colour import Ink
from microcredentials.rendering.social_cards.frame import MARGIN, sign_brand, write_title
from microcredentials.rendering.social_cards.headline import pieces_of, shortened
from microcredentials.rendering.social_cards.lettering import Weight, font, written
from microcredentials.rendering.social_cards.sheet import QUIET
from microcredentials.rendering.views.skyline import SIDE

if TYPE_CHECKING:
    from microcredentials.rendering.social_cards.facts import SiteCard
    from microcredentials.rendering.social_cards.sheet import Sheet
    from microcredentials.rendering.views.skyline import Skyline

TITLE_BOX = (MARGIN, 56, 500, 412)
SKYLINE_BOX = (536, 64, WIDTH - MARGIN, 496)
LEAD_TOP, LEAD_LINES, LEAD_SIZE, LEAD_LEADING = 452, 3, 34, 42
NAME_SIZE = 22
NAME_GAP = 6
INKS = {"online": Ink.ONLINE, "blended": Ink.CREDITS}


def draw_site(sheet: Sheet, facts: SiteCard) -> None:
    """All parts of the card."""
    write_title(sheet, facts.title, TITLE_BOX)
    _draw_lead(sheet, facts.lead)
    if facts.skyline.names:
        _draw_skyline(sheet, facts.skyline)
    sign_brand(sheet, facts.site, facts.alliance)


def _draw_lead(sheet: Sheet, lead: str) -> None:
    face = font(Weight.TEXT, LEAD_SIZE)
    left, _, right, _ = TITLE_BOX
    for place, line in enumerate(shortened(pieces_of(written(lead)), face, right - left, LEAD_LINES)):
        sheet.write(line, (left, LEAD_TOP + place * LEAD_LEADING), face)


def _draw_skyline(sheet: Sheet, skyline: Skyline) -> None:
    left, top, right, bottom = SKYLINE_BOX
    scale = min((right - left) / skyline.width, (bottom - top) / skyline.height)
    left += round((right - left - skyline.width * scale) / 2)
    top = bottom - round(skyline.height * scale)
    side = max(round(SIDE * scale), 1)
    for square in skyline.squares:
        x, y = left + round(square.x * scale), top + round(square.y * scale)
        (sheet.frame if square.is_open else sheet.fill)(
            (x, y, x + side, y + side), ink=INKS.get(square.kind, Ink.WORDS)
        )
    _write_names(sheet, skyline, left, scale)


def _write_names(sheet: Sheet, skyline: Skyline, left: int, scale: float) -> None:
    names = [written(name) for _, name in skyline.names]
    largest = font(Weight.TEXT, NAME_SIZE)
    widest = max(map(largest.getlength, names), default=1)
    room = skyline.width * scale / max(len(names), 1) - NAME_GAP
    face = font(Weight.TEXT, int(NAME_SIZE * min(1, room / widest)) or 1)
    for (middle, _), name in zip(skyline.names, names, strict=True):
        start = left + middle * scale - face.getlength(name) / 2
        sheet.write(name, (round(start), SKYLINE_BOX[3]), face, strength=QUIET)
