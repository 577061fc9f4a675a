"""Whether a changed file still says what it said, and nothing new is wrong with it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from microcredentials.domain.place import FieldPath, Mark
    from microcredentials.domain.problem import Problem
    from microcredentials.reading.document import Document


def says_the_same_elsewhere(before: Document, after: Document, lines: Collection[int]) -> bool:
    """Whether every text that begins on another line than these is read as it was, under the same name."""
    return _texts_by_place(before, lines) == _texts_by_place(after, lines)


def is_no_worse(before: Iterable[Problem], after: Iterable[Problem]) -> bool:
    """Whether there is no finding that was not there before; a finding is known by its field and rule."""
    return _by_field(after) <= _by_field(before)


def is_better(before: Iterable[Problem], after: Iterable[Problem], lines: Collection[tuple[str, int]]) -> bool:
    """Whether each of these lines (path and number) has lost a finding, and no finding is new on any other line.

    On a line that was mended one finding may give way to another that it hid: of a list written as one text, that
    one of its codes is unknown.
    """
    old, new = _by_line(before), _by_line(after)
    lost = all(old[line] - new[line] and new[line].total() <= old[line].total() for line in lines)
    return lost and _by_field(_off(after, lines)) <= _by_field(_off(before, lines))


def _texts_by_place(document: Document, but: Collection[int]) -> dict[Mark, tuple[int, str | int, str]]:
    """Where a text begins -> how deep it stands, its name or position, and its words."""
    found = {}
    for path, span in document.places.spans.items():
        value = _at(document.value, path)
        if isinstance(value, str) and span.start.line not in but:
            found[span.start] = (len(path), path[-1], value)
    return found


def _at(value: Any, path: FieldPath) -> Any:
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _by_field(problems: Iterable[Problem]) -> Counter[tuple[str, str, str]]:
    return Counter((problem.path, problem.field, problem.code) for problem in problems)


def _by_line(problems: Iterable[Problem]) -> defaultdict[tuple[str, int], Counter[tuple[str, str]]]:
    found: defaultdict[tuple[str, int], Counter[tuple[str, str]]] = defaultdict(Counter)
    for problem in problems:
        found[problem.path, problem.mark.line][problem.field, problem.code] += 1
    return found


def _off(problems: Iterable[Problem], lines: Collection[tuple[str, int]]) -> list[Problem]:
    return [problem for problem in problems if (problem.path, problem.mark.line) not in lines]
