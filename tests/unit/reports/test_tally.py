"""The sum of a check."""

from __future__ import annotations

import pytest

from microcredentials.reports.tally import Tally


@pytest.mark.parametrize(
    ("tally", "sentence"),
    [
        (Tally(3, 2, 47), "3 errors, 2 warnings in 47 entries."),
        (Tally(1, 0, 1), "1 error in 1 entry."),
        (Tally(0, 1, 1_200), "1 warning in 1,200 entries; nothing stands in the way of publishing."),
        (Tally(0, 0, 47), "All is well in 47 entries."),
        (Tally(0, 0, 0), "There is no entry to check."),
    ],
)
def test_a_tally_is_one_sentence(tally: Tally, sentence: str) -> None:
    assert tally.sentence == sentence
