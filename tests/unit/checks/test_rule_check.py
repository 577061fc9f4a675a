"""Where a finding stands and what it offers to paste."""

from __future__ import annotations

from tests.unit.checks.portfolios import portfolio

from microcredentials.checks import run_checks
from microcredentials.checks.credits import credits_outside_range
from microcredentials.checks.rule_check import Breach, mark_of_words, written_path
from microcredentials.domain.course import Course
from microcredentials.domain.place import Mark, Places, Span
from microcredentials.domain.portfolio import Entry
from microcredentials.domain.problem import Severity
from microcredentials.domain.rule import Rule

RULE = Rule("MC999", "Anything", Severity.WARNING, "")
PLACES = Places(
    {
        ("providers",): Span(Mark(1, 1), Mark(1, 12), Mark(1, 15)),
        ("fee",): Span(Mark(2, 1), Mark(2, 6), Mark(2, 18)),
        ("fee", "amounts"): Span(Mark(2, 7), Mark(2, 16), Mark(2, 17)),
        ("description",): Span(Mark(3, 1), Mark(3, 14), Mark(6, 1)),
    },
    ("providers: vnu", "fee: {amounts: 3}", "description: |", "  One", "  and two", "title: two"),
)
ENTRY = Entry("courses/su/ai.yml", Course(), PLACES)


def test_a_list_written_as_one_bare_value_is_found() -> None:
    assert written_path(PLACES, ("providers", 0)) == ("providers",)
    problem = Breach(ENTRY, ("providers", 0), "No.", replacement="vmu").problem(RULE)
    assert (problem.mark, problem.field, problem.suggestion) == (Mark(1, 12), "providers", "providers: vmu")


def test_a_name_is_replaced_where_the_name_is_wrong() -> None:
    problem = Breach(ENTRY, ("fee", "amounts"), "No.", replacement="per", at_key=True).problem(RULE)
    assert (problem.mark, problem.suggestion) == (Mark(2, 7), "fee: {per: 3}")


def test_what_is_missing_stands_at_its_parent_or_at_the_beginning() -> None:
    assert Breach(ENTRY, ("fee", "note"), "No.", at_key=True).problem(RULE).mark == Mark(2, 1)
    assert Breach(ENTRY, ("title",), "No.", at_key=True).problem(RULE).mark == Mark(1, 1)


def test_words_within_a_text_are_pointed_at() -> None:
    assert Breach(ENTRY, ("description",), "No.", at_words="two").problem(RULE).mark == Mark(5, 7)


def test_words_that_the_file_writes_otherwise_are_looked_for_in_vain() -> None:
    assert mark_of_words(PLACES, ("description",), "three") is None
    assert mark_of_words(PLACES, ("title",), "two") is None
    assert Breach(ENTRY, ("description",), "No.", at_words="three").problem(RULE).mark == Mark(3, 14)


def test_a_finding_takes_code_and_severity_of_its_rule() -> None:
    problem = Breach(ENTRY, (), "No.", "Do this.").problem(RULE)
    assert (problem.code, problem.severity, problem.field, problem.sentence) == (
        "MC999",
        Severity.WARNING,
        "file",
        "No. Do this.",
    )


def test_who_asks_some_checks_hears_of_no_other_rule() -> None:
    broken = portfolio(courses={"nobody/ai": {"ects": "999", "status": "published"}})
    codes = {problem.code for problem in run_checks(broken)}

    assert codes > {"MC402"}
    assert {problem.code for problem in run_checks(broken, checks=[credits_outside_range])} == {"MC402"}
