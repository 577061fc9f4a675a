"""Names and values of fields in plain words."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from tests.unit.domain.portfolios import course, portfolio

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.course import Course
from microcredentials.domain.model import Record
from microcredentials.domain.partner import Partner
from microcredentials.domain.programme import Programme
from microcredentials.history.difference import difference
from microcredentials.plain_words.field_words import FIELD_WORDS, words_of_way
from microcredentials.plain_words.value_words import ValueWords

NAMELESS = {"amounts", "by_partner", "currency", "least", "most", "max", "min", "none", "on_request", "per", "step"}
"""Parts of values that are told as one."""


def field_names(model: type[Record], seen: set[type[Record]]) -> set[str]:
    if model in seen:
        return set()
    seen.add(model)
    return set(model.model_fields).union(*(names_in(field.annotation, seen) for field in model.model_fields.values()))


def names_in(annotation: Any, seen: set[type[Record]]) -> set[str]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return field_names(annotation, seen)
    return set().union(*(names_in(part, seen) for part in get_args(annotation)))


def test_every_field_has_words_and_no_words_stand_for_nothing() -> None:
    seen: set[type[Record]] = set()
    names = set().union(*(field_names(model, seen) for model in (Course, Programme, Partner, Alliance)))
    assert set(FIELD_WORDS) == names - NAMELESS


@pytest.mark.parametrize(
    ("field", "written", "label", "words"),
    [
        ("languages", ["en", "bg"], "Languages", "English, Bulgarian"),
        ("fields", "0613", "Fields of study", "0613 Software and applications development and analysis"),
        ("mode", "on_campus", "Form of participation", "on site"),
        ("ects", {"min": "3", "max": "4", "note": "with project"}, "ECTS credits", "3 to 4 (with project)"),
        ("ects", "none", "ECTS credits", "none"),
        ("ects", {"by_partner": {"su": "3", "vmu": "4.5"}}, "ECTS credits", "Sofia University: 3, vmu: 4.5"),
        ("level", {"eqf": ["6", "7"], "qf_ehea": "first"}, "Level", "EQF 6 and 7, first cycle"),
        ("level", "not_referenced", "Level", "not referenced to any framework"),
        ("duration", "2-3 days", "Duration", "2 to 3 days"),
        ("duration", "1 week", "Duration", "1 week"),
        ("providers", ["su", "vmu"], "Providers", "Sofia University, vmu"),
        ("fee", {"amounts": {"everyone_else": "1200"}}, "Fee for everyone else", "1200 EUR"),
        (
            "fee",
            {"amounts": {"everyone_else": "9.5"}, "per": "ects"},
            "Fee for everyone else",
            "9.5 EUR per ECTS credit",
        ),
        ("fee", {"amounts": {"everyone_else": "on_request"}}, "Fee for everyone else", "on request"),
        (
            "offerings",
            {"start": "2027-02-15", "places": "9"},
            "Run of 15 Feb 2027",
            "First day: 15 Feb 2027; Places: 9",
        ),
        (
            "offerings",
            {"start": "2027-02", "fee": {"amounts": {"everyone_else": "5"}}},
            "Run of Feb 2027",
            "First day: Feb 2027; Fee: everyone else 5 EUR",
        ),
        ("modules", {"title": "Tides", "ects": "1"}, "Module “Tides”", "Tides; ECTS credits: 1"),
        ("learning_outcomes", {"text": "Do it.", "kind": "skill"}, "Learning outcome 1", "Do it. (skill)"),
        (
            "source",
            {"url": "https://example.org/", "seen": "2026-11-05"},
            "Source, web address",
            "https://example.org/",
        ),
        ("example", "true", "Made-up example", "yes"),
        ("open_to", "everyone_else", "Open to", "Everyone else"),
    ],
)
def test_a_value_is_told_in_words(field: str, written: Any, label: str, words: str) -> None:
    after = portfolio(course(**{field: written}), partners={"su": {"name": "Sofia University"}})
    before = portfolio(course(), partners={"su": {"name": "Sofia University"}})
    change = difference(before, after)[0].fields[0]
    assert (words_of_way(change, after), ValueWords(after).of(field, change.after)) == (label, words)
