"""Prints templates into pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from microcredentials.rendering.cards import Cards
from microcredentials.rendering.drawn_once import DrawnCards, once
from microcredentials.rendering.environment import render
from microcredentials.rendering.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jinja2 import Environment

    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.card import Card
    from microcredentials.rendering.words import Words

NOT_INDEXED = Markup('<meta name="robots" content="noindex">')
LONGEST_DESCRIPTION = 300


@dataclass(frozen=True)
class Printer:
    """A setting with the templates of its language.

    ``within`` is the address below which all pages stand; links to ``root`` lead there, links to ``home`` to the
    site's own root. The pages of an earlier edition stand below ``editions/<edition>/``.
    """

    setting: Setting
    environment: Environment
    within: str = ""

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """The card of every shown course, by id."""
        return Cards(self.setting)

    def cards_of(self, ids: Iterable[str]) -> tuple[Card, ...]:
        """The cards of some courses; ids of courses that are not shown are left out."""
        return tuple(self.cards[id_] for id_ in ids if id_ in self.cards)

    def page(  # noqa: PLR0913  what a page is made of
        self,
        template: str,
        address: str,
        title: str,
        description: str = "",
        *,
        section: str = "",
        head: str = "",
        indexed: bool = False,
        picture: str = "",
        **values: Any,
    ) -> Page:
        """A page from ``templates/<template>.html``, by default in ``pages/``; ``root`` is among its values.

        ``address`` is relative to ``within``.
        """
        page_address = f"{self.within}{address}"
        body = render(
            self.environment,
            f"{template}.html" if "/" in template else f"pages/{template}.html",
            root="../" * address.count("/"),
            home="../" * page_address.count("/"),
            audiences=self._audiences,
            once=once,
            **{"past": None, "trail": None, **self._drawn_cards, **values},
        )
        shown = description[:LONGEST_DESCRIPTION]
        return Page(page_address, title, shown, str(body), section, head, indexed, self.setting.language, picture)

    @cached_property
    def _audiences(self) -> list[tuple[str, Words]]:
        audiences = self.setting.portfolio.alliance.audiences
        return [(code, self.setting.profile_label("audiences", code)) for code in audiences]

    @cached_property
    def _drawn_cards(self) -> Mapping[str, DrawnCards]:
        """What draws cards as elements of lists, under the names that templates use."""
        macros = self.environment.get_template("parts/card.html").make_module()
        return {name: DrawnCards(getattr(macros, name)) for name in ("card_of", "related_card")}
