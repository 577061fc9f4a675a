"""``data/catalogue.json``: what the catalogue needs in the browser to filter, sort and draw cards, without titles.

One dictionary-coded column per facet and per fact of a card, so that it stays small: see
``docs/decisions/0003-catalogue-json.md`` for the shape and for sizes. Titles and ids: ``catalogue_names.py``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.course import Status
from microcredentials.domain.fee_for import fee_for
from microcredentials.rendering.card_facts import Run, runs_of, words_of_fee, zone_of
from microcredentials.rendering.catalogue_names import ROWS_PER_PART, mark_of, name_parts
from microcredentials.rendering.column import column_of
from microcredentials.rendering.course_order import as_rows
from microcredentials.rendering.facets import FACETS, Facet, Kind, View, first_audience
from microcredentials.rendering.facets.course_codes import credits_of
from microcredentials.rendering.facets.group import credit_range, facet_group
from microcredentials.rendering.title_order import title_ranks
from microcredentials.rendering.views.credits import credits_of as credits_as_words
from microcredentials.rendering.views.fact import workload_words
from microcredentials.rendering.views.openness import openness_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from microcredentials.domain.course import Course
    from microcredentials.domain.fee_for import AudienceFee
    from microcredentials.rendering.setting import Setting

VERSION = 2
"""Raised whenever the shape changes; a script that knows another version leaves the static list alone."""


def catalogue_json(setting: Setting) -> str:
    """The catalogue of all shown courses, the next deadline first."""
    courses = as_rows(setting)
    audiences = setting.portfolio.alliance.audiences
    return json.dumps(
        {
            "version": VERSION,
            "audiences": [[audience, setting.profile_label("audiences", audience).text] for audience in audiences],
            "names": {"per_part": ROWS_PER_PART, "mark": mark_of(name_parts(setting))},
            "facets": [_facet(facet, setting, courses) for facet in FACETS],
            "courses": _facts(setting, courses),
            "fees": {audience: _fees(audience, setting, courses) for audience in audiences},
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _facet(facet: Facet, setting: Setting, courses: Sequence[Course]) -> dict[str, object]:
    head: dict[str, object] = {"name": facet.name, "label": setting.say(facet.label), "kind": facet.kind.value}
    if facet.kind is Kind.RANGE:
        return head | _credits(setting, courses)
    audiences = list(setting.portfolio.alliance.audiences) if facet.per_audience else []
    views = [View(setting, audience) for audience in audiences or [first_audience(setting.portfolio)]]
    labels = {value.code: value.label for view in views for value in facet_group(facet, view).values}
    if facet.order is not None:
        known = list(facet.order(views[0]))
        labels = dict(sorted(labels.items(), key=lambda pair: known.index(pair[0]) if pair[0] in known else len(known)))
    place = {code: number for number, code in enumerate(labels)}
    columns = [_sets(facet, view, courses, place) for view in views]
    head["values"] = list(labels.items())
    return head | ({"by_audience": dict(zip(audiences, columns, strict=True))} if audiences else columns[0])


def _sets(facet: Facet, view: View, courses: Sequence[Course], place: Mapping[str, int]) -> dict[str, object]:
    column = column_of(tuple(place[code] for code in view.codes(facet, course)) for course in courses)
    return {"sets": column.values, "rows": column.rows}


def _credits(setting: Setting, courses: Sequence[Course]) -> dict[str, object]:
    agreed = credit_range(setting.portfolio)
    column = column_of(credits_of(course) for course in courses)
    pairs = [None if pair is None else [_number(number) for number in pair] for pair in column.values]
    limits = [_number(number) for number in (agreed.least, agreed.most, agreed.step)]
    return {"limits": limits, "pairs": pairs, "rows": column.rows}


def _fees(audience: str, setting: Setting, courses: Sequence[Course]) -> dict[str, object]:
    """Figure, note and euros to sort by (``null`` where they are not known) of each course."""
    recall = setting.recollection.of
    return column_of(recall((_fee, audience), _fee, course, audience, setting) for course in courses).as_json()


def _fee(course: Course, audience: str, setting: Setting) -> tuple[str, str, int | float | None]:
    fee = fee_for(audience, course, setting.portfolio)
    return *words_of_fee(fee, setting), _euros(fee)


def _euros(fee: AudienceFee) -> int | float | None:
    if fee.total is None or (fee.currency != "EUR" and not fee.is_free):
        return None
    return _number(fee.total.least)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a card says of one course."""

    title: str
    language: str
    partner: tuple[str, str, str, str]
    zone: str
    workload: str
    runs: tuple[Run, ...]
    added: str
    gaps: tuple[int, int] | None


def _facts_of(course: Course, setting: Setting) -> _Facts:
    title = setting.words(course.heading)
    return _Facts(
        str(title),
        (title.language if title else None) or "",
        _partner(course, setting),
        zone_of(course, setting.portfolio),
        _workload(course, setting),
        runs_of(course, setting),
        _added(course, setting),
        _gaps(course, setting),
    )


def _facts(setting: Setting, courses: Sequence[Course]) -> dict[str, object]:
    facts = [setting.recollection.of(_facts_of, _facts_of, course, setting) for course in courses]
    dates = column_of(text for one in facts for run in one.runs for text in run)
    cells = iter(dates.rows)
    return {
        "title_rank": title_ranks([one.title for one in facts]),
        "language": column_of(one.language for one in facts).as_json(),
        "partner": column_of(one.partner for one in facts).as_json(),
        "status": column_of(str(course.status) for course in courses).as_json(),
        "example": [number for number, course in enumerate(courses) if course.example],
        "zone": column_of(one.zone for one in facts).as_json(),
        "workload": column_of(one.workload for one in facts).as_json(),
        "run_texts": dates.values,
        "runs": [[next(cells) for run in one.runs for _ in run] for one in facts],
        "added": column_of(one.added for one in facts).as_json(),
        "gaps": column_of(one.gaps for one in facts).as_json(),
    }


def _partner(course: Course, setting: Setting) -> tuple[str, str, str, str]:
    """Id, monogram, name and country of the lead partner."""
    lead = course.lead_id
    return lead, setting.partner_short(lead), setting.partner_name(lead).text, setting.partner_country(lead)


def _workload(course: Course, setting: Setting) -> str:
    """Credits in words, else hours in words."""
    given = credits_as_words(course.ects, setting)
    return given.label if given else str(next(iter(workload_words(course, setting)), ""))


def _gaps(course: Course, setting: Setting) -> tuple[int, int] | None:
    """How many of the needed facts of an announced course are open, and how many are needed."""
    if course.status is not Status.ANNOUNCED:
        return None
    openness = openness_of(course, setting)
    return len(openness.open), openness.total


def _added(course: Course, setting: Setting) -> str:
    """The first day in the portfolio, else the year of the first edition; "newest" sorts by it."""
    if day := setting.first_day(course):
        return day.isoformat()
    return str(course.first_edition.first_year) if course.first_edition else ""


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
