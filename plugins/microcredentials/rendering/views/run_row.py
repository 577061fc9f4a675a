"""One dated run of a course, as a row of its table of dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.contact import Application
from microcredentials.domain.standing import GONE, State, in_order, run_standing
from microcredentials.rendering.card_facts import as_json, run_facts
from microcredentials.rendering.views.credits import credits_of
from microcredentials.rendering.views.fee_table import fee_table
from microcredentials.rendering.views.standing_words import run_tag
from microcredentials.rendering.words import Words

if TYPE_CHECKING:
    from markupsafe import Markup

    from microcredentials.domain.course import Course
    from microcredentials.domain.day import DayOrMonth
    from microcredentials.domain.offering import Offering, OfferingPart
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.tag import Tag

Detail = tuple[str, Words | str | None]


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run: when, by when to apply, what differs from the course as a whole, and where it stands today."""

    when: Words
    schedule: Words | None
    details: tuple[Detail, ...]
    apply: str
    state: State
    tag: Tag
    application: Application | None
    how: Markup | None
    places: str
    run: str


def run_rows(course: Course, setting: Setting) -> tuple[RunRow, ...]:
    """The runs of a course: those to come by their first day, then those that are over, the last one first."""
    rows = [run_row(course, run, setting) for run in in_order(course.offerings)]
    over = [row for row in rows if row.state is State.PAST]
    return (*(row for row in rows if row.state is not State.PAST), *reversed(over))


def run_row(course: Course, offering: Offering, setting: Setting) -> RunRow:
    """A run on the day of the build; ``run`` (JSON) lets the browser mark it anew on its own day."""
    state = run_standing(offering, setting.today).state
    has_own = bool(offering.application or offering.application_url) and state not in GONE
    application = application_of(course, offering) if has_own else None
    when = setting.words(offering.when)
    dates = when_words(offering.start, offering.end, setting)
    return RunRow(
        Words(dates) if dates else when or Words(setting.say("to follow")),
        setting.words(offering.schedule),
        (*(((setting.say("When"), when),) if dates and when else ()), *run_details(course, offering, setting)),
        apply_words(offering, state, setting),
        state,
        run_tag(state, setting),
        application,
        setting.prose(application.how) if application else None,
        setting.count("{n} place", "{n} places", offering.places) if offering.places else "",
        as_json(run_facts(offering, setting)),
    )


def apply_words(offering: Offering, state: State, setting: Setting) -> str:
    """By when to apply, and from when where that is still to come."""
    formats = setting.formats
    if offering.apply_from and state is State.NOT_YET:
        opens = setting.say("from {day}").format(day=formats.day(offering.apply_from))
        return (
            f"{opens}, {setting.say('until {day}').format(day=formats.day(offering.apply_by))}"
            if offering.apply_by
            else opens
        )
    if offering.apply_by:
        return formats.day(offering.apply_by)
    return "–" if state in GONE else setting.say("not given")


def when_words(start: DayOrMonth | None, end: DayOrMonth | None, setting: Setting) -> str:
    """``15 Feb – 23 Apr 2027``, or from or until one of the two."""
    formats = setting.formats
    if start and end and start != end:
        if (start.day is None) == (end.day is None):
            return formats.span(start, end)
        return f"{formats.day_or_month(start)} – {formats.day_or_month(end)}"
    if start:
        return formats.day_or_month(start)
    return setting.say("until {day}").format(day=formats.day_or_month(end)) if end else ""


def run_details(course: Course, offering: Offering, setting: Setting) -> tuple[Detail, ...]:
    """What a run says for itself, in place of the course."""
    own_provider = offering.provider if offering.provider and offering.provider != course.lead_id else None
    worth = credits_of(offering.ects, setting)
    fee = fee_table(course, setting, offering) if offering.fee else None
    details: list[Detail] = [
        (setting.say("Place"), setting.words(offering.location)),
        (setting.say("University"), setting.partner_name(own_provider) if own_provider else None),
        (setting.say("Mode"), setting.label(offering.mode) if offering.mode else None),
        (setting.say("Language"), ", ".join(map(setting.formats.language, offering.languages))),
        (setting.say("Credits"), worth.label if worth else None),
        (setting.say("Awarded by"), ", ".join(setting.partner_name(body).text for body in offering.awarding_body)),
        (
            setting.say("Fee"),
            "; ".join(f"{row.label}: {row.figure} {row.unit}".strip() for row in fee.rows) if fee else None,
        ),
        *((setting.say("Part"), part_words(part, setting)) for part in offering.parts),
    ]
    return tuple((label, value) for label, value in details if value)


def part_words(part: OfferingPart, setting: Setting) -> str:
    """``1 – 5 Mar 2027, on site, Trieste``."""
    location = setting.words(part.location)
    words = (
        when_words(part.start, part.end, setting),
        setting.label(part.mode) if part.mode else "",
        location.text if location else "",
    )
    return ", ".join(filter(None, words))


def application_of(course: Course, offering: Offering | None) -> Application:
    """How to apply: what the run says, else what the course says."""
    general = course.application or Application()
    if offering is None:
        return general
    own = offering.application or Application()
    return Application.model_construct(
        how=own.how or general.how,
        url=offering.application_url or own.url or (None if own.email else general.url),
        email=own.email or (None if own.url or offering.application_url else general.email),
    )
