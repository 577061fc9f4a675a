"""Every rule's page shows a mistake that it finds and the right way that nothing objects to."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from microcredentials.domain.rule import Rule
from microcredentials.reading.loader import load
from microcredentials.reading.rules import READING_RULES


def examples(rule: Rule) -> tuple[bytes, bytes]:
    wrong, right = (dedent(part).strip() for part in rule.text.split("Wrong:")[1].split("Right:"))
    if rule.code == "MC001":
        return wrong.split("  ")[0].encode().replace(rb"\xf6", b"\xf6"), right.encode()
    return wrong.replace("<tab>", "\t").encode(), right.encode()


@pytest.mark.parametrize("rule", READING_RULES, ids=lambda rule: rule.code)
def test_the_wrong_example_breaks_this_rule_and_no_other(rule: Rule) -> None:
    assert {problem.code for problem in load(examples(rule)[0], "courses/su/ai.yml").problems} == {rule.code}


@pytest.mark.parametrize("rule", READING_RULES, ids=lambda rule: rule.code)
def test_the_right_example_is_right(rule: Rule) -> None:
    assert load(examples(rule)[1], "courses/su/ai.yml").problems == ()


@pytest.mark.parametrize("rule", READING_RULES, ids=lambda rule: rule.code)
def test_a_finding_has_the_severity_of_its_rule(rule: Rule) -> None:
    assert {problem.severity for problem in load(examples(rule)[0], "courses/su/ai.yml").problems} == {rule.severity}


def test_codes_are_of_reading_stand_once_and_are_in_order() -> None:
    codes = [rule.code for rule in READING_RULES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"MC0\d\d", code) for code in codes)
