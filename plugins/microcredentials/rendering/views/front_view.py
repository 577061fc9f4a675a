"""What the front page tells: figures, doors, the newest, the next deadlines."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from microcredentials.domain.course import Status
from microcredentials.domain.fee_for import fee_for
from microcredentials.domain.identity import slug_of
from microcredentials.domain.offering import Mode
from microcredentials.domain.standing import State
from microcredentials.rendering.card_facts import zone_of
from microcredentials.rendering.facets import first_audience

if TYPE_CHECKING:
    from datetime import date

    from microcredentials.domain.course import Course
    from microcredentials.domain.standing import Standing
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.words import Words

NEWEST = 3
DEADLINES = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, what it counts, and the page that lists what was counted."""

    number: str
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Door:
    """An entry for one target group."""

    label: Words
    description: Words | None
    count: str
    address: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """A course to which one can apply until a day."""

    day: date
    number: str
    month: str
    title: Words
    address: str
    where: str
    starts: str
    is_soon: bool
    days_left: str
    is_example: bool
    zone: str


def figures_of(setting: Setting) -> tuple[Figure, ...]:
    """The portfolio in numbers; made-up entries are not counted."""
    courses = [course for course in setting.portfolio.shown_courses if not course.example]
    audience = first_audience(setting.portfolio)
    languages = {language for course in courses for language in course.languages}
    total = sum((course.ects.least for course in courses if course.ects), Decimal(0))
    online = sum(course.mode is Mode.ONLINE for course in courses)
    number = setting.formats.number
    figures = [
        Figure(number(len(courses)), setting.say("courses"), "catalogue/"),
        Figure(number(total), setting.say("ECTS credits on offer"), "catalogue/"),
        Figure(number(len(languages)), setting.say("languages of instruction"), "catalogue/"),
        Figure(number(online), setting.say("fully online"), "mode/online/"),
    ]
    if audience:
        free = sum(fee_for(audience, course, setting.portfolio).is_free for course in courses)
        label = setting.say("free: {audience}").format(audience=setting.profile_label("audiences", audience).text)
        figures.append(Figure(number(free), label, f"free/{slug_of(audience)}/"))
    return tuple(figures)


def doors_of(setting: Setting) -> tuple[Door, ...]:
    """A door per target group; each count is that of the list behind it."""
    courses = setting.portfolio.shown_courses
    return tuple(
        Door(
            setting.profile_label("target_groups", code),
            setting.words(group.description),
            setting.formats.number(sum(code in course.target_groups for course in courses)),
            f"for/{slug_of(code)}/",
        )
        for code, group in setting.portfolio.alliance.target_groups.items()
    )


def newest(setting: Setting) -> tuple[Course, ...]:
    """The courses that came last; on the same day published ones first, then those that begin next."""

    def rank(course: Course) -> tuple[int, bool, bool, int]:
        day = setting.first_day(course)
        standing = setting.standing(course)
        start = standing.run.start if standing.run else None
        ordinal = start.first.toordinal() if start else setting.today.toordinal() * 2
        return -(day.toordinal() if day else 0), standing.is_gone, course.status is not Status.PUBLISHED, ordinal

    return tuple(sorted(setting.portfolio.shown_courses, key=rank)[:NEWEST])


def deadlines_of(setting: Setting) -> tuple[Deadline, ...]:
    """The next days by which to apply."""
    found = []
    for course in setting.portfolio.shown_courses:
        standing = setting.standing(course)
        if standing.state in {State.OPEN, State.SOON} and standing.run and standing.run.apply_by:
            found.append((standing.run.apply_by, course.id, course, standing))
    found.sort(key=lambda one: one[:2])
    return tuple(_deadline(day, course, standing, setting) for day, _, course, standing in found[:DEADLINES])


def _deadline(day: date, course: Course, standing: Standing, setting: Setting) -> Deadline:
    start = standing.run.start if standing.run else None
    begins = setting.formats.day_or_month(start) if start else ""
    return Deadline(
        day,
        setting.formats.number(day.day),
        setting.formats.month_name(day),
        setting.heading(course),
        f"courses/{course.id}/",
        ", ".join(filter(None, (setting.partner_name(course.lead_id).text, setting.partner_country(course.lead_id)))),
        setting.say("Starts {date}").format(date=begins) if begins else "",
        standing.state is State.SOON,
        setting.count("{n} day left", "{n} days left", standing.days_left or 0),
        course.example,
        zone_of(course, setting.portfolio),
    )
