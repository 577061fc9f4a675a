"""A portfolio as the input of generators that know nothing of courses: flat records, with ready words.

What our build works out anew each time is worked out here once, and is not timed: what a code is called, who pays what,
how a date is written, which courses are alike, which list holds which course in which order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from microcredentials.domain.course import Course
from microcredentials.domain.similarity import related
from microcredentials.reading.checkout import read_checkout
from microcredentials.rendering.course_order import by_deadline
from microcredentials.rendering.environment import environment_for
from microcredentials.rendering.facets import listings
from microcredentials.rendering.page import Circumstances
from microcredentials.rendering.printer import Printer
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.translator import translator_for
from microcredentials.rendering.views.certificate_record import Recorded, certificate_record
from microcredentials.rendering.views.course_view import CourseView, course_view
from microcredentials.rendering.views.partner_view import partner_view
from microcredentials.rendering.views.related_course import related_courses
from microcredentials.rendering.views.run_row import RunRow

Record = dict[str, Any]
LISTS = ("field", "for", "free", "language", "mode")
"""The kinds of listing pages; each is the first part of an address, and the key of a course's own values."""


@dataclass(frozen=True, slots=True)
class Records:
    """All that the peers' pages say.

    Courses are in the order of lists, partners go by their id. ``lists`` names the values of each kind of list by the
    last part of their address, ``record`` the elements of a certificate.
    """

    courses: tuple[Record, ...]
    partners: dict[str, Record]
    lists: dict[str, dict[str, str]]
    audiences: tuple[dict[str, str], ...]
    record: tuple[dict[str, str], ...]


def records_of(checkout: Path, today: date) -> Records:
    """The records of a synthetic portfolio, whose entries have no fields but those that the peers' pages print."""
    portfolio = read_checkout(checkout).portfolio
    setting = Setting(portfolio, Circumstances(today, {}), translator_for("en"))
    printer = Printer(setting, environment_for("en"))
    lists, values = _lists(setting)
    kin = _kin(printer)
    record = tuple(
        {"label": element.label, "origin": element.origin.value}
        for element in certificate_record(portfolio.shown_courses[0], setting)
    )
    courses = (
        _course(course, course_view(course, printer.cards[course.id], {}, setting))
        | {"related": kin.get(course.id, []), "weight": rank, "partners": [course.lead_id]}
        | values.get(course.id, {})
        for rank, course in enumerate(by_deadline(portfolio.shown_courses, setting), 1)
    )
    audiences = tuple(
        {"code": code, "label": setting.profile_label("audiences", code).text} for code in portfolio.alliance.audiences
    )
    return Records(
        tuple(courses), {id_: _partner(id_, setting) for id_ in portfolio.partners}, lists, audiences, record
    )


def _lists(setting: Setting) -> tuple[dict[str, dict[str, str]], dict[str, Record]]:
    """The name of each list by kind and code; course -> kind -> the codes of the lists that it stands in."""
    names: dict[str, dict[str, str]] = {kind: {} for kind in LISTS}
    values: dict[str, Record] = {}
    for listing in listings(setting):
        kind, _, code = listing.address.strip("/").partition("/")
        if kind in names and listing.course_ids:
            names[kind][code] = listing.label
            for id_ in listing.course_ids:
                values.setdefault(id_, {}).setdefault(kind, []).append(code)
    return names, values


def _kin(printer: Printer) -> dict[str, list[Record]]:
    """Course -> the courses that are like it, with what they have in common."""
    portfolio = printer.setting.portfolio
    found = {}
    for id_, alike in related(portfolio).items():
        cards = (printer.cards[one.course_id] for one in alike)
        views = related_courses(portfolio.courses[id_], alike, cards, printer.setting)
        found[id_] = [
            {"id": view.card.id, "terms": ", ".join(map(str, view.terms)), "field": view.field} for view in views
        ]
    return found


def _partner(id_: str, setting: Setting) -> Record:
    view = partner_view(setting.portfolio.partners[id_], (), setting)
    return {
        "name": str(view.name),
        "monogram": view.monogram,
        "place": view.place,
        "country": setting.partner_country(id_),
        "native": [{"language": name.language, "text": name.text} for name in view.native_names],
        "website": view.website,
    }


def _course(course: Course, view: CourseView) -> Record:
    card, ects, squares = view.card, view.card.credits, view.card.credits.squares if view.card.credits else None
    known: Record = {
        "course": card.id,
        "title": str(card.title),
        "native": [{"language": title.language, "text": title.text} for title in view.other_titles],
        "summary": str(view.summary),
        "announced": card.is_announced,
        "zone": card.zone,
        "runs": card.runs,
        "delivery": card.delivery,
        "ects": ects.label if ects else "",
        "squares": {"path": squares.filled, "width": squares.width} if squares else None,
        "mode_name": card.mode,
        "mode_words": card.mode_label,
        "language_words": card.languages,
        "start": card.start,
        "by_label": card.by_label,
        "by": card.by,
        "soon": card.is_soon,
        "headline": view.panel.headline,
        "explanation": view.panel.explanation,
        "apply_url": view.panel.href,
        "apply": view.panel.action,
        "fees": {
            row.audience: {"figure": row.figure, "unit": row.unit, "source": row.source} for row in view.fees.rows
        },
        "outcomes": [{"text": str(outcome.text), "kind": outcome.kind} for outcome in view.outcomes],
        "facts": [{"label": fact.label, "values": [str(value) for value in fact.values]} for fact in view.facts],
        "providers": [{"id": course.lead_id, "role": provider.role} for provider in view.providers],
        "after": [{"title": str(stop.title), "url": stop.address, "note": stop.note} for stop in view.pathway.after],
        "open": [element.label for element in view.record if element.origin is Recorded.OPEN],
        "keywords": [str(word) for word in view.keywords],
        "edition": view.note.edition,
    }
    if view.openness:
        known |= {"known": list(view.openness.known), "unknown": list(view.openness.open)}
    if view.contact:
        known |= {"office": str(view.contact.office), "email": view.contact.email}
    if view.links:
        known |= {"links": [{"label": label, "url": url} for label, url in view.links]}
    known |= {"assessment": view.assurance.types, "quality": view.assurance.quality}
    known |= {"dates": [_run(row) for row in view.runs]}
    given = {name: getattr(course, name) for name in ("description", "relevance", "prerequisites")}
    return known | {name: text.in_language("en") for name, text in given.items() if text}


def _run(row: RunRow) -> Record:
    return {
        "when": str(row.when),
        "schedule": str(row.schedule or ""),
        "details": [{"label": label, "text": str(value)} for label, value in row.details],
        "apply": row.apply,
        "kind": row.tag.kind,
        "state": row.tag.label,
        "run": row.run,
    }
