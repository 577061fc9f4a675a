"""The files of the pictures that networks show beside a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.rendering.assets import Asset
from microcredentials.rendering.picture_places import SITE_PICTURE, course_picture
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.social_cards import SocialCards
from microcredentials.rendering.translator import translator_for
from microcredentials.rendering.views.share_card import course_card, site_card

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.page import Circumstances


def share_pictures(portfolio: Portfolio, circumstances: Circumstances, kept: Path) -> Iterator[Asset]:
    """The picture of the site and of every shown course; ``kept`` is a folder that keeps them from build to build."""
    setting = Setting(portfolio, circumstances, translator_for(portfolio.alliance.default_language))
    cards = SocialCards(kept)
    yield Asset(SITE_PICTURE, cards.of(site_card(setting)))
    for course in portfolio.shown_courses:
        yield Asset(course_picture(course.id), cards.of(course_card(course, setting)))
