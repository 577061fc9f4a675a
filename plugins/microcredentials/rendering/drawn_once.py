"""Pieces of markup that many pages show, each drawn once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from microcredentials.rendering.views.card import Card

ROOT = Markup("<root>")
"""Stands for the way to the site's root until it is known; no text of a card can be this, for it would be escaped."""

MOST_PIECES = 1_024
"""Pieces that are kept; what is not drawn again soon is let go."""


class DrawnCards:
    """What templates call ``card_of(card, root)``: a card as a list element, drawn once for pages of every depth."""

    def __init__(self, draw: Callable[..., Markup]) -> None:
        self._draw = draw
        self._drawn: dict[tuple[Hashable, ...], list[str]] = {}

    def __call__(self, card: Card, root: str, **manner: Hashable) -> Markup:
        """The card on a page from which ``root`` leads to the site's root."""
        key = (card.id, *manner.items())
        parts = self._drawn.get(key)
        if parts is None:
            parts = self._drawn[key] = str(self._draw(card, ROOT, **manner)).split(ROOT)
        return Markup(root.join(parts))  # noqa: S704  drawn by a template, which escapes what it prints


@lru_cache(maxsize=MOST_PIECES)
def once(draw: Callable[..., Markup], *values: Hashable) -> Markup:
    """What templates call ``once(macro, …)`` for a piece that follows from few values, the same on many pages."""
    return draw(*values)
