"""Levels and languages of a programme's steps."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.checks.portfolios import Fields, findings, portfolio

COURSES: dict[str, Fields] = {
    "su/four": {"ects": "3", "level": {"eqf": "4"}, "languages": "en"},
    "su/five": {"ects": "3", "level": {"eqf": "5"}, "languages": "en-GB"},
    "su/seven": {"ects": "3", "level": {"eqf": "7"}, "languages": "pl"},
    "su/five-to-seven": {"ects": "3", "level": {"eqf": ["5", "7"]}, "languages": ["pl", "en"]},
    "su/silent": {"ects": "3"},
}


def of_steps(*steps: Fields, **fields: Any) -> list[tuple[str, str]]:
    given = portfolio(COURSES, {"all": {"steps": list(steps)} | fields})
    return [found for found in findings(given) if found[0] in {"MC707", "MC708"}]


def of_levels(*steps: Fields) -> list[str]:
    return [field for code, field in of_steps(*steps, languages=["en", "pl"]) if code == "MC707"]


@pytest.mark.parametrize(
    ("steps", "fields"),
    [
        (["su/four", "su/five"], []),
        (["su/five", "su/seven"], ["steps[1].courses"]),
        (["su/four", "su/silent", "su/seven"], ["steps[2].courses"]),
        (["su/four", "su/five-to-seven", "su/seven"], []),
        (["su/silent", "su/seven"], []),
        (["su/seven", "su/five"], ["steps[1].courses"]),
        (["su/five-to-seven", "su/five"], []),
    ],
)
def test_steps_lead_upwards_one_level_at_a_time(steps: list[str], fields: list[str]) -> None:
    assert of_levels(*({"courses": [course]} for course in steps)) == fields


@pytest.mark.parametrize(
    ("choose", "fields"),
    [("1", []), ({"ects": "3"}, []), ("2", ["steps[1].courses"]), ("all", ["steps[1].courses"])],
)
def test_of_a_choice_the_easiest_courses_count(choose: object, fields: list[str]) -> None:
    assert of_levels({"courses": "su/four"}, {"courses": ["su/five", "su/seven"], "choose": choose}) == fields


@pytest.mark.parametrize(
    ("step", "connects"),
    [
        ({"courses": ["su/four", "su/five"]}, True),
        ({"courses": ["su/four", "su/seven"]}, False),
        ({"courses": ["su/four", "su/seven"], "choose": "1"}, True),
        ({"courses": ["su/four", "su/seven"], "choose": {"ects": "3"}}, True),
        ({"courses": ["su/four", "su/seven"], "choose": {"ects": "4"}}, False),
        ({"courses": ["su/silent"]}, True),
    ],
)
def test_a_step_can_be_taken_in_a_language_of_the_programme(step: Fields, connects: bool) -> None:  # noqa: FBT001
    expected = [] if connects else [("MC708", "steps[0].courses")]
    assert of_steps(step, languages="en") == expected


def test_without_languages_of_its_own_a_programme_speaks_those_of_its_other_steps() -> None:
    english, polish, both = ({"courses": [f"su/{course}"]} for course in ("four", "seven", "five-to-seven"))
    apart = [("MC708", "steps[0].courses"), ("MC708", "steps[1].courses")]
    assert [found for found in of_steps(english, polish) if found[0] == "MC708"] == apart
    assert [found for found in of_steps(english, both) if found[0] == "MC708"] == []
    assert of_steps(polish) == []


def test_steps_that_were_not_understood_are_not_judged() -> None:
    given = portfolio(
        COURSES,
        {"all": {"languages": "en", "steps": [{"courses": "su/seven"}]}},
        broken={"all": {("steps", 0, "choose")}},
    )
    assert [found for found in findings(given) if found[0] == "MC708"] == []


def test_unknown_courses_are_told_once_and_by_their_own_rule() -> None:
    assert of_steps({"courses": ["su/seven", "su/unknown"]}, languages="en") == []
