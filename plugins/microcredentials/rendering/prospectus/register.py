"""The indexes at the end of the document: courses by field and by those they are for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.rendering.facets import FACET_BY_NAME, listings
from microcredentials.rendering.prospectus.blocks import run
from microcredentials.rendering.prospectus.university_chapter import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microcredentials.rendering.facets import Listing
    from microcredentials.rendering.printer import Printer


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """A value, and the courses that have it, by title."""

    label: str
    courses: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """All values of one attribute."""

    title: str
    groups: tuple[IndexGroup, ...]


def indexes(printer: Printer) -> tuple[Index, ...]:
    """The index by field (ISCED-F 2013) and the one by target group."""
    say, lists = printer.setting.say, listings(printer.setting)
    titles = {"field": say("Courses by field"), "target_group": say("Courses by whom they are for")}
    return tuple(Index(title, tuple(_groups(name, lists, printer))) for name, title in titles.items())


def _groups(name: str, lists: Iterable[Listing], printer: Printer) -> Iterator[IndexGroup]:
    for one in lists:
        if one.facet is FACET_BY_NAME[name] and one.course_ids:
            yield IndexGroup(one.label, _mentions(one.course_ids, printer))


def _mentions(ids: tuple[str, ...], printer: Printer) -> tuple[Mention, ...]:
    cards = sorted(printer.cards_of(ids), key=lambda card: (card.title.text.casefold(), card.id))
    return tuple(Mention(card.address, run(card.title), card.monogram) for card in cards)
