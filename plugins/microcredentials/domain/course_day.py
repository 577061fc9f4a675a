"""The days that matter to those who want to take a course."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from microcredentials.domain.day import DayOrMonth
from microcredentials.domain.offering import OfferingState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.course import Course
    from microcredentials.domain.offering import Offering


class DayKind(StrEnum):
    """What happens on the day; the value is part of addresses in calendars, so it never changes."""

    DEADLINE = "deadline"
    START = "start"


class CourseDay(NamedTuple):
    """A last day of application or a first day, and the runs of the course that share it."""

    course: Course
    kind: DayKind
    day: DayOrMonth
    runs: tuple[Offering, ...]

    @property
    def id(self) -> str:
        """``su/ai#deadline-2027-01-31``: the same as long as the day is not moved, wherever the run stands."""
        return f"{self.course.id}#{self.kind}-{self.day}"

    @property
    def is_cancelled(self) -> bool:
        """Whether no run is left for which the day matters."""
        return all(run.state is OfferingState.CANCELLED for run in self.runs)

    @property
    def held_runs(self) -> tuple[Offering, ...]:
        """The runs that are not cancelled; all of them where each is."""
        return tuple(run for run in self.runs if run.state is not OfferingState.CANCELLED) or self.runs

    @property
    def provider_ids(self) -> tuple[str, ...]:
        """The universities that give the runs, each once."""
        given = (id_ for run in self.runs for id_ in ((run.provider,) if run.provider else self.course.provider_ids))
        return tuple(dict.fromkeys(given))


def days_of(course: Course) -> tuple[CourseDay, ...]:
    """The deadlines and starts of a course, past and cancelled ones too, in the order of the calendar."""
    runs: dict[tuple[DayOrMonth, DayKind], list[Offering]] = {}
    for run in course.offerings:
        for kind, day in _days_of(run):
            runs.setdefault((day, kind), []).append(run)
    days = [CourseDay(course, kind, day, tuple(sharing)) for (day, kind), sharing in runs.items()]
    return tuple(sorted(days, key=order_of))


def order_of(day: CourseDay) -> tuple[int, int, str]:
    """What days are sorted by: the calendar, a whole month behind its first day, then the course and the kind."""
    return day.day.first.toordinal(), day.day.last.toordinal(), day.id


def _days_of(run: Offering) -> Iterator[tuple[DayKind, DayOrMonth]]:
    if run.apply_by is not None:
        yield DayKind.DEADLINE, DayOrMonth(run.apply_by.year, run.apply_by.month, run.apply_by.day)
    if run.start is not None:
        yield DayKind.START, run.start
