"""How a course stands on a day; the browser's tests read the same cases."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.unit.rendering.portfolios import course_of

from microcredentials.domain.standing import standing_of

SHARED = json.loads((Path(__file__).parents[1] / "standing_cases.json").read_text(encoding="utf-8"))
FIELDS = ("start", "end", "apply_from", "apply_by", "state", "when")


def given_of(case: dict[str, Any]) -> dict[str, Any]:
    """The entry that a case describes."""
    runs = [{name: cell for name, cell in zip(FIELDS, run, strict=True) if cell} for run in case["runs"]]
    delivery = {"delivery": case["delivery"]} if case.get("delivery") else {}
    return {"status": case.get("status", "published"), "offerings": runs, **delivery}


@pytest.mark.parametrize("case", [pytest.param(case, id=case["fact"]) for case in SHARED["cases"]])
def test_a_course_stands_as_the_shared_case_says(case: dict[str, Any]) -> None:
    course, _ = course_of(given_of(case))

    standing = standing_of(course, date.fromisoformat(SHARED["today"]))

    assert standing.state.value == case["state"]
    assert standing.days_left == case.get("days_left")
    assert standing.run == (course.offerings[case["run"]] if "run" in case else None)


def test_runs_are_told_by_date_however_the_entry_lists_them() -> None:
    course, _ = course_of({"offerings": [{"start": "2027-10"}, {"when": "some day"}, {"start": "2027-02"}]})
    standing = standing_of(course, date(2026, 11, 22))
    assert standing.run is course.offerings[2]
