from __future__ import annotations

from typing import cast

import pytest

from microcredentials.domain.course import Course
from microcredentials.domain.partner import Partner
from microcredentials.domain.problem import Problem
from microcredentials.reading.entry_reader import read_entry
from microcredentials.reading.loader import load

PATH = "courses/su/ai.yml"


def _problems(text: str, model: type[Course | Partner] = Course) -> tuple[Problem, ...]:
    return read_entry(cast("type[Course]", model), load(text.encode(), PATH), PATH, "su/ai", "en")[1]


def _problem(text: str, model: type[Course | Partner] = Course) -> Problem:
    (found,) = _problems(text, model)
    return found


def test_a_misspelt_field_is_told_with_the_line_to_write() -> None:
    found = _problem("titel: Water in dry regions\n")
    assert (found.code, found.mark, found.field) == ("MC201", (1, 1), "titel")
    assert found.hint == "Did you mean `title`?"
    assert found.suggestion == "title: Water in dry regions"


@pytest.mark.parametrize(
    ("line", "suggestion"),
    [
        ("credits: 3", "ects: 3"),
        ("credits: 3 ECTS", "ects: 3"),
        ("Status: Published", "status: published"),
        ("hours: 75", "workload_hours: 75"),
        ("tuition: free", "fee: free"),
        ("website: www.example.org", "links: {homepage: https://www.example.org}"),
        ("target_group: bachelor, school_leavers", "target_groups: [bachelor, school_leavers]"),
    ],
)
def test_a_field_called_otherwise_is_mended_together_with_its_value(line: str, suggestion: str) -> None:
    assert _problem(f"{line}\n").suggestion == suggestion


def test_two_names_for_one_field_are_not_both_kept() -> None:
    found = _problem("title: Water in dry regions\nname: Water\n")
    assert found.hint == "Did you mean `title`? It is given already: keep one."
    assert found.suggestion is None


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("email: mc@example.org\n", "It belongs under `application` or `contact`, indented by two spaces."),
        ("homepage: https://example.org\n", "It belongs under `links`, indented by two spaces."),
        ("links:\n  pace: synchronous\n", "`pace` is a field of the entry itself: begin its line in the first column."),
        ("links: {moodle: https://example.org}\n", "Allowed here: `homepage`, `syllabus`, `feedback`, `platform`."),
        ("zzz: 1\n", "Remove the line, or see the field reference for the name that is meant."),
    ],
)
def test_a_field_in_the_wrong_place_is_told_where_it_belongs(text: str, hint: str) -> None:
    assert _problem(text).hint == hint


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("contact: mc@example.org", "contact: {email: mc@example.org}"),
        ("contact: Lifelong learning office", "contact: {office: Lifelong learning office}"),
        ("level: EQF 6", "level: {eqf: 6}"),
        ("level: 6-7", "level: {eqf: [6, 7]}"),
        ("links: [https://example.org]", "links: {homepage: https://example.org}"),
        ("level: bachelor", "level: {qf_ehea: first}"),
        ("assessment: exam", "assessment: {types: written_examination}"),
        ("assessment: [quiz, portfolio]", "assessment: {types: [quiz, portfolio]}"),
        ("certificate: europass", "certificate: {format: europass}"),
        ("quality_assurance: internal", "quality_assurance: {kind: institutional}"),
        ("links: https://example.org", "links: {homepage: https://example.org}"),
        ("offerings: 2027-02", "offerings: {start: 2027-02}"),
        ("offerings: Spring 2027", "offerings: {when: Spring 2027}"),
        ("co_providers: [Siemens AG]", "co_providers: [{name: Siemens AG}]"),
        ("source: https://example.org/a", "source: {url: https://example.org/a}"),
    ],
)
def test_a_bare_value_is_put_into_the_group_it_belongs_to(text: str, suggestion: str) -> None:
    found = _problem(f"{text}\n")
    assert (found.code, found.suggestion) == ("MC202", suggestion)
    assert not _problems(f"{suggestion}\n")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("fee: {amounts: 120}\n", "Write one line per audience, indented: `everyone_else: 120`."),
        ("ects: {by_partner: su}\n", "Write one line per university, indented: `su: 3`."),
        (
            "contact:\n  - office: A\n  - email: mc@example.org\n",
            (
                "Leave out the hyphens. Write its fields on lines of their own, indented: "
                "`office`, `email`, `phone`, `url`, `person`."
            ),
        ),
    ],
)
def test_a_value_in_place_of_a_group_is_told_how_the_group_is_written(text: str, hint: str) -> None:
    assert _problem(text).hint == hint


def test_a_missing_part_is_told_at_its_group() -> None:
    found = _problem("title: Water\nects: {min: 3}\n")
    assert (found.code, found.mark, found.field) == ("MC215", (2, 1), "ects.max")
    assert found.sentence == "`max` is missing in `ects`. Add `max: …`."


def test_a_misspelt_part_is_not_called_missing_too() -> None:
    assert [found.field for found in _problems("ects: {minimum: 3, maximum: 4}\n")] == ["ects.minimum", "ects.maximum"]


def test_a_wrong_element_is_told_at_its_own_place() -> None:
    found = _problem("languages: [en, German]\n")
    assert (found.mark, found.field, found.suggestion) == ((1, 17), "languages[1]", "languages: [en, de]")


def test_a_wrong_name_inside_a_group_is_told_at_the_name() -> None:
    found = _problem("title:\n  en: Water in dry regions\n  German: Wasser in trockenen Gegenden\n")
    assert (found.mark, found.suggestion) == ((3, 3), "de: Wasser in trockenen Gegenden")


def test_an_outcome_split_at_a_colon_is_given_back_in_quotes() -> None:
    found = _problem("learning_outcomes:\n  - Explain: how a model learns.\n  - Apply it.\n")
    assert (found.mark, found.suggestion) == ((2, 5), '- "Explain: how a model learns."')


def test_the_same_mistake_in_two_places_is_told_twice() -> None:
    assert len(_problems("offerings:\n  - {start: soon}\n  - {start: soon}\n")) == 2


def test_a_list_where_a_name_is_wanted_is_told_in_words() -> None:
    assert "a list was found" in _problem("native_name: {bg: [a]}\n", Partner).message


def test_no_message_shows_how_a_program_writes_lists_and_groups() -> None:
    fields = ("title", "status", "ects", "fee", "level", "duration", "example", "reviewed_for", "source", "activity")
    for value in ("[[a, b]]", "[{a: b}]", "{a: {b: c}}", "{a: [b]}"):
        text = "".join(f"{field}: {value}\n" for field in fields)
        assert all("['" not in each.sentence and "{'" not in each.sentence for each in _problems(text))


def test_a_value_below_its_field_is_corrected_on_the_fields_line() -> None:
    found = _problem("title: Water\nlinks:\n  - https://example.org\n")
    assert found.suggestion == "links: {homepage: https://example.org}"
