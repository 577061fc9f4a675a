"""What many pages show is drawn once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup
from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.cards import Cards
from microcredentials.rendering.drawn_once import DrawnCards, once

if TYPE_CHECKING:
    from microcredentials.rendering.views.card import Card

CARD = Cards(setting_of({"su/ai": {}}))["su/ai"]


def test_a_card_is_drawn_once_for_pages_of_every_depth() -> None:
    drawn: list[Card] = []

    def draw(card: Card, root: str) -> Markup:
        drawn.append(card)
        return Markup('<a href="{}courses/{}/">{}</a>').format(root, card.id, "<root>")

    cards = DrawnCards(draw)
    assert cards(CARD, "../../") == '<a href="../../courses/su/ai/">&lt;root&gt;</a>'
    assert cards(CARD, "") == '<a href="courses/su/ai/">&lt;root&gt;</a>'
    assert drawn == [CARD]


def test_a_card_drawn_in_another_manner_is_another() -> None:
    cards = DrawnCards(lambda card, root, level=3: Markup("<h{0}>{1}{2}</h{0}>").format(level, root, card.id))
    assert (cards(CARD, ""), cards(CARD, "", level=2)) == ("<h3>su/ai</h3>", "<h2>su/ai</h2>")


def test_a_piece_is_drawn_once_for_the_same_values() -> None:
    drawn: list[str] = []

    def draw(words: str) -> Markup:
        drawn.append(words)
        return Markup.escape(words)

    assert [once(draw, "a"), once(draw, "b"), once(draw, "a")] == ["a", "b", "a"]
    assert drawn == ["a", "b"]
