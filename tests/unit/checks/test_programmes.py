"""Steps of programmes, and circles of required courses."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.checks.portfolios import Fields, findings, portfolio

from microcredentials.checks import run_checks
from microcredentials.checks.circles import circles

COURSES: dict[str, Fields] = {
    "su/a": {"ects": "2"},
    "su/b": {"ects": {"min": "3", "max": "5"}},
    "su/c": {"ects": "none"},
    "su/hours": {"workload_hours": "50"},
    "su/idea": {"status": "draft", "ects": "3"},
    "su/gone": {"status": "withdrawn", "ects": "3"},
}


def of_programme(*steps: Fields, **fields: Any) -> list[tuple[str, str]]:
    return findings(portfolio(COURSES, {"all": {"steps": list(steps)} | fields}))


@pytest.mark.parametrize(
    ("step", "ects"),
    [
        ({"courses": ["su/a", "su/b", "su/c"]}, {"min": "5", "max": "7"}),
        ({"courses": ["su/a", "su/b", "su/c"], "choose": "2"}, {"min": "2", "max": "7"}),
        ({"courses": ["su/a", "su/b"], "choose": {"ects": "4"}}, {"min": "4", "max": "7"}),
    ],
)
def test_credits_between_the_sums_of_the_steps_can_be_reached(step: Fields, ects: Fields) -> None:
    assert of_programme(step, ects=ects) == []
    below = {"min": str(float(ects["min"]) - 0.5), "max": ects["max"]}
    above = {"min": ects["min"], "max": str(float(ects["max"]) + 0.5)}
    assert of_programme(step, ects=below) == [("MC704", "ects")]
    assert of_programme(step, ects=above) == [("MC704", "ects")]


def test_credits_are_not_judged_where_a_course_says_nothing_about_them() -> None:
    assert of_programme({"courses": ["su/a", "su/hours"]}, ects="20") == []


@pytest.mark.parametrize("course", ["su/idea", "su/gone", "su/unknown"])
def test_a_course_that_cannot_be_taken_is_told_with_its_step(course: str) -> None:
    given = portfolio(COURSES, {"all": {"steps": [{"courses": "su/a"}, {"title": "End", "courses": course}]}})
    (problem,) = run_checks(given)
    assert (problem.code, problem.field) == ("MC701", "steps[1].courses[0]")
    assert problem.message.startswith("Step 2 `End`: ")


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_a_programme_that_is_not_shown_may_hold_drafts_and_withdrawn_courses(status: str) -> None:
    assert of_programme({"courses": ["su/idea", "su/gone"]}, status=status) == []


@pytest.mark.parametrize(
    ("step", "field"),
    [
        ({"courses": ["su/a", "su/b"], "choose": "3"}, "steps[0].choose"),
        ({"courses": ["su/a", "su/b"], "choose": {"ects": "8"}}, "steps[0].choose"),
        ({"title": "Nothing"}, "steps[0]"),
    ],
)
def test_a_step_offers_at_least_what_is_to_be_chosen(step: Fields, field: str) -> None:
    assert of_programme(step) == [("MC703", field)]


def test_a_course_stands_in_one_step_also_under_its_former_id() -> None:
    courses = {"su/a": {"aliases": "su/old"}}
    programme = {"steps": [{"courses": "su/a"}, {"courses": "su/old"}]}
    found = findings(portfolio(courses, {"all": programme}))
    assert found == [("MC109", "steps[1].courses[0]"), ("MC702", "steps[1].courses[0]")]


@pytest.mark.parametrize(
    ("graph", "found"),
    [
        ({"a": ("b",), "b": ("c",), "c": ()}, []),
        ({"a": ("a",)}, [["a"]]),
        ({"b": ("a",), "a": ("b",)}, [["a", "b"]]),
        ({"a": ("b",), "b": ("c", "a"), "c": ("a",)}, [["a", "b"]]),
        ({"a": ("b",), "b": ("a",), "c": ("a", "d"), "d": ("c",)}, [["a", "b"], ["c", "d"]]),
        ({"a": ("unknown",)}, []),
        ({"x": ("y",), "y": ("z",), "z": ("y", "w"), "w": ("x",)}, [["w", "x", "y", "z"]]),
    ],
)
def test_each_knot_is_told_as_one_circle(graph: dict[str, tuple[str, ...]], found: list[list[str]]) -> None:
    assert sorted(circles(graph)) == found


def test_a_chain_may_have_any_length() -> None:
    length = 20_000
    chain = {f"{number:05}": (f"{number + 1:05}",) for number in range(length)}
    assert list(circles(chain | {f"{length:05}": ()})) == []
    assert [len(circle) for circle in circles(chain | {f"{length:05}": ("00000",)})] == [length + 1]


def test_a_circle_through_a_former_id_is_found() -> None:
    courses = {"su/a": {"requires": "su/b", "aliases": "su/old"}, "su/b": {"requires": "su/old"}}
    assert ("MC705", "requires[0]") in findings(portfolio(courses))


def test_a_step_without_courses_says_nothing_about_the_sum_of_credits() -> None:
    given = portfolio(programmes={"set": {"ects": "6", "steps": [{"title": "One"}]}})
    assert findings(given) == [("MC703", "steps[0]")]


def test_a_circle_names_the_step_that_holds_one_of_its_courses() -> None:
    courses = {"su/a": {"requires": "su/b"}, "su/b": {"requires": "su/a"}}
    given = portfolio(courses, {"set": {"steps": [{"title": "One", "courses": ["su/b"]}]}})
    (problem,) = (each for each in run_checks(given) if each.code == "MC705")
    assert problem.message.endswith("Step 1 `One` of the programme `set` holds `su/b`.")


def test_a_step_that_asks_for_too_much_is_one_finding_and_no_wrong_sum() -> None:
    assert of_programme({"courses": ["su/a"], "choose": "2"}, ects="20") == [("MC703", "steps[0].choose")]
