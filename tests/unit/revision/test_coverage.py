"""What the portfolio covers, and its gaps."""

from __future__ import annotations

from decimal import Decimal

from tests.unit.domain.portfolios import course, portfolio

from microcredentials.domain.course import Course
from microcredentials.domain.fee_step import FeeStep
from microcredentials.revision.coverage import Coverage, coverage_of
from microcredentials.revision.spread import spread_of

GROUPS = {"target_groups": {"bachelor": {"label": "Bachelor"}, "seniors": {"label": "Seniors"}}}


def coverage(*courses: Course) -> Coverage:
    return coverage_of(courses, portfolio(*courses, alliance=GROUPS, partners={"su": {}, "eka": {}}))


def test_a_course_counts_in_every_cell_that_it_serves() -> None:
    table = coverage(course(target_groups=["bachelor", "seniors"], mode="online")).modes
    assert table.number("bachelor", "online") == table.number("seniors", "online") == 1
    assert table.gaps == tuple((group, mode) for group in GROUPS["target_groups"] for mode in ("on_campus", "blended"))


def test_a_course_silent_about_its_mode_takes_that_of_its_runs_or_is_counted_as_silent() -> None:
    runs = course(target_groups=["bachelor"], offerings=[{"start": "2027-01", "mode": "blended"}])
    table = coverage(runs, course("su/b", target_groups=["bachelor"])).modes
    assert (table.number("bachelor", "blended"), table.unsaid) == (1, 1)


def test_fields_are_broad_ones_per_university_that_offers_the_course() -> None:
    table = coverage(course(fields=["0613", "0541"], providers=["su", "eka"])).fields
    assert set(table.numbers) == {("06", "su"), ("06", "eka"), ("05", "su"), ("05", "eka")}
    assert "99" not in table.rows


def test_levels_without_a_course_are_told_too_and_a_cycle_stands_for_its_level() -> None:
    levels = coverage(course(level={"qf_ehea": "first"}), course("su/b", level="not_referenced"), course("su/c")).levels
    assert (levels.numbers["6"], levels.numbers["5"], levels.numbers["not_referenced"], levels.unsaid) == (1, 0, 1, 1)


def test_languages_come_with_the_most_frequent_first() -> None:
    languages = coverage(course(languages=["lt", "en"]), course("su/b", languages="en")).languages
    assert list(languages.numbers.items()) == [("en", 2), ("lt", 1)]


def test_fees_are_counted_in_steps_and_spread_over_those_who_pay() -> None:
    free, low, high = (
        course("su/a", fee="free"),
        *(course(f"su/{amount}", fee={"amounts": {"everyone_else": amount}}) for amount in (80, 300)),
    )
    fees = coverage(free, low, high, course("su/d")).fees["everyone_else"]
    told = {step: number for step, number in fees.steps.items() if number}
    assert told == {FeeStep.FREE: 1, FeeStep.UP_TO_LIMIT: 1, FeeStep.OVER_LIMIT: 1, FeeStep.ASK: 1}
    assert fees.paid is not None
    assert [int(each) for each in (fees.paid.least, fees.paid.median, fees.paid.most)] == [80, 190, 300]


def test_credits_that_a_course_does_not_give_are_in_no_spread() -> None:
    spread = coverage(course(ects=3), course("su/b", ects="none"), course("su/c")).credits
    assert spread is not None
    assert spread.number == 1


def test_a_histogram_has_few_steps_of_a_round_width_and_counts_every_number_once() -> None:
    numbers = [Decimal(number) for number in (20, 50, 51, 380, 215)]
    spread = spread_of(numbers)
    assert spread is not None
    assert [(int(step.up_to), step.number) for step in spread.steps] == [
        (50, 2),
        (100, 1),
        (150, 0),
        (200, 0),
        (250, 1),
        (300, 0),
        (350, 0),
        (400, 1),
    ]


def test_one_far_number_makes_no_endless_histogram() -> None:
    spread = spread_of([Decimal(1), Decimal("60000.50")])
    assert spread is not None
    assert len(spread.steps) <= 8
    assert sum(step.number for step in spread.steps) == 2


def test_there_is_no_spread_of_nothing() -> None:
    assert spread_of([]) is None
