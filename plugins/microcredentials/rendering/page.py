"""A page of the portfolio as text, before any theme is put around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Page:
    """One page: ``body`` is the markup inside ``<main>``, ``head`` what it adds to ``<head>``.

    ``address`` is relative to the site's root and ends with ``/`` (``courses/su/ai/``); the front
    page's is empty. All links in ``body`` and ``head`` are relative to the page itself.
    ``section`` names the entry of the main navigation that is current. ``indexed`` tells whether
    text search must hold the page.
    """

    address: str
    title: str
    description: str
    body: str
    section: str = ""
    head: str = ""
    indexed: bool = False
    language: str = "en"

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

    ``today`` is the day of the build. ``changed`` leads from an entry's path to the day of its last
    change, as far as Git tells.
    """

    today: date
    changed: Mapping[str, date]
