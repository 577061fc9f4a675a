"""The weeks in which the portfolio is revised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from microcredentials.domain.day import MONTHS

if TYPE_CHECKING:
    from microcredentials.domain.alliance import Alliance

MONTHS_OF_REVISION = 2
"""Months before that in which the portfolio is released: for September, July and August."""


@dataclass(frozen=True, slots=True)
class RevisionTerm:
    """The first day on which universities are reminded, and the last on which they can answer in time."""

    begins: date
    ends: date

    def is_running(self, today: date) -> bool:
        """Whether universities are to be reminded."""
        return self.begins <= today <= self.ends


def revision_term(alliance: Alliance) -> RevisionTerm | None:
    """The term of the current edition; none where the alliance names no edition.

    The portfolio is revised "prior to the beginning of each academic year" (T4EU framework, chapter 6).
    """
    if alliance.edition is None:
        return None
    year, month = alliance.edition.first_year, alliance.revision_month
    months = year * MONTHS + month - 1 - MONTHS_OF_REVISION
    return RevisionTerm(
        date(months // MONTHS, months % MONTHS + 1, 1),
        date(year, month, 1) - timedelta(days=1),
    )
