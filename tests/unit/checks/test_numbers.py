"""Credits, hours, levels and dates."""

from __future__ import annotations

import pytest
from tests.unit.checks.portfolios import Fields, findings, portfolio


def of_course(fields: Fields) -> list[tuple[str, str]]:
    return findings(portfolio({"su/ai": fields}))


@pytest.mark.parametrize("ects", ["1", "1.5", "30", "none", {"min": "1", "max": "30"}])
def test_credits_within_range_and_step_are_right(ects: object) -> None:
    assert of_course({"ects": ects}) == []


@pytest.mark.parametrize(
    ("ects", "finding"),
    [
        ("0", ("MC402", "ects")),
        ("30.5", ("MC402", "ects")),
        ("1.2", ("MC403", "ects")),
        ({"min": "0.5", "max": "3"}, ("MC402", "ects.min")),
        ({"by_partner": {"su": "3", "vmu": "31"}}, ("MC402", "ects.by_partner.vmu")),
    ],
)
def test_credits_outside_range_or_step_are_wrong(ects: object, finding: tuple[str, str]) -> None:
    assert of_course({"ects": ects}) == [finding]


def test_a_partner_may_narrow_the_range_of_the_courses_it_leads() -> None:
    narrow = {"vmu": {"ects": {"min": "2", "max": "6"}}}
    led = {"vmu/ai": {"ects": "10"}}
    shared = {"su/ai": {"ects": "10", "providers": ["su", "vmu"], "offerings": [{"when": "May", "provider": "vmu"}]}}
    run = {"su/ai": {"ects": "10", "offerings": [{"when": "May", "provider": "vmu", "ects": "10"}]}}
    assert findings(portfolio(led, partners=narrow)) == [("MC402", "ects")]
    assert findings(portfolio(shared, partners=narrow)) == []
    assert findings(portfolio(run, partners=narrow)) == [("MC402", "offerings[0].ects")]


@pytest.mark.parametrize(
    ("ects", "hours", "fit"),
    [
        ("3", "60", True),
        ("3", "105", True),
        ("3", "59", False),
        ("3", "106", False),
        ({"min": "3", "max": "4"}, "140", True),
        ({"min": "3", "max": "4"}, "141", False),
        ("none", "500", True),
    ],
)
def test_a_credit_is_20_to_35_hours(ects: object, hours: str, fit: bool) -> None:  # noqa: FBT001
    assert of_course({"ects": ects, "workload_hours": hours}) == ([] if fit else [("MC404", "workload_hours")])


@pytest.mark.parametrize(
    ("eqf", "cycle", "fit"),
    [
        ("5", "short", True),
        ("6", "first", True),
        ("7", "second", True),
        ("8", "third", True),
        ("6", "second", False),
        ("4", "short", False),
        (["6", "7"], ["second", "first"], True),
        (["6", "7"], "first", False),
        (["4", "6"], "first", True),
    ],
)
def test_levels_and_cycles_come_in_pairs(eqf: object, cycle: object, fit: bool) -> None:  # noqa: FBT001
    assert of_course({"level": {"eqf": eqf, "qf_ehea": cycle}}) == ([] if fit else [("MC405", "level.qf_ehea")])


@pytest.mark.parametrize(
    "run",
    [
        {"start": "2027-02-15", "end": "2027-02-15"},
        {"start": "2027-02", "end": "2027-02"},
        {"start": "2027-02-15", "end": "2027-02"},
        {"start": "2027-02", "apply_by": "2027-02-28"},
        {"when": "Autumn", "apply_from": "2027-01-01", "apply_by": "2027-01-01"},
        {"start": "2027-02", "parts": [{"start": "2027-02-01", "end": "2027-09"}]},
    ],
)
def test_dates_in_order_are_right(run: Fields) -> None:
    assert of_course({"offerings": [run]}) == []


@pytest.mark.parametrize(
    ("run", "field"),
    [
        ({"start": "2027-02-15", "end": "2027-01"}, "end"),
        ({"start": "2027-02", "apply_by": "2027-03-01"}, "apply_by"),
        ({"start": "2027-02", "apply_from": "2027-03-01"}, "apply_from"),
        ({"when": "Soon", "apply_from": "2027-03-02", "apply_by": "2027-03-01"}, "apply_by"),
        ({"start": "2027-02", "end": "2027-03", "parts": [{"start": "2027-01"}]}, "parts[0].start"),
        ({"start": "2027-02", "end": "2027-03", "parts": [{"end": "2027-04-01"}]}, "parts[0].end"),
    ],
)
def test_dates_out_of_order_are_told_at_the_date_that_is_probably_wrong(run: Fields, field: str) -> None:
    assert of_course({"offerings": [run]}) == [("MC406", f"offerings[0].{field}")]


def test_a_run_whose_start_was_not_understood_has_a_time() -> None:
    courses = {"su/ai": {"offerings": [{"places": "20"}]}}
    assert findings(portfolio(courses)) == [("MC304", "offerings[0]")]
    assert findings(portfolio(courses, broken={"su/ai": {("offerings", 0, "start")}})) == []


def test_a_fee_for_nobody_is_told_at_its_run() -> None:
    run = {"when": "Autumn", "fee": {"amounts": {"others": "20"}}}
    assert of_course({"open_to": "students", "offerings": [run]}) == [("MC501", "offerings[0].fee.amounts.others")]
    assert of_course({"open_to": ["students", "others"], "offerings": [run]}) == []


def test_credits_outside_the_range_say_nothing_about_the_hours() -> None:
    assert findings(portfolio({"su/ai": {"ects": "0.5", "workload_hours": "75"}})) == [("MC402", "ects")]
