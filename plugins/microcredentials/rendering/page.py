"""A page of the portfolio as text, before any theme is put around it."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from microcredentials.domain.data_format import PublishedFormat
    from microcredentials.domain.past_edition import PastEdition
    from microcredentials.revision.stale_link import StaleLink

CALENDAR = "calendar.ics"
"""The name of a calendar, which stands beside the page that it belongs to."""


PORTFOLIO_PDF = "data/portfolio.pdf"
"""Where the portfolio as one document lies below the site's root, if a build publishes it."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: ``body`` is the markup inside ``<main>``, ``head`` what it adds to ``<head>``.

    ``address`` is relative to the site's root and ends with ``/`` (``courses/su/ai/``); the front
    page's is empty. All links in ``body`` and ``head`` are relative to the page itself.
    ``section`` names the entry of the main navigation that is current. ``indexed`` tells whether
    text search must hold the page. ``picture`` is the address of what networks show beside a link to
    the page, below the site's root; empty where the site's own serves.
    """

    address: str
    title: str
    description: str
    body: str
    section: str = ""
    head: str = ""
    indexed: bool = False
    language: str = "en"
    picture: str = ""

    @property
    def root(self) -> str:
        """The way from the page to the site's root: ``../../../`` or empty."""
        return "../" * self.address.count("/")

    @property
    def file(self) -> str:
        """The file below the site that holds the page."""
        return f"{self.address}index.html"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What pages need to know besides the portfolio.

    ``today`` is the day of the build. ``changed`` and ``added`` lead from an entry's path to the days
    of its last and first change, as far as Git tells. ``site`` is the web address of the site's root
    with a slash at its end, empty where it is not known. ``files`` are the addresses of what is
    published beside the pages and may be linked: calendars, pictures, open data. ``past`` are the earlier
    editions, newest first. ``stale_links`` are addresses in entries that no longer answer, ``None`` where
    nobody looked. ``formats`` are those of the open data. ``contributors`` is how many people changed an entry, by
    its path.
    """

    today: date
    changed: Mapping[str, date]
    added: Mapping[str, date] = field(default_factory=dict)
    site: str = ""
    files: AbstractSet[str] = frozenset()
    past: tuple[PastEdition, ...] = ()
    stale_links: tuple[StaleLink, ...] | None = None
    formats: tuple[PublishedFormat, ...] = ()
    contributors: Mapping[str, int] = field(default_factory=dict)

    def published(self, address: str) -> str:
        """The address of a file beside the pages, or nothing where it is not there."""
        return address if address in self.files else ""
