"""A course or programme as the revision sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.completeness import annex_elements
from microcredentials.domain.course import Course, Status

if TYPE_CHECKING:
    from datetime import date

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.programme import Programme
    from microcredentials.revision.state import RevisionState


@dataclass(frozen=True, slots=True)
class RevisedEntry:
    """An entry with its file, its state, and the day of its last change as far as Git tells."""

    offer: Course | Programme
    path: str
    state: RevisionState
    last_change: date | None = None

    @property
    def is_announced(self) -> bool:
        """Whether its details are still to follow."""
        return self.offer.status is Status.ANNOUNCED

    @property
    def is_course(self) -> bool:
        """Whether it is a course, which has a form, and no programme."""
        return isinstance(self.offer, Course)

    @property
    def address(self) -> str:
        """Its page below the site's root."""
        return f"{'courses' if self.is_course else 'programmes'}/{self.offer.id}/"

    @property
    def age(self) -> tuple[int, int, str]:
        """What silent entries are sorted by: never confirmed, then the oldest edition; then the oldest change."""
        edition, day = self.offer.reviewed_for, self.last_change
        return edition.first_year if edition else 0, day.toordinal() if day else 0, self.offer.id


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many of the mandatory elements that a course page can tell are given, and the names of those that lack.

    What only the certificate of one learner can tell is not counted.
    """

    course: Course
    given: int
    total: int
    lacking: tuple[str, ...]

    @property
    def share(self) -> float:
        """Between 0 and 1."""
        return self.given / self.total


def completeness_of(course: Course, portfolio: Portfolio) -> Completeness:
    """The completeness of a course (T4EU framework, Annex II)."""
    told = [element for element in annex_elements(course, portfolio) if element.is_given is not None]
    lacking = tuple(element.name for element in told if not element.is_given)
    return Completeness(course, len(told) - len(lacking), len(told), lacking)
