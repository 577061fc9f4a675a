"""Since when a course is in the portfolio, and where it can be seen as it was."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.rendering.portfolios import ALLIANCE, setting_of

from microcredentials.domain.edition import Edition
from microcredentials.domain.past_edition import PastEdition
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.views.edition_trail import (
    past_courses_of_partners,
    trail_of,
    trails_of_partners,
)


def past(year: int, courses: dict[str, dict[str, Any]]) -> PastEdition:
    return PastEdition(Edition(year), date(year, 8, 30), "", setting_of(courses).portfolio)


def setting(courses: dict[str, dict[str, Any]], *editions: PastEdition) -> Setting:
    return setting_of(courses, alliance={**ALLIANCE, "edition": "2026-27"}, past=editions)


def trail(given: dict[str, Any], *editions: PastEdition) -> tuple[str, list[str]]:
    now = setting({"su/ai": given}, *editions)
    found = trail_of(now.portfolio.courses["su/ai"], now)
    return found.since, [one.address for one in found.earlier]


OLD, OLDER = past(2025, {"su/ai": {}}), past(2024, {"su/former": {}})


@pytest.mark.parametrize(
    ("given", "editions", "since"),
    [
        ({}, (), ""),
        ({}, (past(2025, {}),), "2026–27"),
        ({}, (OLD, OLDER), "2025–26"),
        ({"aliases": ["su/former"]}, (OLD, OLDER), "2024–25"),
        ({"first_edition": "2021-22"}, (OLD, OLDER), "2021–22"),
        ({"first_edition": "2021-22"}, (), "2021–22"),
        ({"status": "withdrawn"}, (past(2025, {}),), ""),
    ],
)
def test_the_first_edition_is_the_one_given_else_the_oldest_that_shows_the_course(
    given: dict[str, Any], editions: tuple[PastEdition, ...], since: str
) -> None:
    assert trail(given, *editions)[0] == since


def test_earlier_editions_are_linked_under_the_ids_of_their_time_the_oldest_first() -> None:
    assert trail({"aliases": ["su/former"]}, OLD, OLDER)[1] == [
        "editions/2024-25/courses/su/former/",
        "editions/2025-26/courses/su/ai/",
    ]


def test_a_university_has_its_earlier_editions_with_the_number_of_courses() -> None:
    found = trails_of_partners(setting({}, OLD, OLDER))
    assert [(one.label, one.note) for one in found["su"].earlier] == [
        ("2024–25", "with 1 course"),
        ("2025–26", "with 1 course"),
    ]
    assert [one.note for one in found["eka"].earlier] == ["with 0 courses", "with 0 courses"]


def test_past_courses_stand_once_each_with_the_last_page_that_shows_them() -> None:
    now = setting({"su/ai": {"aliases": ["su/former"]}}, OLD, OLDER)
    assert [one.page.address for one in past_courses_of_partners(now)["su"]] == ["editions/2025-26/courses/su/ai/"]
