"""One changed value in words that fit into a list: what it is called, what it was, what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from microcredentials.plain_words.field_words import words_of_way
from microcredentials.plain_words.value_words import ValueWords

if TYPE_CHECKING:
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.history.field_change import FieldChange

LONGEST_VALUE = 180
"""Characters of a value that are told; of a longer one only that it was worded anew."""

_OF_COURSES = frozenset({"courses", "requires"})
"""Fields that hold ids of courses, which mean something only to who writes entries."""


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """``Fee for everyone else``, ``0``, ``120 EUR``; empty before or after where there was or is nothing.

    ``is_reworded`` says that there was and is a text too long to be told; both are empty then.
    """

    label: str
    before: str
    after: str
    is_reworded: bool = False


def changed_values(fields: Sequence[FieldChange], before: Portfolio, after: Portfolio) -> Iterator[ChangedValue]:
    """Each changed value once, in the order of the fields; courses by their titles."""
    for field in fields:
        name = next(part for part in reversed(field.way) if isinstance(part, str))
        old, new = _words(name, field.before, before), _words(name, field.after, after)
        label = words_of_way(field, after)
        if old and new and max(len(old), len(new)) > LONGEST_VALUE:
            yield ChangedValue(label, "", "", is_reworded=True)
        elif old != new:
            yield ChangedValue(label, _shortened(old), _shortened(new))


def _words(name: str, value: Any, portfolio: Portfolio) -> str:
    if name in _OF_COURSES and isinstance(value, tuple):
        found = ((id_, portfolio.course(id_)) for id_ in value)
        return ", ".join(str(course.heading) if course else id_ for id_, course in found)
    return " ".join(ValueWords(portfolio).of(name, value).split())


def _shortened(words: str) -> str:
    if len(words) <= LONGEST_VALUE:
        return words
    return f"{words[: LONGEST_VALUE - 1].rsplit(' ', 1)[0]} …"
