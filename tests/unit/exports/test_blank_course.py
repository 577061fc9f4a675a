"""A course file ready to be filled in."""

from __future__ import annotations

import re

import pytest

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.course import Course
from microcredentials.domain.portfolio import Entry
from microcredentials.domain.problem import Problem
from microcredentials.exports.blank_course import EXAMPLES, blank_course
from microcredentials.exports.field import fields_of
from microcredentials.reading.entry_reader import read_entry
from microcredentials.reading.loader import load

PATH = "courses/su/ai.yml"
ALLIANCE = Alliance.model_validate(
    {
        "edition": "2026-27",
        "target_groups": {"bachelor": {"label": "Bachelor students"}, "staff": {"label": "Staff"}},
        "audiences": {"everyone_else": "Everyone else"},
        "needed": {
            "always": ["status", "title"],
            "published": ["reviewed_for", "target_groups", "level", "contact.office | contact.email"],
        },
    }
)
TEXT = blank_course(ALLIANCE, "Sofia University", "su/ai")


def read(text: str) -> tuple[Entry[Course], tuple[Problem, ...]]:
    return read_entry(Course, load(text.encode(), PATH), PATH, "su/ai", "en")


def test_as_it_stands_it_is_a_draft_that_only_lacks_values() -> None:
    entry, problems = read(TEXT)
    assert (str(entry.value.status), str(entry.value.reviewed_for)) == ("draft", "2026-27")
    assert [problem.field for problem in problems] == [
        "title",
        "target_groups",
        "level",
        "contact.office",
        "contact.email",
    ]
    assert {problem.code for problem in problems} == {"MC023"}


def test_needed_fields_come_first_and_in_the_order_of_the_profile() -> None:
    tops = re.findall(r"^(#?)(\w+):", TEXT, re.MULTILINE)
    assert [name for hash_, name in tops if not hash_] == [
        "status",
        "title",
        "reviewed_for",
        "target_groups",
        "level",
        "contact",
    ]
    assert [hash_ for hash_, _ in tops] == sorted(hash_ for hash_, _ in tops)


def test_every_field_of_a_course_stands_in_it_once() -> None:
    names = re.findall(r"^#?(\w+):", TEXT, re.MULTILINE)
    assert sorted(names) == sorted(field.name for field in fields_of(Course))


def test_every_line_that_is_set_free_is_a_field_in_its_right_place() -> None:
    freed = re.sub(r"^#(?!#)", "", TEXT, flags=re.MULTILINE)
    _, problems = read(freed)
    assert {problem.code for problem in problems} == {"MC023", "MC215"}  # empty, and missing inside a group
    assert "offerings[0].apply_by" in {problem.field for problem in problems}
    assert "fee.amounts.everyone_else" in {problem.field for problem in problems}


@pytest.mark.parametrize(
    ("field", "value"),
    [("mode", "online"), ("duration", "10 weeks"), ("ects", "{min: 3, max: 4}"), ("fee", "free")],
)
def test_a_value_behind_the_colon_is_read(field: str, value: str) -> None:
    filled = re.sub(rf"^#{field}:.*$", f"{field}: {value}", TEXT, flags=re.MULTILINE)
    entry, _ = read(filled)
    assert getattr(entry.value, field) is not None


def test_allowed_values_and_codes_of_the_profile_are_listed() -> None:
    explained = " ".join(line.strip(" #") for line in TEXT.splitlines() if line.lstrip().startswith("##"))
    assert "One of: on_campus, blended, online." in explained
    assert "One or more of: bachelor, staff." in explained
    assert "Write the fields below, or just free or on_request." in explained


@pytest.mark.parametrize("field", list(EXAMPLES))
def test_an_example_can_be_written_as_it_stands(field: str) -> None:
    assert f"Example: {field}: {EXAMPLES[field]}" in " ".join(TEXT.replace("##", "").split())
    entry, problems = read(f"{field}: {EXAMPLES[field]}\n")
    assert problems == ()
    assert getattr(entry.value, field)


def test_no_line_is_wider_than_an_editor_in_a_browser() -> None:
    assert max(map(len, TEXT.splitlines())) <= 120
