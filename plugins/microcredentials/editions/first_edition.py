"""Since when a course is in the portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.course import Course
    from microcredentials.domain.edition import Edition
    from microcredentials.domain.past_edition import PastEdition


def first_edition_of(course: Course, past: Iterable[PastEdition], current: Edition | None) -> Edition | None:
    """The first edition that showed the course, under this id or a former one; its own ``first_edition`` wins.

    ``past`` are the earlier editions, newest first. A course that none of them holds is new in ``current``.
    ``None`` where nothing is known: there are no earlier editions, or no current one.
    """
    if course.first_edition is not None:
        return course.first_edition
    editions = tuple(past)
    first = current if editions else None
    ids = {course.id, *course.aliases}
    for edition in editions:
        earlier = next((found for id_ in sorted(ids) if (found := edition.portfolio.courses.get(id_))), None)
        if earlier is not None:
            ids |= {earlier.id, *earlier.aliases}
            first = edition.edition if earlier.is_shown else first
    return first
