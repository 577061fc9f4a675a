"""Calendars, read back as other programs read them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import Calendar, Event

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course
from microcredentials.domain.partner import Partner
from microcredentials.domain.place import Places
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.text import Text
from microcredentials.exports.calendar import PRODUCT, calendars
from microcredentials.exports.calendar_places import WHOLE_CALENDAR
from microcredentials.exports.publication import Publication

TODAY = date(2026, 11, 22)
SITE = "https://courses.example.org/t/"
PUBLICATION = Publication(TODAY, {"su/ai.yml": date(2026, 10, 1)}, SITE)
LONGEST_LINE = 75
HOSTILE = 'Дизайн; "лошо", \\n\nBEGIN:VEVENT\r\nSUMMARY:forged\rX ' + "дълъг ред 🎓 " * 30


def portfolio_of(courses: Mapping[str, Mapping[str, Any]], website: str = "https://alliance.example.org") -> Portfolio:
    alliance = Alliance.model_validate({"short_name": "T4EU", "website": website} if website else {})
    partners = {
        "su": {"name": "Sofia University", "timezone": "Europe/Sofia"},
        "up": {"name": "University of Primorska"},
    }
    published = {"status": "published"}
    return Portfolio(
        Entry("partners/alliance.yml", alliance, Places()),
        {id_: _entry(Partner, id_, given) for id_, given in partners.items()},
        {id_: _entry(Course, id_, published | {"title": f"Course {id_}", **given}) for id_, given in courses.items()},
    )


def _entry(model: Any, id_: str, given: Mapping[str, Any]) -> Entry[Any]:
    return Entry(f"{id_}.yml", model.model_validate(given, context=EntryContext(id_, "en")), Places())


def events_in(portfolio: Portfolio, path: str = WHOLE_CALENDAR, publication: Publication = PUBLICATION) -> list[Event]:
    calendar = Calendar.from_ical(calendars(portfolio, publication)[path])
    assert not calendar.errors
    return list(calendar.events)


def events_of(*runs: Mapping[str, Any], **course: Any) -> list[Event]:
    return events_in(portfolio_of({"su/ai": {"offerings": list(runs), **course}}))


def test_a_run_gives_its_deadline_and_its_start_as_all_day_events() -> None:
    deadline, start = events_of({"start": "2027-02-15", "end": "2027-04-23", "apply_by": "2027-01-31"})

    assert (deadline.start, deadline.end) == (date(2027, 1, 31), date(2027, 2, 1))
    assert (start.start, start.end) == (date(2027, 2, 15), date(2027, 2, 16))
    assert [event.summary for event in (deadline, start)] == ["Apply by: Course su/ai", "Start: Course su/ai"]
    assert all(b"DTSTART;VALUE=DATE:" in event.to_ical() for event in (deadline, start))


def test_every_event_has_what_the_standard_requires() -> None:
    for event in events_of({"start": "2027-02-15", "apply_by": "2027-01-31"}, {"start": "2027-09"}):
        assert {"UID", "DTSTAMP", "DTSTART"} <= set(event)
        assert not event.errors
        assert event.status == "CONFIRMED"
        assert event.transparency == "TRANSPARENT"


def test_every_calendar_has_what_the_standard_requires() -> None:
    portfolio = portfolio_of({"su/ai": {"offerings": [{"start": "2027-02-15"}]}})
    for path, written in calendars(portfolio, PUBLICATION).items():
        calendar = Calendar.from_ical(written)
        assert (calendar["version"], calendar["prodid"]) == ("2.0", PRODUCT), path
        assert b"\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in written
        assert calendar["uid"] == f"{path}@courses.example.org"
        assert written.endswith(b"END:VCALENDAR\r\n")


def test_a_start_known_by_its_month_takes_the_whole_month() -> None:
    (event,) = events_of({"start": "2027-02"})
    assert (event.start, event.end) == (date(2027, 2, 1), date(2027, 3, 1))
    assert event.summary == "Starts this month: Course su/ai"


def test_identifiers_hold_course_kind_day_and_host() -> None:
    deadline, start = events_of({"start": "2027-02-15", "apply_by": "2027-01-31"})
    assert deadline.uid == "su/ai#deadline-2027-01-31@courses.example.org"
    assert start.uid == "su/ai#start-2027-02-15@courses.example.org"


def test_identifiers_stay_when_runs_are_reordered_or_reworded() -> None:
    first, second = {"start": "2027-02-15"}, {"start": "2027-09-01"}
    moved = events_of({**second, "schedule": "Mondays"}, {**first, "state": "cancelled"})
    assert [event.uid for event in events_of(first, second)] == [event.uid for event in moved]


@pytest.mark.parametrize(
    ("site", "website", "host"),
    [
        ("https://пример.example.org/", "https://alliance.example.org", "xn--e1afmkfd.example.org"),
        ("", "https://alliance.example.org", "alliance.example.org"),
        ("", "", "microcredentials.invalid"),
    ],
)
def test_the_host_is_the_sites_else_the_alliances(site: str, website: str, host: str) -> None:
    portfolio = portfolio_of({"su/ai": {"offerings": [{"start": "2027-02-15"}]}}, website)
    (event,) = events_in(portfolio, publication=Publication(TODAY, site=site))
    assert event.uid == f"su/ai#start-2027-02-15@{host}"


def test_runs_that_share_a_day_are_one_event() -> None:
    (event,) = events_of(
        {"start": "2027-02-22", "provider": "su", "location": "Sofia"},
        {"start": "2027-02-22", "provider": "up", "location": "Koper"},
    )
    assert event.location == "Sofia; Koper"
    assert "Sofia University, University of Primorska" in (event.description or "")


def test_a_cancelled_run_is_kept_and_marked() -> None:
    events = events_of({"start": "2027-02-15", "apply_by": "2027-01-31", "state": "cancelled"})
    assert [event.status for event in events] == ["CANCELLED", "CANCELLED"]
    assert events[0].summary == "Cancelled: Apply by: Course su/ai"


def test_a_day_stands_as_long_as_one_of_its_runs_does() -> None:
    (event,) = events_of(
        {"start": "2027-02-22", "state": "cancelled", "location": "Sofia"},
        {"start": "2027-02-22", "location": "Koper"},
    )
    assert (event.status, event.location) == ("CONFIRMED", "Koper")


def test_a_full_run_says_so() -> None:
    (event,) = events_of({"start": "2027-02-15", "state": "full"})
    assert (event.summary, event.status) == ("Start: Course su/ai (full)", "CONFIRMED")


def test_past_days_are_kept() -> None:
    assert [event.start for event in events_of({"start": "2019-02-15"})] == [date(2019, 2, 15)]


@pytest.mark.parametrize("course", [{"example": True}, {"status": "draft"}, {"status": "withdrawn"}])
def test_made_up_and_hidden_courses_stand_in_no_calendar(course: dict[str, Any]) -> None:
    portfolio = portfolio_of({"su/ai": {"offerings": [{"start": "2027-02-15"}], **course}})
    assert events_in(portfolio) == []
    assert "courses/su/ai/calendar.ics" not in calendars(portfolio, PUBLICATION)


def test_a_course_without_dates_has_no_calendar_of_its_own() -> None:
    portfolio = portfolio_of({"su/ai": {"offerings": [{"when": "in autumn"}]}})
    assert list(calendars(portfolio, PUBLICATION)) == [
        WHOLE_CALENDAR,
        "partners/su/calendar.ics",
        "partners/up/calendar.ics",
    ]


def test_a_partners_calendar_holds_the_runs_that_it_gives() -> None:
    portfolio = portfolio_of(
        {
            "su/ai": {
                "providers": ["su", "up"],
                "offerings": [{"start": "2027-02-15"}, {"start": "2027-03-01", "provider": "su"}],
            },
            "up/care": {"offerings": [{"start": "2027-04-01"}]},
            "gone/ai": {"offerings": [{"start": "2027-05-01"}]},
        }
    )
    assert [event.start.month for event in events_in(portfolio, "partners/su/calendar.ics")] == [2, 3]
    assert [event.start.month for event in events_in(portfolio, "partners/up/calendar.ics")] == [2, 4]
    assert [event.start.month for event in events_in(portfolio, "courses/up/care/calendar.ics")] == [4]
    assert [event.start.month for event in events_in(portfolio)] == [2, 3, 4, 5]


def test_the_stamp_is_the_last_change_else_the_day_of_the_build() -> None:
    portfolio = portfolio_of({id_: {"offerings": [{"start": "2027-02-15"}]} for id_ in ("su/ai", "su/new")})
    stamps = {(event.uid or "").partition("#")[0]: event.stamp for event in events_in(portfolio)}
    assert stamps == {"su/ai": datetime(2026, 10, 1, tzinfo=UTC), "su/new": datetime(2026, 11, 22, tzinfo=UTC)}


def test_the_same_portfolio_gives_the_same_bytes() -> None:
    portfolio = portfolio_of({"su/ai": {"offerings": [{"start": "2027-02-15", "apply_by": "2027-01-31"}]}})
    assert calendars(portfolio, PUBLICATION) == calendars(portfolio, PUBLICATION)


def test_the_page_is_named_only_where_the_site_has_an_address() -> None:
    portfolio = portfolio_of({"su/ai": {"offerings": [{"start": "2027-02-15"}]}})
    (known,), (unknown,) = events_in(portfolio), events_in(portfolio, publication=Publication(TODAY))
    assert known.url == "https://courses.example.org/t/courses/su/ai/"
    assert "URL" not in unknown


def test_the_description_says_when_where_to_apply_and_in_which_time_zone() -> None:
    deadline, start = events_of(
        {"start": "2027-02-15", "end": "2027-04", "apply_by": "2027-01-31", "schedule": "Mondays"},
        application={"url": "https://apply.example.org"},
    )
    page = "https://courses.example.org/t/courses/su/ai/"
    shared = ["Sofia University", "2027-02-15 – 2027-04, Mondays", "Apply: https://apply.example.org"]
    assert (deadline.description or "").splitlines() == [*shared, "Time zone: Europe/Sofia", page]
    assert (start.description or "").splitlines() == [*shared, page]


def test_words_and_titles_follow_the_language() -> None:
    title = {"en": "Ethics", "bg": "Етика"}
    portfolio = portfolio_of({"su/ai": {"title": title, "offerings": [{"start": "2027-02-15"}]}})
    bulgarian = Publication(TODAY, language="bg", say={"Start: {title}": "Начало: {title}"}.__getitem__)
    (event,) = events_in(portfolio, publication=bulgarian)
    assert event.summary == "Начало: Етика"


def test_a_calendar_is_named_after_what_it_holds() -> None:
    title = "Ethics; law, and \\ cases"
    portfolio = portfolio_of({"su/ai": {"title": title, "offerings": [{"start": "2027-02-15"}]}})
    written = calendars(portfolio, PUBLICATION)
    for path, name in {
        WHOLE_CALENDAR: b"T4EU",
        "partners/su/calendar.ics": b"T4EU: Sofia University",
        "courses/su/ai/calendar.ics": b"Ethics\\; law\\, and \\\\ cases",
    }.items():
        assert b"\r\nNAME:" + name + b"\r\n" in written[path]
        assert b"\r\nX-WR-CALNAME:" + name + b"\r\n" in written[path]


def test_hostile_text_stays_the_text_of_one_event() -> None:
    portfolio = portfolio_of({"su/ai": {"offerings": [{"start": "2027-02-15"}]}})
    course, text = portfolio.courses["su/ai"], Text({"en": HOSTILE}, "en")
    run = course.offerings[0].model_copy(update={"location": text, "schedule": text})
    hostile = course.model_copy(update={"title": text, "offerings": (run,)})
    hostile_portfolio = Portfolio(portfolio.alliance_entry, {}, {"su/ai": Entry("su/ai.yml", hostile, Places())})

    (event,) = events_in(hostile_portfolio)

    expected = HOSTILE.replace("\r\n", "\n").replace("\r", "\n").strip()
    assert (event.location or "").strip() == expected
    assert (event.summary or "").strip() == f"Start: {expected}"


def test_hostile_text_keeps_to_the_lines_of_the_format() -> None:
    portfolio = portfolio_of({"su/ai": {"offerings": [{"start": "2027-02-15"}]}})
    hostile = portfolio.courses["su/ai"].model_copy(update={"title": Text({"en": HOSTILE}, "en")})
    hostile_portfolio = Portfolio(portfolio.alliance_entry, {}, {"su/ai": Entry("su/ai.yml", hostile, Places())})
    for written in calendars(hostile_portfolio, PUBLICATION).values():
        lines = written.split(b"\r\n")
        assert lines.count(b"BEGIN:VEVENT") == 1
        assert not [line for line in lines if len(line) > LONGEST_LINE or b"\r" in line or b"\n" in line]
        assert "".join(line.decode() for line in lines)  # no character is cut in two
