"""Every numbered rule: its page, and what is said about a checkout that breaks it, word by word."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from microcredentials.checks import CHECK_RULES, run_checks
from microcredentials.domain.problem import Problem, Severity
from microcredentials.domain.rule import Rule
from microcredentials.domain.value_rules import VALUE_RULES
from microcredentials.reading.checkout import read_checkout
from microcredentials.reading.rules import READING_RULES
from microcredentials.reports.text import as_text

EXAMPLES = Path(__file__).parent / "rules"
WRONG = sorted(EXAMPLES.glob("MC*/wrong*"))
RULES = sorted((*READING_RULES, *VALUE_RULES, *CHECK_RULES), key=lambda rule: rule.code)


@pytest.fixture(params=RULES, ids=lambda rule: rule.code)
def rule(request: pytest.FixtureRequest) -> Rule:
    found = request.param
    assert isinstance(found, Rule)
    return found


def findings(example: Path, root: Path) -> tuple[Problem, ...]:
    """What reading and checks say about the base checkout with the example's files laid over it."""
    copytree(EXAMPLES / "_base", root, dirs_exist_ok=True)
    copytree(example, root, dirs_exist_ok=True)
    without = root / "without.txt"
    for path in without.read_text(encoding="utf-8").split() if without.exists() else ():
        (root / path).unlink()
    reading = read_checkout(root)
    return tuple(sorted((*reading.problems, *run_checks(reading.portfolio)), key=lambda problem: problem.sort_key))


def test_the_base_checkout_has_no_finding(tmp_path: Path) -> None:
    assert as_text(findings(EXAMPLES / "_base", tmp_path)) == ""


def test_no_two_rules_share_a_code() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


def test_every_folder_of_examples_belongs_to_a_rule() -> None:
    folders = {folder.name for folder in EXAMPLES.iterdir() if folder.name.startswith("MC")}
    assert folders == {rule.code for rule in RULES}


def test_a_rule_says_what_is_asked_why_and_how(rule: Rule) -> None:
    assert rule.title.strip(".") == rule.title
    assert rule in READING_RULES or "\nSource: " in rule.text
    before, wrong, right = rule.text.partition("\nWrong")[0], *rule.text.partition("\nWrong")[2].split("\nRight")
    assert before.strip()
    assert "\n    " in wrong
    assert "\n    " in right


def test_every_rule_has_a_wrong_example(rule: Rule) -> None:
    assert EXAMPLES / rule.code / "wrong" in WRONG


@pytest.mark.parametrize("example", WRONG, ids=lambda example: f"{example.parent.name}-{example.name}")
def test_a_wrong_example_gets_exactly_these_words(example: Path, tmp_path: Path) -> None:
    found = findings(example, tmp_path)
    assert example.parent.name in {problem.code for problem in found}
    assert as_text(found) == (example / "expected.txt").read_text(encoding="utf-8")


def test_a_finding_is_as_severe_as_its_rule(rule: Rule, tmp_path: Path) -> None:
    found = findings(EXAMPLES / rule.code / "wrong", tmp_path)
    assert {problem.severity for problem in found if problem.code == rule.code} == {rule.severity}


def test_the_right_example_keeps_the_rule(rule: Rule, tmp_path: Path) -> None:
    found = findings(EXAMPLES / rule.code / "right", tmp_path)
    assert as_text([p for p in found if p.code == rule.code or p.severity is Severity.ERROR]) == ""
