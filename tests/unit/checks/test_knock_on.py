"""One finding for one mistake, in files as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from microcredentials.checks import run_checks
from microcredentials.reading.checkout import read_checkout

ALLIANCE = "extends: t4eu\nname: Alliance of examples\nedition: 2026-27\n"
COURSE = """
status: published
title: Machines that learn
reviewed_for: 2026-27
summary: An evening course on what machines can learn, and what they cannot.
languages: en
fields: 0613
target_groups: lifelong_learners
mode: online
ects: 3
level: {eqf: 6, qf_ehea: first}
learning_outcomes: [Explain how a machine learns from examples.]
assessment: {types: project_work}
quality_assurance: {kind: institutional}
fee: free
contact: {office: Lifelong learning office}
prerequisites: None.
"""


def codes_of_checks(root: Path, course: str) -> list[str]:
    """What the checks add to the findings of reading."""
    for path, text in (("alliance.yml", ALLIANCE), ("su.yml", "name: University of the South\n")):
        (root / "partners").mkdir(exist_ok=True)
        (root / "partners" / path).write_text(text, encoding="utf-8")
    (root / "courses" / "su").mkdir(parents=True)
    (root / "courses" / "su" / "ai.yml").write_text(course.strip() + "\n", encoding="utf-8")
    reading = read_checkout(root)
    assert reading.problems
    return [problem.code for problem in run_checks(reading.portfolio)]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("mode: online", "mode: on-line"),
        ("mode: online", "Mode: online"),
        ("summary: An", "summery: An"),
        ("ects: 3", "ects: 3 ECTS"),
        ("ects: 3", "ects: {min: 3}"),
        ("fee: free", "fee: 120"),
        ("fee: free", "fee: {amounts: {everyone_else: 120 EUR}}"),
        ("assessment: {types: project_work}", "assessment: {types: exam}"),
        ("assessment: {types: project_work}", "assessment: {type: project_work}"),
        ("quality_assurance: {kind: institutional}", "quality_assurance: institutional"),
        ("contact: {office: Lifelong learning office}", "contact: {email: office(at)example.org}"),
        ("prerequisites: None.", "prerequisites:"),
        ("status: published", "status: Published"),
        ("fee: free", "fee: free\nofferings: {start: 2027-13-01}"),
        ("fee: free", "fee: {amounts: {everyone_else: 5}, reductions: {for: me, percent: half}}"),
        ("level: {eqf: 6, qf_ehea: first}", "level: 6"),
        ("learning_outcomes: [Explain", "learning_outcomes: [Explain: x, Explain"),
    ],
)
def test_a_value_that_was_not_understood_leads_to_no_second_finding(right: str, wrong: str, tmp_path: Path) -> None:
    assert right in COURSE
    assert codes_of_checks(tmp_path, COURSE.replace(right, wrong)) == []


def test_a_needed_field_without_a_value_is_an_error(tmp_path: Path) -> None:
    assert codes_of_checks(tmp_path, COURSE.replace("fee: free", "fee:")) == ["MC301"]
