"""Present courses in the field of one that is gone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.course import Course
    from microcredentials.rendering.setting import Setting

NARROW = 3
"""Digits of a narrow field of ISCED-F."""

MOST_SIMILAR = 3


@dataclass(frozen=True, slots=True)
class CoursesByField:
    """Narrow field -> the ids of the shown courses in it, in the order of their ids."""

    found: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, setting: Setting) -> CoursesByField:
        """The shown courses of a portfolio."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for course in setting.portfolio.shown_courses:
            for code in dict.fromkeys(code[:NARROW] for code in course.fields):
                found[code].append(course.id)
        return cls({code: tuple(ids) for code, ids in found.items()})

    def like(self, course: Course) -> tuple[str, ...]:
        """A few courses that share a field with this one, those of its own university first."""
        codes = dict.fromkeys(code[:NARROW] for code in course.fields)
        ids = dict.fromkeys(id_ for code in codes for id_ in self.found.get(code, ()))
        own = f"{course.lead_id}/"
        return tuple(sorted(ids, key=lambda id_: not id_.startswith(own)))[:MOST_SIMILAR]
