"""The order in which lists of courses stand before anybody has sorted them: the next deadline first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from microcredentials.domain.standing import State
from microcredentials.rendering.title_order import title_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.course import Course
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.title_order import TitleKey


def by_deadline(courses: Iterable[Course], setting: Setting) -> list[Course]:
    """Courses with a deadline ahead, then those without one, then announced ones, then what is over; else by title.

    ``assets/js/course_order.js`` sorts alike.
    """
    return sorted(courses, key=lambda course: setting.recollection.of(_key, _key, course, setting))


def as_rows(setting: Setting) -> list[Course]:
    """The shown courses as rows of the data for scripts: those that a reader sees first stand in the first part."""
    return setting.found(as_rows, by_deadline, setting.portfolio.shown_courses, setting)


def _key(course: Course, setting: Setting) -> tuple[int, date, TitleKey, str]:
    standing = setting.standing(course)
    deadline = standing.run.apply_by if standing.run else None
    title = title_key(str(setting.words(course.heading)))
    if standing.is_gone:
        return 3, date.max, title, course.id
    if standing.state is State.ANNOUNCED:
        return 2, deadline or date.max, title, course.id
    return (0 if deadline else 1), deadline or date.max, title, course.id
