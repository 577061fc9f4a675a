"""The files at addresses that earlier editions gave, for programs that read or subscribed to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.course import Status
from microcredentials.domain.course_day import days_of
from microcredentials.domain.lineage import course_lineage
from microcredentials.exports.calendar import course_calendar, empty_calendar, partner_calendar
from microcredentials.exports.plain_json import PORTFOLIO, course_file, course_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from microcredentials.domain.course import Course
    from microcredentials.domain.past_edition import PastEdition
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication


def kept_files(portfolio: Portfolio, publication: Publication, made: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Address -> content, of those that are not among the files ``made`` for the present courses and partners.

    A former id leads to the files of the course as it is called today. A course that is gone is told as withdrawn,
    with what it said last; its calendar, like that of a partner who left, holds nothing more.
    """
    kept: dict[str, bytes] = {}
    lineage = course_lineage(portfolio, publication.past)
    for id_ in lineage.successors:
        last = lineage.last_id(id_)
        kept |= {
            there: made[here]
            for there, here in ((course_file(id_), course_file(last)), (course_calendar(id_), course_calendar(last)))
            if there not in made and here in made
        }
    for edition in publication.past:  # the newest has the last word
        kept |= _as_it_was(edition, portfolio, publication, made.keys() | kept.keys())
    return kept


def _as_it_was(
    edition: PastEdition, portfolio: Portfolio, publication: Publication, taken: AbstractSet[str]
) -> Mapping[str, bytes]:
    """What an edition adds to the addresses that are ``taken``."""
    earlier = edition.portfolio
    courses = [course for course in earlier.courses.values() if course.is_shown]
    names = {partner_calendar(id_): partner.heading for id_, partner in earlier.partners.items()}
    names |= {course_calendar(one.id): one.heading for one in courses if not one.example and days_of(one)}
    calendars = {
        path: empty_calendar(path, name.in_language(publication.language), portfolio, publication)
        for path, name in names.items()
        if path not in taken
    }
    gone = [one for one in courses if PORTFOLIO in taken and course_file(one.id) not in taken]
    return calendars | {course_file(one.id): course_json(_withdrawn(one), earlier, publication) for one in gone}


def _withdrawn(course: Course) -> Course:
    return course.model_copy(update={"status": Status.WITHDRAWN})
