"""Files at addresses that only earlier editions gave."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from icalendar import Calendar
from tests.unit.domain.portfolios import course, portfolio

from microcredentials.domain.edition import Edition
from microcredentials.domain.past_edition import PastEdition
from microcredentials.domain.portfolio import Portfolio
from microcredentials.exports.calendar import calendars
from microcredentials.exports.data_files import data_files
from microcredentials.exports.kept_files import kept_files
from microcredentials.exports.publication import Publication

TODAY = date(2026, 11, 22)
RUN = [{"start": "2027-02-01"}]


def kept(now: Portfolio, *before: Portfolio, formats: tuple[str, ...] = ("json",)) -> Mapping[str, bytes]:
    """What is kept of editions, the newest first, and the present files for comparison."""
    past = tuple(PastEdition(Edition(2025 - at), TODAY, "", one) for at, one in enumerate(before))
    publication = Publication(TODAY, past=past)
    made = {**calendars(now, publication), **data_files(now, publication, formats).files}
    return {"made": b"", **made, **kept_files(now, publication, made)}


def test_a_former_id_leads_to_the_files_of_the_course_as_it_is_called_today_over_several_years() -> None:
    now = portfolio(course("su/c", aliases=["su/b"], offerings=RUN))
    files = kept(now, portfolio(course("su/b", aliases=["su/a"])), portfolio(course("su/a", offerings=RUN)))
    for name in ("course.json", "calendar.ics"):
        assert files[f"courses/su/a/{name}"] == files[f"courses/su/b/{name}"] == files[f"courses/su/c/{name}"]


def test_a_course_that_is_gone_is_told_as_withdrawn_with_what_it_said_last() -> None:
    last, first = portfolio(course(title="Second title")), portfolio(course(title="First title"))
    record = json.loads(kept(portfolio(), last, first)["courses/su/ai/course.json"])
    assert (record["status"], record["title"]) == ("withdrawn", {"en": "Second title"})


def test_a_calendar_to_which_somebody_subscribed_stays_and_is_empty() -> None:
    before = portfolio(course(offerings=RUN), partners={"su": {"name": "Sofia"}})
    files = kept(portfolio(course(status="withdrawn")), before)
    for path in ("courses/su/ai/calendar.ics", "partners/su/calendar.ics"):
        assert Calendar.from_ical(files[path]).events == []


def test_a_format_that_a_site_does_not_publish_is_not_kept_either() -> None:
    assert not any(path.endswith("course.json") for path in kept(portfolio(), portfolio(course()), formats=("csv",)))


def test_the_files_of_the_present_are_never_replaced() -> None:
    files = kept(portfolio(course(title="Now")), portfolio(course(title="Before")))
    assert json.loads(files["courses/su/ai/course.json"])["title"] == {"en": "Now"}
