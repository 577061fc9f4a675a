from __future__ import annotations

import pytest
from tests.unit.domain.forms import mistake_in, read

from microcredentials.domain.level import CYCLE_OF_EQF_LEVEL, Cycle, LevelValue


def test_a_level_is_told_in_both_frameworks() -> None:
    level = read(LevelValue, {"eqf": "6", "qf_ehea": "first"})
    assert (level.eqf, level.qf_ehea, level.not_referenced) == ((6,), (Cycle.FIRST,), False)


def test_a_level_may_be_a_list() -> None:
    assert read(LevelValue, {"eqf": ["6", "7"]}).eqf == (6, 7)


def test_not_referenced_is_said_in_words() -> None:
    assert read(LevelValue, "not_referenced").not_referenced


def test_an_empty_group_does_not_say_that_there_is_no_level() -> None:
    assert not read(LevelValue, {}).not_referenced


@pytest.mark.parametrize("written", ["not referenced", "none", "n/a", "Not-Referenced"])
def test_no_level_in_other_words_is_mended(written: str) -> None:
    assert mistake_in(LevelValue, written).replacement == "not_referenced"


@pytest.mark.parametrize("eqf", ["0", "9", "six", "6.5", "٦x"])
def test_there_are_eight_levels(eqf: str) -> None:
    assert mistake_in(LevelValue, {"eqf": eqf}).code == "MC204"


def test_cycles_belong_to_the_levels_5_to_8() -> None:
    assert CYCLE_OF_EQF_LEVEL == {5: Cycle.SHORT, 6: Cycle.FIRST, 7: Cycle.SECOND, 8: Cycle.THIRD}
