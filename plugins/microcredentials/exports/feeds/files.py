"""All that people and programs can subscribe to: feeds of courses, and calendars of their days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.calendar import calendars
from microcredentials.exports.calendar_places import WHOLE_CALENDAR, course_calendar, partner_calendar
from microcredentials.exports.exported import DataFormat, Exported, FileKind, Format
from microcredentials.exports.feeds.atom import ATOM, ATOM_TYPE, atom
from microcredentials.exports.feeds.feed import feeds
from microcredentials.exports.feeds.json_feed import JSON_FEED, JSON_FEED_TYPE, json_feed
from microcredentials.plain_words.marker import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication

_OF = (
    ("", N_("Courses of all universities.")),
    ("partners/<partner>/", N_("Courses of one university.")),
    ("for/<group>/", N_("Courses for one target group.")),
)
_CALENDARS = (
    (WHOLE_CALENDAR, N_("Days of all courses.")),
    (partner_calendar("<partner>"), N_("Days of the courses of one university.")),
    (course_calendar("<partner>/<course>"), N_("Days of one course, if it has any.")),
)


def _write(portfolio: Portfolio, publication: Publication) -> Exported:
    files: dict[str, bytes] = {}
    written: dict[str, str] = {}
    for feed in feeds(portfolio, publication):
        files[feed.folder + ATOM] = atom(feed, publication, written)
        files[feed.folder + JSON_FEED] = json_feed(feed, publication)
    return Exported(files | dict(calendars(portfolio, publication)))


def _kinds() -> Iterator[FileKind]:
    for folder, about in _OF:
        yield FileKind(folder + ATOM, ATOM_TYPE, about, N_("New and changed courses (Atom)"))
        yield FileKind(folder + JSON_FEED, JSON_FEED_TYPE, about, N_("New and changed courses (JSON Feed)"))
    for address, about in _CALENDARS:
        yield FileKind(address, "text/calendar", about)


FEEDS = Format(
    DataFormat(
        "feeds",
        N_("Feeds and calendars"),
        N_(
            "To subscribe to: new and changed courses as Atom (RFC 4287) and JSON Feed 1.1, the last 50 of them, "
            "and application deadlines and first days as iCalendar (RFC 5545)."
        ),
        tuple(_kinds()),
    ),
    _write,
)
