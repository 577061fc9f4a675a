"""The JSON of applications says how to apply, whom to ask and what can be added up; unknown is never 0."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.application_data import LONGEST_TEXT, applications_json
from microcredentials.rendering.shortlist_words import PLURALS, WORDS, shortlist_words

COURSES: dict[str, dict[str, Any]] = {
    "eka/textiles": {
        "status": "announced",
        "fee": {"amounts": {"everyone_else": "on_request"}},
        "contact": {"office": "Open academy", "email": "open@example.org"},
        "prerequisites": "word " * 200,
    },
    "su/ai": {
        "aliases": ["su/old-ai"],
        "ects": {"min": "3", "max": "4"},
        "fee": {"amounts": {"students": "0", "everyone_else": {"min": "100", "max": "150"}}},
        "application": {"how": "A **short** letter & a [form](https://example.org).", "url": "https://example.org/ai"},
        "offerings": [
            {"start": "2027-09-01", "application": {"email": "autumn@example.org"}},
            {"start": "2027-02-15"},
        ],
    },
    "su/gone": {"status": "withdrawn", "replaced_by": "su/old-ai"},
    "su/months": {"fee": {"amounts": {"everyone_else": "20"}, "per": "month"}, "open_to": ["everyone_else"]},
}


@pytest.fixture
def written() -> Any:
    return json.loads(applications_json(setting_of(COURSES)))


AI, MONTHS, TEXTILES = range(3)
"""Rows, as the catalogue has them: two that one can apply for, and one that is only announced."""


def cell(column: dict[str, Any], row: int) -> Any:
    """What a column says about a row."""
    return column["values"][column["rows"][row]]


def test_former_and_withdrawn_ids_lead_on(written: Any) -> None:
    assert written["former"] == {"su/old-ai": "su/ai"}
    assert written["withdrawn"] == {"su/gone": ["Course su/gone", "su/ai"]}


def test_ways_to_apply_are_told_in_general_and_run_by_run(written: Any) -> None:
    ways = [written["ways"]["values"][place] for place in written["ways"]["rows"][AI]]
    how = "A short letter & a form."
    assert ways == [
        ["https://example.org/ai", "", how],
        ["https://example.org/ai", "", how],
        ["", "autumn@example.org", how],
    ]


def test_whom_to_ask_is_told(written: Any) -> None:
    assert cell(written["contact"], TEXTILES) == ["Open academy", "open@example.org", ""]
    assert cell(written["contact"], AI) == ["", "", ""]


def test_a_rule_of_the_alliance_is_told_from_the_providers_own_word(written: Any) -> None:
    kinds = [cell(written["prices"]["students"], row)[0] for row in range(3)]
    assert kinds == ["free", "not_open", "free_by_alliance"]


def test_only_the_whole_of_a_course_is_a_sum(written: Any) -> None:
    prices = [cell(written["prices"]["everyone_else"], row) for row in range(3)]
    assert prices == [["sum", 100, 150, "EUR"], ["by_unit", 0, 0, "EUR"], ["ask", 0, 0, "EUR"]]


def test_every_fact_has_a_word_or_nothing_for_every_course(written: Any) -> None:
    facts = {fact["label"]: [cell(fact, row) for row in range(3)] for fact in written["facts"]}
    assert facts["Credits"] == ["3–4 ECTS", "", ""]
    assert facts["Assessment"] == ["", "", ""]
    assert len(facts["Prerequisites"][TEXTILES]) <= LONGEST_TEXT
    assert facts["Prerequisites"][TEXTILES].endswith(" …")


def test_a_programme_names_its_courses_by_their_rows_and_says_what_is_to_be_chosen() -> None:
    steps = [
        {"title": "One", "courses": ["su/old-ai", "su/gone", "su/ai"]},
        {"courses": ["eka/textiles", "su/months"], "choose": {"ects": "4.5"}},
        {"courses": ["eka/textiles", "su/months"], "choose": "1"},
    ]
    shown = {"status": "published", "title": "Cities", "providers": ["su"], "steps": steps}
    written = json.loads(applications_json(setting_of(COURSES, {"cities": shown, "idea": {"status": "draft"}})))
    assert written["programmes"] == [
        {
            "id": "cities",
            "title": "Cities",
            "language": "",
            "steps": [
                {"title": "One", "choose": None, "rows": [AI]},
                {"title": "", "choose": {"ects": 4.5}, "rows": [TEXTILES, MONTHS]},
                {"title": "", "choose": {"courses": 1}, "rows": [TEXTILES, MONTHS]},
            ],
        }
    ]


def test_a_script_finds_all_words_of_these_pages() -> None:
    given: Any = shortlist_words(setting_of({}))
    assert set(given["words"]) == set(WORDS)
    assert set(given["plurals"]) == set(PLURALS)
