"""The sentences of the rules for the form: each is asked of the rule itself by breaking it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from microcredentials.domain.problem import Severity
from microcredentials.exports.form.questions import around, questions
from microcredentials.exports.form.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microcredentials.domain.alliance import Alliance
    from microcredentials.domain.problem import Problem
    from microcredentials.exports.form.questions import Question, Words
    from microcredentials.exports.form.tree import FormField, Path

_WRONG = "§"
"""What no field takes but texts."""

_MANY_DECIMALS = "1.2345"
_HALF = "2.5"


@dataclass(frozen=True)
class Sentences:
    """Breaks rules for an alliance and keeps what they say; equal fields are asked once."""

    alliance: Alliance
    partners: tuple[str, ...] = ()
    _known: dict[str, Words] = field(default_factory=dict)

    def of(self, field_: FormField) -> Words:
        """What the rules say of a value that is wrong by itself: flaw -> sentence with names in braces."""
        key = f"{field_.kind} {field_.facts}"
        if key not in self._known or field_.kind == "either":
            self._known[key] = {
                flaw: said for flaw, value, words in _flaws(field_) if (said := self._said(field_.path, value, words))
            }
        return self._known[key]

    def of_the_whole(self) -> dict[str, dict[str, object]]:
        """What the rules say of values that do not fit together: name -> sentence, and whether it is advice only."""
        told = {name: self._answer(question) for name, question in questions(self.alliance).items()}
        return {name: answer for name, answer in told.items() if answer}

    def _answer(self, question: Question) -> dict[str, object]:
        found = around(question, self.alliance).problems_of(question.given, question.code)
        problem = next((each for each in found if each.code == question.code), None)
        if problem is None:
            return {}
        advice = {"advice": True} if problem.severity is Severity.WARNING else {}
        return {"says": _with_names(problem.sentence, question.words), **advice}

    @property
    def _surroundings(self) -> Surroundings:
        return Surroundings(self.alliance, {id_: {"name": id_.capitalize()} for id_ in self.partners})

    def _said(self, path: Path, value: Any, words: Mapping[str, str]) -> str:
        """The sentence about a value at a path, with names in braces for what belongs to it."""
        told = self._surroundings.problems_of(_nested(path, value))
        first = next((problem for problem in told if _concerns(problem, path)), None)
        return _with_names(first.sentence, words) if first else ""


def _flaws(field_: FormField) -> Iterator[tuple[str, Any, Words]]:
    """Name, value and words of each flaw that a field's value may have by itself."""
    facts = field_.facts or {}
    match field_.kind:
        case "line" | "markdown":
            if facts["least"] > 1:
                yield "short", "x" * (facts["least"] - 1), {"x" * (facts["least"] - 1): "value"}
            yield "long", "x" * (facts["most"] + 1), {str(facts["most"] + 1): "length"}
        case "number":
            yield "number", _WRONG, {_WRONG: "value"}
            yield "range", str(facts["most"] + 1), {str(facts["most"] + 1): "value"}
            yield "decimals", _MANY_DECIMALS, {_MANY_DECIMALS: "value"}
            if facts["whole"]:
                yield "whole", _HALF, {_HALF: "value"}
        case "list" if facts["most"] < LONG_LIST:
            yield "long", [_WRONG] * (facts["most"] + 1), {str(facts["most"] + 1): "length"}
        case "list" | "choice" | "group" | "mapping" | "either" | "word" | "yes_no" | "plain":
            return
        case _:
            yield "form", _WRONG, {_WRONG: "value"}


LONG_LIST = 100
"""From this number on nobody meets the limit of a list."""


def _nested(path: Path, value: Any) -> dict[str, Any]:
    for part in reversed(path):
        value = [value] if part == 0 else {"x" if part == "*" else part: value}
    nested: dict[str, Any] = value
    return nested


def _concerns(problem: Problem, path: Path) -> bool:
    """Whether a finding is about the value at a path, or about a part of it."""
    name = ""
    for part in path:
        name += "[0]" if part == 0 else f".{'x' if part == '*' else part}" if name else str(part)
    return problem.field.startswith(name)


def _with_names(sentence: str, words: Mapping[str, str]) -> str:
    """The sentence with names in braces; a number is replaced where it stands alone, not within another."""
    if not words:
        return sentence
    longest_first = sorted(words, key=len, reverse=True)
    known = re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-]|\.\d)")
    return known.sub(lambda found: f"{{{words[found[0]]}}}", sentence)
