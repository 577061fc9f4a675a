"""``data/applications.json``: what those need who have chosen courses: how to apply, whom to ask, what it adds up to,
and which programmes the courses count towards.

Read beside the catalogue's JSON, by the selection and the comparison only. Its columns have the rows that
the catalogue's have, in the same order and of the same make.
"""

from __future__ import annotations

import json
from textwrap import shorten
from typing import TYPE_CHECKING

from microcredentials.domain.course import Status
from microcredentials.domain.defaults import Origin, contact_of
from microcredentials.domain.fee_for import fee_for
from microcredentials.domain.standing import in_order
from microcredentials.rendering.column import column_of
from microcredentials.rendering.course_order import as_rows
from microcredentials.rendering.programme_data import programmes_as_json
from microcredentials.rendering.views.assurance import assurance_of
from microcredentials.rendering.views.credits import credits_of
from microcredentials.rendering.views.fact import all_facts_of
from microcredentials.rendering.views.run_row import application_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from markupsafe import Markup

    from microcredentials.domain.course import Course
    from microcredentials.domain.fee_for import AudienceFee
    from microcredentials.domain.offering import Offering
    from microcredentials.rendering.setting import Setting

VERSION = 2
"""Raised whenever the shape changes."""

LONGEST_TEXT = 400
"""Characters of a text that lists and tables show; the course's page has all of it."""

Way = tuple[str, str, str]
"""Web address, e-mail address and what to do, each empty where it is not given."""

Price = tuple[str, float, float, str]
"""What can be added up: a kind, least and most of the whole course, and the currency."""


def applications_json(setting: Setting) -> str:
    """All shown courses in the order of the catalogue, and what became of those that are not shown any more."""
    portfolio = setting.portfolio
    courses = as_rows(setting)
    ways = [_ways(course, setting) for course in courses]
    known = column_of(way for ways_of_course in ways for way in ways_of_course)
    places = iter(known.rows)
    return json.dumps(
        {
            "version": VERSION,
            "former": dict(portfolio.former_ids),
            "withdrawn": {id_: _tombstone(course, setting) for id_, course in _withdrawn(setting)},
            "ways": {"values": known.values, "rows": [[next(places) for _ in course] for course in ways]},
            "contact": column_of(_contact(course, setting) for course in courses).as_json(),
            "prices": {
                audience: column_of(_price(fee_for(audience, course, portfolio)) for course in courses).as_json()
                for audience in portfolio.alliance.audiences
            },
            "facts": _facts(courses, setting),
            "programmes": programmes_as_json(setting),
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _withdrawn(setting: Setting) -> Iterator[tuple[str, Course]]:
    courses = setting.portfolio.courses.items()
    return ((id_, course) for id_, course in courses if course.status is Status.WITHDRAWN)


def _tombstone(course: Course, setting: Setting) -> tuple[str, str]:
    """Title, and the id of the shown course that takes its place."""
    instead = setting.portfolio.course(course.replaced_by) if course.replaced_by else None
    return setting.heading(course).text, instead.id if instead and instead.is_shown else ""


def _ways(course: Course, setting: Setting) -> tuple[Way, ...]:
    """How to apply in general, and for each run by its first day."""
    runs: tuple[Offering | None, ...] = (None, *in_order(course.offerings))
    return tuple(_way(course, run, setting) for run in runs)


def _way(course: Course, run: Offering | None, setting: Setting) -> Way:
    given = application_of(course, run)
    return given.url or "", given.email or "", _plain(setting.prose(given.how))


def _contact(course: Course, setting: Setting) -> tuple[str, str, str]:
    """Office, e-mail address and page of those to ask."""
    found = contact_of(course, setting.portfolio)
    if found is None:
        return "", "", ""
    office = setting.words(found.value.office)
    return office.text if office else "", found.value.email or "", found.value.url or ""


def _price(fee: AudienceFee) -> Price:
    """``free_by_alliance`` is a rule of the alliance, ``free`` the provider's own word; unknown is never 0."""
    if not fee.admitted:
        return "not_open", 0, 0, ""
    if fee.is_free:
        return "free_by_alliance" if fee.origin is Origin.ALLIANCE else "free", 0, 0, fee.currency
    if fee.total is None:
        return "ask" if fee.amount is None or fee.amount.on_request else "by_unit", 0, 0, fee.currency
    return "sum", _number(fee.total.least), _number(fee.total.most), fee.currency


def _facts(courses: Sequence[Course], setting: Setting) -> list[dict[str, object]]:
    """A column of words per fact of a course's page, empty where the fact is not given."""
    rows = [tuple(_words_of(course, setting)) for course in courses]
    columns = zip(*rows, strict=True)  # every course has the same facts, given or not
    return [{"label": column[0][0], **column_of(words for _, words in column).as_json()} for column in columns]


def _words_of(course: Course, setting: Setting) -> Iterator[tuple[str, str]]:
    credits_ = credits_of(course.ects, setting)
    yield setting.say("Credits"), credits_.label if credits_ else ""
    for fact in all_facts_of(course, setting):
        yield fact.label, "; ".join(map(str, fact.values))
    assurance = assurance_of(course, setting)
    yield setting.say("Assessment"), assurance.types
    yield setting.say("Prerequisites"), _plain(setting.prose(course.prerequisites))
    yield setting.say("Quality assurance"), assurance.quality


def _plain(prose: Markup | None) -> str:
    """Markdown's words without its marks, cut where they are too long for a list."""
    return shorten(prose.striptags(), LONGEST_TEXT, placeholder=" …") if prose else ""


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
