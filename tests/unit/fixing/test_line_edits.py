"""Of many proposed changes, those that can be made together are made."""

from __future__ import annotations

from microcredentials.fixing.line_edits import MOST_TRIALS, LineEdit, acceptable, with_edits

EDITS = tuple(LineEdit("a.yml", number, str(number)) for number in range(1, 9))


class Judge:
    """Says always the same, and counts how often it was asked."""

    def __init__(self, *, verdict: bool) -> None:
        self.verdict = verdict
        self.trials = 0

    def __call__(self, edits: tuple[LineEdit, ...]) -> bool:
        assert edits
        self.trials += 1
        return self.verdict


def test_all_are_taken_where_nothing_speaks_against_it() -> None:
    holds = Judge(verdict=True)
    assert acceptable(EDITS, holds) == EDITS
    assert holds.trials == 1


def test_one_bad_edit_does_not_keep_the_others() -> None:
    assert acceptable(EDITS, lambda edits: EDITS[2] not in edits) == EDITS[:2] + EDITS[3:]


def test_trials_end_where_most_edits_are_bad() -> None:
    holds = Judge(verdict=False)
    many = tuple(LineEdit("a.yml", number, "") for number in range(1_000))
    assert acceptable(many, holds) == ()
    assert holds.trials == MOST_TRIALS


def test_edits_replace_whole_lines() -> None:
    assert with_edits(("a", "b", "c"), [LineEdit("", 2, "x")]) == ("a", "x", "c")
