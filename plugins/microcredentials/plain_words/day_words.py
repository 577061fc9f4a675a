"""Days as reviewers read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date

from microcredentials.domain.day import DayOrMonth

if TYPE_CHECKING:
    from datetime import date


def day_in_words(when: date | DayOrMonth) -> str:
    """``15 Feb 2027``, or ``Feb 2027`` where only the month is known."""
    if isinstance(when, DayOrMonth):
        return format_date(when.first, "MMM y" if when.day is None else "d MMM y", locale="en")
    return format_date(when, "d MMM y", locale="en")
