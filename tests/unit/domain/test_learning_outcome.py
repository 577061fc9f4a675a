from __future__ import annotations

from typing import Any

import pytest
from tests.unit.domain.forms import mistake_in, mistakes_in, read

from microcredentials.domain.learning_outcome import LearningOutcomeValue, OutcomeKind


def test_an_outcome_is_a_text() -> None:
    outcome = read(LearningOutcomeValue, "Explain why.")
    assert (str(outcome.text), outcome.kind, outcome.esco) == ("Explain why.", None, ())


def test_an_outcome_may_stand_in_several_languages() -> None:
    assert read(LearningOutcomeValue, {"en": "Explain.", "bg": "Обяснява."}).text.in_language("bg") == "Обяснява."


def test_an_outcome_may_name_its_kind_and_its_skill() -> None:
    esco = "http://data.europa.eu/esco/skill/0a-1b"
    outcome = read(LearningOutcomeValue, {"text": "Explain why.", "kind": "skill", "esco": esco})
    assert (outcome.kind, outcome.esco) == (OutcomeKind.SKILL, (esco,))


def test_a_kind_in_place_of_the_text_is_mended() -> None:
    found = mistake_in(LearningOutcomeValue, {"skill": "Judge: how and why"})
    assert found.replacement == '{text: "Judge: how and why", kind: skill}'


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        ({"kind": "skill"}, "missing"),
        ({"text": "a", "kind": "talent"}, "MC203"),
        ({"text": "a", "esco": "S1"}, "MC208"),
        ({"text": "a", "esco": [["x"]]}, "MC202"),
        (["a"], "MC202"),
        ({"Explain": "why"}, "MC202"),
    ],
)
def test_a_wrong_outcome_is_one_mistake(outcome: Any, code: str) -> None:
    assert [found.code for found in mistakes_in(LearningOutcomeValue, outcome)] == [code]
