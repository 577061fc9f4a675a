"""Entries of older formats, written as today's format wants them."""

from __future__ import annotations

import pytest

from microcredentials.reading.loader import load
from microcredentials.reading.migrations import migrated
from microcredentials.reading.migrations.first_sketch import STEPS

PATH = "courses/su/ai.yml"

BY_STEP = {
    "provider_is_a_list": ("provider: su  # leads\n", "providers: su  # leads\n"),
    "isced_f_is_fields": ('isced_f:\n  - "0613"\n', 'fields:\n  - "0613"\n'),
    "seats_are_places": ("seats: 20\n", "places: 20\n"),
    "duration_names_its_unit": ("duration_weeks: 1  # short\n", "duration: 1 week  # short\n"),
    "eqf_is_part_of_level": ("eqf: 6\n", "level:\n  eqf: 6\n"),
    "grading_is_part_of_assessment": (
        "grading: |\n  Pass\n\n  or fail\nassessment:\n    types: quiz\n",
        "assessment:\n    types: quiz\n    grading: |\n      Pass\n\n      or fail\n",
    ),
    "homepage_is_a_link": ("homepage: https://example.org\n", "links:\n  homepage: https://example.org\n"),
    "admission_is_how_to_apply": ("admission: Write to us.\n", "application:\n  how: Write to us.\n"),
    "schedule_is_a_run": (
        "schedule:\n    start: 2025-02-03\n    # at last\n    end: 2025-04-04\n",
        "offerings:\n  - start: 2025-02-03\n    # at last\n    end: 2025-04-04\n",
    ),
    "deadline_belongs_to_its_run": (
        "application_deadline: 2025-01-31\nschedule:\n  start: 2025-02-03\n",
        "offerings:\n  - start: 2025-02-03\n    apply_by: 2025-01-31\n",
    ),
    "outcomes_are_of_a_kind": (
        "learning_outcomes:\n  - {text: The type of it, type: knowledge}\n  - text: 'type: a word'\n    type: skill\n",
        "learning_outcomes:\n  - {text: The type of it, kind: knowledge}\n  - text: 'type: a word'\n    kind: skill\n",
    ),
    "pace_has_no_hyphen": ("pace: self-paced\n", "pace: self_paced\n"),
    "id_is_the_path": ("# above\nid: ai\n", ""),
    "modified_comes_from_git": ("modified: 2024-05-01\n", ""),
}
"""Name of the step -> what a file holds before and after it."""


def after(text: str) -> str:
    return migrated(text.encode(), PATH).decode()


def test_every_step_has_its_example() -> None:
    assert {step.__name__ for step in STEPS} == set(BY_STEP)


@pytest.mark.parametrize("name", BY_STEP)
def test_a_step_gives_a_field_its_present_name_and_place(name: str) -> None:
    old, new = BY_STEP[name]
    remark = "# above\n" if old.startswith("# above") else ""
    assert after(f"title: A\n{old}ects: 3\n") == f"title: A\n{remark}{new}ects: 3\n"


@pytest.mark.parametrize("name", BY_STEP)
def test_a_step_taken_twice_changes_nothing_more(name: str) -> None:
    once = after(f"title: A\n{BY_STEP[name][0]}")
    assert after(once) == once


@pytest.mark.parametrize(
    "text",
    [
        "title: A\nprovider: su\nproviders: vmu\n",
        "title: A\nduration_weeks: about ten\n",
        "title: A\ngrading: Pass\nassessment: {types: quiz}\n",
        "title: A\nschedule: Mondays\n",
        "title: A\nschedule: {start: 2025-02-03}\n",
        "title: A\napplication_deadline: 2025-01-31\n",
        "title: A\napplication_deadline: 2025-01-31\nofferings:\n  - start: 2025-02-03\n  - start: 2025-09-03\n",
        "{title: A, provider: su}\n",
        "title: A\nlearning_outcomes:\n  - text: |\n      type: a word\n",
        "",
    ],
)
def test_what_is_not_certain_stays_as_it_is(text: str) -> None:
    assert after(text) == text


def test_comments_and_the_order_of_fields_stay() -> None:
    text = "# yaml-language-server: $schema=x\n\nid: ai\n# who\nprovider: su\n\n# what\ntitle: A  # short\n# the end\n"
    assert after(text) == (
        "# yaml-language-server: $schema=x\n\n# who\nproviders: su\n\n# what\ntitle: A  # short\n# the end\n"
    )


def test_what_a_step_does_not_touch_reads_as_before() -> None:
    text = "title: A\ndescription: |\n  provider: none\nprovider: su\n"
    assert load(migrated(text.encode(), PATH), PATH).value == {
        "title": "A",
        "description": "provider: none\n",
        "providers": "su",
    }


def test_files_of_partners_are_left_alone() -> None:
    assert migrated(b"provider: su\n", "partners/su.yml") == b"provider: su\n"
