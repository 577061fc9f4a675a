"""What people read of a day in their calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.course_day import DayKind
from microcredentials.domain.offering import OfferingState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microcredentials.domain.course_day import CourseDay
    from microcredentials.domain.offering import Offering
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication


def summary_of(day: CourseDay, publication: Publication) -> str:
    """What happens, and the title of the course."""
    say = publication.say
    title = day.course.heading.in_language(publication.language)
    if day.kind is DayKind.DEADLINE:
        words = say("Apply by: {title}")
    else:
        words = say("Start: {title}") if day.day.day else say("Starts this month: {title}")
    named = words.replace("{title}", title)
    if day.is_cancelled:
        return say("Cancelled: {event}").replace("{event}", named)
    is_full = all(run.state is OfferingState.FULL for run in day.held_runs)
    return say("{event} (full)").replace("{event}", named) if is_full else named


def description_of(day: CourseDay, portfolio: Portfolio, publication: Publication) -> str:
    """Universities, runs, how to apply and the course's page: one thing a line."""
    universities = (_name(id_, portfolio, publication.language) for id_ in day.provider_ids)
    runs = (_when(run, publication.language) for run in day.held_runs)
    page = publication.address(f"courses/{day.course.id}/")
    lines = [", ".join(universities), *runs, *_application(day, portfolio, publication), page]
    return "\n".join(_each_once(line for line in lines if line))


def location_of(day: CourseDay, language: str) -> str | None:
    """Where the runs take place."""
    places = (run.location.in_language(language) for run in day.held_runs if run.location)
    return "; ".join(_each_once(places)) or None


def _application(day: CourseDay, portfolio: Portfolio, publication: Publication) -> Iterator[str]:
    for run in day.held_runs:
        ways = [form for form in (run.application, day.course.application) if form is not None]
        address = run.application_url or next((way.url or way.email for way in ways if way.url or way.email), None)
        if address:
            yield publication.say("Apply: {address}").replace("{address}", address)
    if day.kind is DayKind.DEADLINE:
        for id_ in day.provider_ids:
            partner = portfolio.partners.get(id_)
            if partner and partner.timezone:
                yield publication.say("Time zone: {zone}").replace("{zone}", partner.timezone)


def _name(id_: str, portfolio: Portfolio, language: str) -> str:
    partner = portfolio.partners.get(id_)
    return partner.heading.in_language(language) if partner else id_.upper()


def _when(run: Offering, language: str) -> str:
    """First and last day as ISO 8601 writes them, the time in words, days and hours."""
    dates = " – ".join(str(day) for day in (run.start, run.end) if day)
    words = [text.in_language(language) for text in (run.when, run.schedule) if text]
    return ", ".join(filter(None, (dates, *words)))


def _each_once(lines: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(lines))
