"""Calendars of application deadlines and starts, as iCalendar (RFC 5545, names after RFC 7986).

Past days stay, since a calendar is also a memory; a cancelled run is marked, so that subscribers see it.
Made-up courses are left out.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING

from icalendar import Calendar, Event, vDatetime, vDDDTypes, vDuration, vText, vUri

from microcredentials.domain.address import host_in_ascii
from microcredentials.domain.course_day import CourseDay, DayKind, days_of, order_of
from microcredentials.exports.calendar_places import WHOLE_CALENDAR, course_calendar, partner_calendar
from microcredentials.exports.calendar_words import description_of, location_of, summary_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication

PRODUCT = "-//mkdocs-microcredentials//Calendar//EN"
_A_DAY = timedelta(days=1)
_NO_HOST = "microcredentials.invalid"


def calendars(portfolio: Portfolio, publication: Publication) -> Mapping[str, bytes]:
    """Path below the site's root -> calendar: one of everything, one per partner, one per course that has dates.

    Those of the whole and of the partners are there even when empty: people subscribe to them.
    """
    host = _host(portfolio, publication)
    courses = [course for course in portfolio.shown_courses if not course.example]
    days = sorted((day for course in courses for day in days_of(course)), key=order_of)
    names = _names(portfolio, publication)
    events: dict[str, list[bytes]] = {path: [] for path in names}
    for day in days:
        event = _event(day, host, portfolio, publication)
        for path in _paths_of(day):
            if path in names:  # not that of a partner who has no file
                events[path].append(event)
    always = {WHOLE_CALENDAR, *map(partner_calendar, portfolio.partners)}
    return {
        path: _calendar(f"{path}@{host}", name, events[path])
        for path, name in names.items()
        if events[path] or path in always
    }


def empty_calendar(path: str, name: str, portfolio: Portfolio, publication: Publication) -> bytes:
    """A calendar that holds nothing, for those who subscribed to it."""
    return _calendar(f"{path}@{_host(portfolio, publication)}", name, ())


def _host(portfolio: Portfolio, publication: Publication) -> str:
    """The host that makes identifiers unique in the world: the site's, else the alliance's."""
    address = publication.site or portfolio.alliance.website
    return (host_in_ascii(address) if address else "") or _NO_HOST


def _names(portfolio: Portfolio, publication: Publication) -> Mapping[str, str]:
    """Path -> what programs call the calendar, for every calendar that there may be."""
    language = publication.language
    alliance = portfolio.alliance.short_name or portfolio.alliance.name
    whole = alliance.in_language(language) if alliance else publication.say("Microcredentials")
    partners = portfolio.partners.items()
    return (
        {WHOLE_CALENDAR: whole}
        | {partner_calendar(id_): f"{whole}: {partner.heading.in_language(language)}" for id_, partner in partners}
        | {course_calendar(course.id): course.heading.in_language(language) for course in portfolio.shown_courses}
    )


def _paths_of(day: CourseDay) -> Iterator[str]:
    """The calendars in which a day stands."""
    yield WHOLE_CALENDAR
    yield from map(partner_calendar, day.provider_ids)
    yield course_calendar(day.course.id)


def _event(day: CourseDay, host: str, portfolio: Portfolio, publication: Publication) -> bytes:
    """One all-day event, or a month of them where the day is not fixed yet; it makes nobody busy."""
    changed = publication.last_change(portfolio.course_entries[day.course.id].path)
    texts = {
        "uid": f"{day.id}@{host}",
        "summary": summary_of(day, publication),
        "description": description_of(day, portfolio, publication),
        "location": location_of(day, publication.language) if day.kind is DayKind.START else None,
        "status": "CANCELLED" if day.is_cancelled else "CONFIRMED",
        "transp": "TRANSPARENT",
    }
    event = Event({name: vText(text) for name, text in texts.items() if text})  # `add` would take twice the time
    event["dtstamp"] = _midnight(changed)
    event["dtstart"], event["dtend"] = vDDDTypes(day.day.first), vDDDTypes(day.day.last + _A_DAY)
    if page := publication.address(f"courses/{day.course.id}/"):
        event["url"] = vUri(page)
    return bytes(event.to_ical())


@cache
def _midnight(day: date) -> vDatetime:
    return vDatetime(datetime.combine(day, time(), UTC))


def _calendar(uid: str, name: str, events: Iterable[bytes]) -> bytes:
    """A calendar around events that are written already: each stands in three calendars and is written once."""
    calendar = Calendar.new(uid=uid, prodid=PRODUCT)
    for spelling in ("name", "x-wr-calname"):  # the standard's, and the one that most programs read
        calendar[spelling] = vText(name)  # icalendar 7.3 would take it for a text of unknown type and not escape it
    refresh = vDuration(_A_DAY)
    refresh.params["value"] = "DURATION"  # required by RFC 7986, 5.7; icalendar 7.3 would leave it out
    calendar["refresh-interval"] = refresh
    head, end, rest = calendar.to_ical().rpartition(b"END:VCALENDAR")
    return b"".join((head, *events, end, rest))
