"""What was worked out about single courses, so that it is worked out once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from microcredentials.domain.course import Course
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.page import Circumstances

Found = TypeVar("Found")


class Recollection:
    """Findings about courses by their subject; a course is known by its identity, so one read anew is another.

    Holds for what a course says together with alliance, universities, programmes and the day: see
    :func:`recollection_after`.
    """

    def __init__(self) -> None:
        self._known: dict[Hashable, dict[int, Any]] = defaultdict(dict)
        self._courses: dict[int, Course] = {}
        """Keeps every course that something is known of, so that no other can have its identity."""

    def of(self, subject: Hashable, work: Callable[..., Found], course: Course, *others: object) -> Found:
        """What ``work(course, *others)`` gives; ``subject`` names the work and those of the others that may differ."""
        of_subject = self._known[subject]
        identity = id(course)
        if identity not in of_subject:
            self._courses[identity] = course
            of_subject[identity] = work(course, *others)
        found: Found = of_subject[identity]
        return found


def recollection_after(
    before: tuple[Portfolio, Circumstances, Recollection], portfolio: Portfolio, circumstances: Circumstances
) -> Recollection:
    """What still holds of an earlier state: all or nothing."""
    old, known, recollection = before
    same = (
        old.alliance_entry is portfolio.alliance_entry
        and _same(old.partner_entries, portfolio.partner_entries)
        and _same(old.programme_entries, portfolio.programme_entries)
        and old.former_ids == portfolio.former_ids
        and (known.today, known.changed, known.added, known.past)
        == (circumstances.today, circumstances.changed, circumstances.added, circumstances.past)
    )
    return recollection if same else Recollection()


def _same(before: Any, after: Any) -> bool:
    return before.keys() == after.keys() and all(before[id_] is after[id_] for id_ in before)
