"""What files for other software need to know besides the entries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from microcredentials.exports.elm.namespace import ElmVersion

if TYPE_CHECKING:
    from microcredentials.domain.past_edition import PastEdition


@dataclass(frozen=True, slots=True)
class Publication:
    """When, where and in which language a portfolio is published.

    ``today`` is the day of the build. ``changed`` and ``added`` lead from an entry's path to the days of
    its last and first change, as far as Git tells. ``site`` is the web address of the site's root, empty
    where it is not known. ``say`` translates words of the interface into ``language``. ``past`` are the
    earlier editions, newest first. ``elm_version`` is the version of the European Learning Model that is spoken.
    """

    today: date
    changed: Mapping[str, date] = field(default_factory=dict)
    site: str = ""
    language: str = "en"
    say: Callable[[str], str] = str
    past: tuple[PastEdition, ...] = ()
    added: Mapping[str, date] = field(default_factory=dict)
    elm_version: ElmVersion = ElmVersion.V3_2

    def address(self, path: str) -> str | None:
        """The web address of a page or file below the root; ``None`` where the site's is not known."""
        return f"{self.site.rstrip('/')}/{path}" if self.site else None

    def last_change(self, path: str) -> date:
        """The day on which an entry last changed, else the day of the build."""
        return self.changed.get(path, self.today)
