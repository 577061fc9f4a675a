"""The portfolio as an earlier academic year showed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from microcredentials.domain.edition import Edition
    from microcredentials.domain.portfolio import Portfolio


@dataclass(frozen=True, slots=True)
class PastEdition:
    """A released edition.

    ``released`` is the day of the commit that its tag names, ``commit`` the hash of that commit.
    Entries that can no longer be understood are absent from ``portfolio``.
    """

    edition: Edition
    released: date
    commit: str
    portfolio: Portfolio
