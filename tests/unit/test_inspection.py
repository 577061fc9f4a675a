"""A checkout read and judged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.repository.checkout import ROOT

from microcredentials.domain.place import Mark
from microcredentials.domain.problem import Problem, Severity
from microcredentials.inspection import inspect, without_echoes


def empty(field: str, path: str = "courses/su/ai.yml") -> Problem:
    return Problem(path, Mark(3, 1), Severity.WARNING, "MC023", field, "It has no value.")


def needed(field: str, path: str = "courses/su/ai.yml", code: str = "MC301") -> Problem:
    return Problem(path, Mark(3, 1), Severity.ERROR, code, field, "It is needed.")


@pytest.mark.parametrize("code", ["MC215", "MC301"])
def test_an_empty_field_that_is_needed_is_told_once_as_an_error(code: str) -> None:
    error = needed("summary", code=code)
    assert without_echoes([empty("summary"), error]) == (error,)


@pytest.mark.parametrize("other", [needed("title"), needed("summary", "courses/su/other.yml")])
def test_findings_at_different_places_stay(other: Problem) -> None:
    assert without_echoes([empty("summary"), other]) == (empty("summary"), other)


def test_the_same_finding_twice_is_told_once() -> None:
    assert without_echoes([needed("title"), needed("title")]) == (needed("title"),)


def test_this_portfolio_can_be_published() -> None:
    assert [problem for problem in inspect(ROOT).problems if problem.severity is Severity.ERROR] == []


def test_findings_are_in_the_order_of_files_and_places(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / "courses/su").mkdir(parents=True, exist_ok=True)
        (tmp_path / f"courses/su/{name}.yml").write_text("mode: x\nstatus: y\n", encoding="utf-8")
    problems = inspect(tmp_path).problems
    assert list(problems) == sorted(problems, key=lambda problem: problem.sort_key)
    assert {problem.path for problem in problems} >= {"courses/su/a.yml", "courses/su/b.yml", "partners/alliance.yml"}


def test_an_empty_folder_is_inspected_without_a_fault(tmp_path: Path) -> None:
    assert {problem.path for problem in inspect(tmp_path).problems} == {"partners/alliance.yml"}


@pytest.mark.parametrize("code", ["MC202", "MC301", "MC304"])
def test_an_empty_part_is_not_told_where_its_group_says_nothing(code: str) -> None:
    error = needed("offerings[0]", code=code)
    assert without_echoes([empty("offerings[0].start"), error]) == (error,)


def test_all_empty_fields_of_which_one_is_needed_are_told_once() -> None:
    error = replace(needed("contact.office"), message="`contact.office` or `contact.email` is needed.")
    assert without_echoes([error, empty("contact.email")]) == (error,)


def test_an_empty_group_is_not_told_beside_what_is_needed_inside_it() -> None:
    error = needed("contact.office")
    assert without_echoes([empty("contact"), error]) == (error,)
