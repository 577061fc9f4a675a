"""The files of courses and partners that only an earlier edition holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.course import Status
from microcredentials.domain.course_day import days_of
from microcredentials.exports.calendar import empty_calendar
from microcredentials.exports.calendar_places import course_calendar, partner_calendar
from microcredentials.exports.plain_json import PORTFOLIO, course_file, course_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from microcredentials.domain.course import Course
    from microcredentials.domain.past_edition import PastEdition
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication


def gone_files(
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
