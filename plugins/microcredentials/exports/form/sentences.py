"""The sentences of the rules for the form: each is asked of the rule itself by breaking it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from microcredentials.checks import run_checks
from microcredentials.domain.course import Course
from microcredentials.domain.place import Places
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.reading.document import Document
from microcredentials.reading.entry_reader import read_entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microcredentials.domain.alliance import Alliance
    from microcredentials.domain.problem import Problem
    from microcredentials.exports.form.tree import FormField, Path

_ID = "nobody/nothing"
_WRONG = "§"
"""What no field takes but texts."""

_MANY_DECIMALS = "1.2345"
_HALF = "2.5"
_RARE_LANGUAGE = "hsb"
"""Upper Sorbian, whose code is part of no English word."""
_EARLY, _LATE = "2031-01-02", "2031-03-04"

Words = dict[str, str]
"""What in a sentence belongs to the broken value -> the name under which the form fills in its own."""


@dataclass(frozen=True)
class Sentences:
    """Breaks rules for an alliance and keeps what they say; equal fields are asked once."""

    alliance: Alliance
    _known: dict[str, Words] = field(default_factory=dict)

    def of(self, field_: FormField) -> Words:
        """What the rules say of a value that is wrong by itself: flaw -> sentence with names in braces."""
        key = f"{field_.kind} {field_.facts}"
        if key not in self._known or field_.kind == "either":
            self._known[key] = {
                flaw: said for flaw, value, words in _flaws(field_) if (said := self._said(field_.path, value, words))
            }
        return self._known[key]

    def of_the_whole(self) -> Words:
        """What the rules say of values that do not fit together: name -> sentence."""
        run: Path = ("offerings", 0)
        translated_only = {"written_in": _RARE_LANGUAGE, "title": {"en": "Words"}}
        asked = {
            "range": (("ects",), {"min": "4", "max": "3"}, {"4": "min", "3": "max"}),
            "amount_range": (("fee", "amounts", "x"), {"min": "4", "max": "3"}, {"4": "min", "3": "max"}),
            "credits": (("ects",), "999", {"999": "value"}),
            "step": (("ects",), "2.33", {"2.33": "value"}),
            "dates": (
                run,
                {"apply_by": _LATE, "start": _EARLY},
                {"apply_by": "earlier", _LATE: "before", "start": "later", _EARLY: "after"},
            ),
            "undated": (run, {"places": "3"}, {}),
            "untranslated": ((), translated_only, {_RARE_LANGUAGE: "language"}),
        }
        return {name: self._said(*question) for name, question in asked.items()}

    def _said(self, path: Path, value: Any, words: Mapping[str, str]) -> str:
        """The sentence about a value at a path, with names in braces for what belongs to it."""
        given = _nested(path, value)
        found = [problem for problem in problems_of(given, self.alliance) if _concerns(problem, path)]
        if not found:
            return ""
        return _with_names(found[0].message, words) + (f" {hint}" if (hint := _lasting(found[0], words)) else "")


def problems_of(given: Mapping[str, Any], alliance: Alliance) -> tuple[Problem, ...]:
    """Everything the rules find in a course of these fields, in an alliance that has no other entry."""
    document = Document(dict(given), Places())
    entry, found = read_entry(Course, document, f"courses/{_ID}.yml", _ID, alliance.default_language)
    agreed = Entry("partners/alliance.yml", alliance, Places())
    return (*found, *run_checks(Portfolio(agreed, {}, {_ID: entry}, {})))


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


def _with_names(message: str, words: Mapping[str, str]) -> str:
    for written, name in words.items():
        message = message.replace(written, f"{{{name}}}")
    return message


def _lasting(problem: Problem, words: Mapping[str, str]) -> str:
    """The hint, unless it names what the broken value in particular should have been."""
    return "" if problem.code == "MC403" else _with_names(problem.hint or "", words)
