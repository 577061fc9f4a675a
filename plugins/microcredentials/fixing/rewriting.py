"""Lines that cannot be read as they stand, written as the loader has to read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.fixing.certainty import WRITING_RULES, certain_edits
from microcredentials.fixing.line_edits import LineEdit, acceptable, with_edits
from microcredentials.fixing.parting_lines import without_parting_lines
from microcredentials.fixing.sameness import is_no_worse, says_the_same_elsewhere
from microcredentials.fixing.tidying import as_bytes, lines_of, tidied
from microcredentials.reading.loader import load
from microcredentials.reading.mending import MOST_REPAIRS
from microcredentials.reading.yaml_diagnosis.indentation import with_spaces_for_tabs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.problem import Problem
    from microcredentials.reading.document import Document

MOST_ROUNDS = 200
"""Rounds for one file: so many mistakes are explained at once, and one for each line."""

_UNREAD = frozenset({"MC008", "MC012"})
"""Rules whose breach leaves a text unread, so that there is nothing to compare it with."""


def readable(raw: bytes, path: str) -> bytes:
    """The file at ``path``, tidy, with the certain corrections of its writing made; all values are read as before."""
    for _ in range(MOST_ROUNDS):
        better = _rewritten(tidied(without_parting_lines(raw, path), path), path)
        if better == raw:
            break
        raw = better
    return raw


def _rewritten(raw: bytes, path: str) -> bytes:
    before, lines = load(raw, path), lines_of(raw)
    if lines is None:
        return raw
    problems = [problem for problem in before.problems if problem.code in WRITING_RULES]
    unread = frozenset(problem.mark.line for problem in problems if problem.code in _UNREAD)
    proposed = (*_without_tabs(problems, path, lines), *certain_edits(problems, {path: lines}))
    taken = acceptable(
        {edit.line: edit for edit in reversed(proposed)}.values(),
        lambda edits: _is_as_it_was_read(before, load(as_bytes(with_edits(lines, edits)), path), edits, unread),
    )
    return as_bytes(with_edits(lines, taken)) if taken else raw


def _without_tabs(problems: list[Problem], path: str, lines: tuple[str, ...]) -> Iterator[LineEdit]:
    """All lines that begin with a tab, which are one mistake and only right together."""
    if any(problem.code == "MC019" for problem in problems):
        for edit in with_spaces_for_tabs(lines):
            line = lines[edit.line - 1]
            yield LineEdit(path, edit.line, line[: edit.start] + edit.text + line[edit.end :])


def _is_as_it_was_read(before: Document, after: Document, edits: tuple[LineEdit, ...], unread: frozenset[int]) -> bool:
    given_up = _lines_given_up(before)
    unknown = unread.intersection(edit.line for edit in edits) | given_up
    same = says_the_same_elsewhere(before, after, unknown) if unknown else after.value == before.value
    return same and is_no_worse(_told_outside(given_up, before), _told_outside(given_up, after))


def _lines_given_up(document: Document) -> frozenset[int]:
    """The lines that the loader did not come to, because it explains only so many mistakes at once."""
    if document.complete or len(document.problems) < MOST_REPAIRS:
        return frozenset()
    last = max((span.start.line for span in document.places.spans.values()), default=0)
    return frozenset(range(last + 1, len(document.places.lines) + 1))


def _told_outside(lines: frozenset[int], document: Document) -> list[Problem]:
    return [problem for problem in document.problems if problem.mark.line not in lines]
