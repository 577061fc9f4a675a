"""Values that stand twice in one list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from microcredentials.checks.entries import all_entries
from microcredentials.checks.rule_check import Breach, rule
from microcredentials.checks.written_values import lists_of
from microcredentials.domain.learning_outcome import LearningOutcome
from microcredentials.domain.mistake import quoted
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.problem import Severity
from microcredentials.domain.text import Text


@rule("MC216", "Value that stands twice", Severity.WARNING)
def repeated_value(portfolio: Portfolio) -> Iterator[Breach]:
    """A value counts once in a list, however often it is written. Often one of the two was meant to be another.

    Source: entry format, version 1, "Reading".

    Wrong:

        target_groups: [bachelor, lifelong_learners, bachelor]

    Right:

        target_groups: [bachelor, lifelong_learners]
    """
    for entry in all_entries(portfolio):
        for path, values in lists_of(entry.value):
            seen: set[str] = set()
            for position, value in enumerate(values):
                words = _words(value)
                if words is None:
                    continue
                if words in seen:
                    message = f"{quoted(words)} stands twice in this list."
                    yield Breach(entry, (*path, position), message, "Keep it once.")
                seen.add(words)


def _words(value: Any) -> str | None:
    """What a value of a list is known by; ``None`` where two groups of fields may well be alike."""
    match value:
        case LearningOutcome():
            return str(value.text)
        case str() | Text() | int():
            return str(value)
        case _:
            return None
