"""``explain``: the rule behind a finding."""

from __future__ import annotations

import pytest
from tests.unit.cli.conftest import Run

from microcredentials.rulebook import RULES


@pytest.mark.parametrize("code", list(RULES))
def test_every_rule_is_explained(run: Run, code: str) -> None:
    rule = RULES[code]
    assert run("explain", code) == (0, f"{code}: {rule.title} ({rule.severity})\n\n{rule.text}\n", "")


@pytest.mark.parametrize("written", ["mc203", "[MC203]", " MC203 "])
def test_a_code_may_be_copied_as_it_stands(run: Run, written: str) -> None:
    assert run("explain", written).out.startswith("MC203: ")


@pytest.mark.parametrize(
    ("written", "meant"), [("203", "MC203"), ("MC-203", "MC203"), ("MX203", "MC203"), ("MC2O3", "MC203")]
)
def test_a_slip_is_answered_with_the_rule_that_was_meant(run: Run, written: str, meant: str) -> None:
    assert run("explain", written) == (2, "", f"There is no rule `{written}`. Did you mean {meant}?\n")


def test_anything_else_is_answered_with_the_range_of_rules(run: Run) -> None:
    code, _, err = run("explain", "nonsense")
    assert code == 2
    assert err == f"There is no rule `nonsense`. They run from {min(RULES)} to {max(RULES)}.\n"
