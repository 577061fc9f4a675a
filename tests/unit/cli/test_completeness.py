"""How complete the entries of courses are."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.cli.conftest import SOUND, Run
from tests.unit.cli.repository import start

SETTLED = "mandatory elements of a microcredential (2 of them on each learner's certificate)"


def test_a_complete_course_is_told_when_its_path_is_given(run: Run) -> None:
    code, out, err = run("check", "courses/su/coast.yml")
    assert (code, out) == (0, "")
    assert err == f"All is well in 1 entry.\ncourses/su/coast.yml: 12 of 12 {SETTLED}.\n"


def test_without_a_path_no_course_is_told(run: Run) -> None:
    assert run("check").err == "All is well in 3 entries.\n"


def test_an_announced_course_is_told_with_what_is_open(run: Run, root: Path) -> None:
    text = SOUND.replace("published", "announced").replace("level: {eqf: 6, qf_ehea: first}\n", "")
    (root / "courses/su/coast.yml").write_text(text, encoding="utf-8")
    assert run("check", "courses").err.endswith(f"courses/su/coast.yml: 11 of 12 {SETTLED}; still open: level.\n")


def test_a_course_with_an_error_is_not_told(run: Run, root: Path) -> None:
    (root / "courses/su/coast.yml").write_text(SOUND.replace("online", "onlin"), encoding="utf-8")
    assert run("check", "courses").err == "1 error in 1 entry.\n"


def test_a_withdrawn_course_needs_nothing(run: Run, root: Path) -> None:
    (root / "courses/su/coast.yml").write_text("status: withdrawn\ntitle: A course\n", encoding="utf-8")
    assert run("check", "courses").err == "All is well in 1 entry.\n"


def test_many_courses_are_counted(run: Run, root: Path) -> None:
    for number in range(11):
        text = SOUND.replace("Reading the coast", f"Course {number}")
        if not number:
            text = text.replace("published", "announced").replace("mode: online\n", "")
        (root / f"courses/su/course-{number}.yml").write_text(text, encoding="utf-8")
    sentence = "11 of 12 courses name all mandatory elements of a microcredential.\n"
    assert run("check", "courses").err == f"All is well in 12 entries.\n{sentence}"


def test_the_job_summary_tells_it_too(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run("check", "courses/su/coast.yml", "--format", "github")
    told = f"### All is well in 1 entry.\n\ncourses/su/coast.yml: 12 of 12 {SETTLED}.\n"
    assert summary.read_text(encoding="utf-8").strip() == told.strip()


def test_a_changed_course_is_told_like_one_whose_path_is_given(run: Run, root: Path) -> None:
    start(root)
    (root / "courses/su/coast.yml").write_text(SOUND.replace("ects: 3", "ects: 4"), encoding="utf-8")
    assert run("check", "--changed-since", "HEAD").err.startswith(
        f"All is well in 1 entry.\ncourses/su/coast.yml: 12 of 12 {SETTLED}.\n"
    )
