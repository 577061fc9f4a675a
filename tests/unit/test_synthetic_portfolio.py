"""The synthetic portfolio that budgets and `make bench` are measured with."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.benchmark.portfolio import write_entries

from microcredentials.inspection import Inspection, inspect

COURSES = 300


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    root = tmp_path_factory.mktemp("synthetic")
    write_entries(root, COURSES)
    return inspect(root)


def files_of(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in root.rglob("*.yml")}


def test_it_has_as_many_shown_courses_as_asked_for_and_no_finding(inspection: Inspection) -> None:
    assert len(inspection.portfolio.shown_courses) == COURSES
    assert inspection.problems == ()


def test_the_same_size_gives_the_same_files(tmp_path: Path) -> None:
    write_entries(tmp_path / "one", 30)
    write_entries(tmp_path / "other", 30)

    assert files_of(tmp_path / "one") == files_of(tmp_path / "other")


def test_its_courses_differ_in_what_can_be_filtered(inspection: Inspection) -> None:
    courses = inspection.portfolio.shown_courses

    assert len({course.lead_id for course in courses}) == 11
    assert len({course.mode for course in courses if course.mode}) == 3
    assert len({code for course in courses for code in course.languages}) > 8
    assert len({code for course in courses for code in course.fields}) > 20
    assert {str(course.status) for course in courses} == {"announced", "published"}
    assert any(course.offerings for course in courses)
    assert any(course.delivery for course in courses)
