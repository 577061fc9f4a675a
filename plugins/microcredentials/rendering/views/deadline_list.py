"""Deadlines and starts of all courses as a list by months."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from microcredentials.domain.course_day import DayKind, days_of, order_of
from microcredentials.domain.offering import OfferingState
from microcredentials.domain.standing import DAYS_THAT_ARE_SOON, State
from microcredentials.rendering.card_facts import zone_of
from microcredentials.rendering.views.standing_words import run_tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.course_day import CourseDay
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.tag import Tag
    from microcredentials.rendering.words import Words

NAMED_UNIVERSITIES = 1
"""So many universities are named in full; more stand with their acronyms."""


@dataclass(frozen=True, slots=True)
class DayRow:
    """A last day of application or a first day of a course.

    ``large`` and ``small`` are the words of its leaf of a calendar, ``written`` and ``last`` the day as ISO 8601 writes
    it and the last day that is meant: a start may be known by its month only.
    """

    written: str
    last: str
    large: str
    small: str
    kind: str
    title: Words
    address: str
    where: str
    zone: str
    tag: Tag | None
    days_left: str
    is_deadline: bool
    is_example: bool


@dataclass(frozen=True, slots=True)
class Month:
    """The days of one month."""

    label: str
    rows: tuple[DayRow, ...]


def coming_and_past(setting: Setting) -> tuple[list[CourseDay], list[CourseDay]]:
    """The days of all shown courses on the day of the build: those to come, and those over, the latest first."""
    days = sorted((day for course in setting.portfolio.shown_courses for day in days_of(course)), key=order_of)
    coming = [day for day in days if day.day.last >= setting.today]
    return coming, [day for day in reversed(days) if day.day.last < setting.today]


def months_of(days: Iterable[CourseDay], setting: Setting) -> tuple[Month, ...]:
    """Days in the order of the calendar, by months."""
    by_month = groupby(days, key=lambda day: day.day.first.replace(day=1))
    return tuple(
        Month(setting.formats.month(first), tuple(day_row(day, setting) for day in of_month))
        for first, of_month in by_month
    )


def day_row(day: CourseDay, setting: Setting) -> DayRow:
    """One day as the list prints it."""
    formats, first = setting.formats, day.day.first
    month = formats.month_name(first)
    is_deadline = day.kind is DayKind.DEADLINE
    left = (day.day.last - setting.today).days
    tag = _tag(day, setting)
    is_soon = is_deadline and tag is None and 0 <= left <= DAYS_THAT_ARE_SOON
    return DayRow(
        written=str(day.day),
        last=day.day.last.isoformat(),
        large=formats.number(first.day) if day.day.day else month,
        small=month if day.day.day else str(first.year),
        kind=setting.say("Apply by") if is_deadline else setting.say("Starts"),
        title=setting.heading(day.course),
        address=f"courses/{day.course.id}/",
        where=_where(day, setting),
        zone=zone_of(day.course, setting.portfolio),
        tag=tag,
        days_left=setting.count("{n} day left", "{n} days left", left) if is_soon else "",
        is_deadline=is_deadline,
        is_example=day.course.example,
    )


def _where(day: CourseDay, setting: Setting) -> str:
    ids = day.provider_ids
    if len(ids) > NAMED_UNIVERSITIES:
        return setting.formats.listed(map(setting.partner_short, ids))
    parts = (part for id_ in ids for part in (setting.partner_name(id_).text, setting.partner_country(id_)))
    return ", ".join(filter(None, parts))


def _tag(day: CourseDay, setting: Setting) -> Tag | None:
    if day.is_cancelled:
        return run_tag(State.CANCELLED, setting)
    is_full = all(run.state is OfferingState.FULL for run in day.held_runs)
    return run_tag(State.FULL, setting) if is_full else None
