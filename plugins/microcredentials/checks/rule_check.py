"""A check: a numbered rule and the function that finds its breaches in a portfolio."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from microcredentials.domain.place import FieldPath, Mark, Places
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.problem import Problem, Severity, field_name
from microcredentials.domain.rule import Rule


@dataclass(frozen=True, slots=True)
class Breach:
    """Where an entry breaks a rule, in what words, and what to write instead.

    ``path`` leads to the value in the model; a list written as one bare value, or a part that is
    missing, is found nevertheless. ``at_key`` points to the name of the field rather than to its
    value, ``at_words`` to these words within it. ``replacement`` stands in for the value, or for
    the name where ``at_key`` is set.
    """

    entry: Entry[Any]
    path: FieldPath
    message: str
    hint: str | None = None
    replacement: str | None = None
    at_key: bool = False
    at_words: str | None = None

    def problem(self, rule: Rule) -> Problem:
        """The finding that people read."""
        path = written_path(self.entry.places, self.path)
        return Problem(
            path=self.entry.path,
            mark=self._mark(path),
            severity=rule.severity,
            code=rule.code,
            field=field_name(path),
            message=self.message,
            hint=self.hint,
            suggestion=self._corrected(path),
        )

    def _mark(self, path: FieldPath) -> Mark:
        places = self.entry.places
        if self.at_key:
            return places.of_key(path)
        within = mark_of_words(places, path, self.at_words) if self.at_words else None
        return within or places.of_value(path)

    def _corrected(self, path: FieldPath) -> str | None:
        if self.replacement is None:
            return None
        places = self.entry.places
        correct = places.corrected_key if self.at_key else places.corrected_line
        return correct(path, self.replacement)


Find = Callable[[Portfolio], Iterator[Breach]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule, and the function that finds where it is broken."""

    rule: Rule
    find: Find

    def __call__(self, portfolio: Portfolio) -> Iterator[Problem]:
        """The findings in a portfolio."""
        return (breach.problem(self.rule) for breach in self.find(portfolio))


def rule(code: str, title: str, severity: Severity) -> Callable[[Find], Check]:
    """Make a check of a function whose docstring is the text of the rule."""
    return lambda find: Check(Rule(code, title, severity, find.__doc__ or ""), find)


def enforces(known: Rule) -> Callable[[Find], Check]:
    """Make a check of a function that finds more breaches of a rule which single values are held to already."""
    return lambda find: Check(known, find)


def written_path(places: Places, path: FieldPath) -> FieldPath:
    """A path as the file has it: where a list is written as one bare value, its only position falls away."""
    written: FieldPath = ()
    for part in path:
        step = (*written, part)
        if part == 0 and written in places.spans and step not in places.spans:
            continue
        written = step
    return written


def is_understood(entry: Entry[Any], *path: str | int) -> bool:
    """Whether nothing at this path was given in a way that could not be understood."""
    return entry.is_whole or not (entry.is_broken(path) or entry.is_broken(written_path(entry.places, path)))


def mark_of_words(places: Places, path: FieldPath, words: str) -> Mark | None:
    """Where the first of the lines of a value that hold some words has them; ``None`` where no line does."""
    span = places.spans.get(path)
    if span is None:
        return None
    for number in range(span.start.line, min(span.end.line, len(places.lines)) + 1):
        begin = span.start.column - 1 if number == span.start.line else 0
        column = places.lines[number - 1].find(words, begin)
        if column >= 0:
            return Mark(number, column + 1)
    return None
