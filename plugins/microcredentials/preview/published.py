"""Which files stand beside the pages once some courses have changed, without making the files of all the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from microcredentials.domain.portfolio import Entry, Portfolio

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from microcredentials.domain.course import Course
    from microcredentials.rendering.page import Circumstances

    Beside = Callable[[Portfolio, Circumstances], tuple[Mapping[str, bytes], Circumstances]]
    """Portfolio and what is known of it -> address of each file beside the pages and its content, and the same
    knowledge with what is published."""


def changed_courses(before: Portfolio, after: Portfolio) -> frozenset[str]:
    """The ids of courses that are new, gone or read anew."""
    ids = before.course_entries.keys() | after.course_entries.keys()
    return frozenset(id_ for id_ in ids if before.course_entries.get(id_) is not after.course_entries.get(id_))


def published_after(
    before: tuple[Portfolio, Circumstances], after: Portfolio, beside: Beside, courses: AbstractSet[str]
) -> frozenset[str]:
    """The addresses that are published now; ``before`` is the state that ``courses`` have left.

    What all courses or all of a partner share stays published; what is named after a changed course is looked at.
    """
    old, known = before
    was, is_now = (frozenset(beside(_of_courses(each, courses), known)[0]) for each in (old, after))
    gone = {address for address in was - is_now if any(f"/{id_}" in address for id_ in courses)}
    return frozenset((known.files - gone) | is_now)


def _of_courses(portfolio: Portfolio, ids: AbstractSet[str]) -> Portfolio:
    """The portfolio with these courses alone."""
    courses: dict[str, Entry[Course]] = {
        id_: portfolio.course_entries[id_] for id_ in sorted(ids) if id_ in portfolio.course_entries
    }
    return Portfolio(portfolio.alliance_entry, portfolio.partner_entries, courses, {}, portfolio.unreadable)
