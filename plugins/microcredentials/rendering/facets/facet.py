"""What a facet is: one attribute of a course by which learners filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from microcredentials.domain.course import Course
from microcredentials.domain.identity import slug_of
from microcredentials.domain.portfolio import Portfolio
from microcredentials.rendering.setting import Setting


class Kind(StrEnum):
    """How a facet is chosen: among values, or by two numbers."""

    CHOICE = "choice"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class View:
    """Who looks at which portfolio, and when: ``audience`` decides the fee, the day which runs are still to come."""

    setting: Setting
    audience: str

    @property
    def portfolio(self) -> Portfolio:
        """The portfolio that is looked at."""
        return self.setting.portfolio

    @property
    def today(self) -> date:
        """The day of the build."""
        return self.setting.today

    def codes(self, facet: Facet, course: Course) -> tuple[str, ...]:
        """The values of a course, as the entry writes them."""
        subject = (facet.name, self.audience if facet.per_audience else "")
        return self.setting.recollection.of(subject, facet.codes_of, course, self)

    def counts(self, facet: Facet) -> Counter[str]:
        """Each value with the number of shown courses that have it."""
        subject = ("counts", facet.name, self.audience if facet.per_audience else "")
        return self.setting.found(subject, self._count, facet)

    def _count(self, facet: Facet) -> Counter[str]:
        return Counter(code for course in self.portfolio.shown_courses for code in self.codes(facet, course))


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet, declared once; labels, controls, static pages, JSON and documentation follow from it.

    ``name`` is the query parameter, the name of the inputs and the column in the JSON. ``codes_of``
    tells the values of a course, as the entry writes them. ``order`` lists all values a facet can
    have; where it is ``None`` the values are those that occur, in the order of their labels.
    ``complete`` facets show the values of no course too, ``opened`` ones stand unfolded.
    ``listing`` is the address of the static page of a value, with ``{slug}`` for its code.
    """

    name: str
    label: str
    codes_of: Callable[[Course, View], tuple[str, ...]]
    label_of: Callable[[str, Setting], str] = lambda code, _setting: code
    order: Callable[[View], Sequence[str]] | None = None
    kind: Kind = Kind.CHOICE
    opened: bool = False
    complete: bool = False
    per_audience: bool = False
    listing: str | None = None

    def address_of(self, code: str) -> str | None:
        """The static page of a value, relative to the site's root."""
        return self.listing.format(slug=slug_of(code)) if self.listing else None
