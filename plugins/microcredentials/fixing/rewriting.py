"""Lines that cannot be read as they stand, written as the loader has to read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.fixing.certainty import WRITING_RULES, certain_edits
from microcredentials.fixing.line_edits import LineEdit, acceptable, with_edits
from microcredentials.fixing.sameness import is_no_worse, says_the_same_elsewhere
from microcredentials.fixing.tidying import as_bytes, lines_of, tidied
from microcredentials.reading.loader import load

if TYPE_CHECKING:
    from microcredentials.reading.document import Document

MOST_ROUNDS = 500
"""Rounds for one file: of many lines that begin with a tab, each round mends one."""

_UNREAD = frozenset({"MC008", "MC012"})
"""Rules whose breach leaves a text unread, so that there is nothing to compare it with."""


def readable(raw: bytes, path: str) -> bytes:
    """The file at ``path``, tidy, with the certain corrections of its writing made; all values are read as before."""
    for _ in range(MOST_ROUNDS):
        better = _rewritten(tidied(raw, path), path)
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
    taken = acceptable(
        certain_edits(problems, {path: lines}),
        lambda edits: _is_as_it_was_read(before, load(as_bytes(with_edits(lines, edits)), path), edits, unread),
    )
    return as_bytes(with_edits(lines, taken)) if taken else raw


def _is_as_it_was_read(before: Document, after: Document, edits: tuple[LineEdit, ...], unread: frozenset[int]) -> bool:
    first_read = unread.intersection(edit.line for edit in edits)
    same = says_the_same_elsewhere(before, after, first_read) if first_read else after.value == before.value
    return same and is_no_worse(before.problems, after.problems)
