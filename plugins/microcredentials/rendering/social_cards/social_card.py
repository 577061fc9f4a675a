"""The picture that networks and messengers show beside a link to a page (OpenGraph, ``og:image``)."""

from __future__ import annotations

from microcredentials.rendering.picture_places import HEIGHT, WIDTH
from microcredentials.rendering.social_cards.course_card import draw_course
from microcredentials.rendering.social_cards.facts import CourseCard, SiteCard
from microcredentials.rendering.social_cards.sheet import Sheet
from microcredentials.rendering.social_cards.site_card import draw_site


def social_card(facts: CourseCard | SiteCard) -> bytes:
    """A PNG file of 1200 by 630 pixels, the shape that networks ask for."""
    sheet = Sheet(WIDTH, HEIGHT)
    match facts:
        case CourseCard():
            draw_course(sheet, facts)
        case SiteCard():
            draw_site(sheet, facts)
    return sheet.png()
