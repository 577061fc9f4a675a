"""Which element of a list was which before: runs by their date, outcomes by their words, all else by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.day import DayOrMonth
from microcredentials.domain.learning_outcome import LearningOutcome
from microcredentials.domain.offering import Offering
from microcredentials.domain.terms import words_of

if TYPE_CHECKING:
    from microcredentials.domain.model import Record
    from microcredentials.domain.text import Text

MOST_DAYS_MOVED = 92
"""Days by which a run may move and still be the same run: a quarter of a year."""

LEAST_ALIKE = 0.5
"""Share of words that two wordings of one outcome have in common at least."""

_NAMES = ("start", "when", "title", "name", "for_")


@dataclass(frozen=True, slots=True)
class ListPart:
    """An element of a list on the way to a value: what people call it, or its position counted from 1."""

    name: Text | DayOrMonth | int


@dataclass(frozen=True, slots=True)
class Pair:
    """An element before and after; one of them may be missing."""

    part: ListPart
    before: Record | None
    after: Record | None


def paired(before: Sequence[Record], after: Sequence[Record]) -> tuple[Pair, ...]:
    """Every element once: those that are there now in their order, then those that are gone."""
    olds: dict[int, int] = {}
    for alike in (_are_equal, _have_one_name, _are_close):
        olds |= _matches(before, after, olds, alike)
    if len(before) == len(after) == len(olds) + 1:
        olds[_only_one(len(after), olds)] = _only_one(len(before), olds.values())
    kept = set(olds.values())
    there = tuple(Pair(_part(new, at), before[olds[at]] if at in olds else None, new) for at, new in enumerate(after))
    gone = tuple(Pair(_part(old, at), old, None) for at, old in enumerate(before) if at not in kept)
    return there + gone


def _matches(
    before: Sequence[Record], after: Sequence[Record], known: Mapping[int, int], alike: Callable[[Record, Record], bool]
) -> dict[int, int]:
    """Position after -> position before of those that are alike and not matched yet."""
    found: dict[int, int] = {}
    for at, new in enumerate(after):
        if at not in known:
            free = (nth for nth in range(len(before)) if nth not in {*known.values(), *found.values()})
            old = next((nth for nth in free if alike(before[nth], new)), None)
            if old is not None:
                found[at] = old
    return found


def _only_one(length: int, others: Iterable[int]) -> int:
    return next(iter(set(range(length)) - set(others)))


def _are_equal(old: Record, new: Record) -> bool:
    return old == new


def _have_one_name(old: Record, new: Record) -> bool:
    name = _name(old)
    return name is not None and str(name) == str(_name(new))


def _are_close(old: Record, new: Record) -> bool:
    match old, new:
        case Offering(start=DayOrMonth() as then), Offering(start=DayOrMonth() as now):
            return abs((now.first - then.first).days) <= MOST_DAYS_MOVED
        case LearningOutcome(), LearningOutcome():
            ours, theirs = ({word.folded for word in words_of(str(one.text))} for one in (old, new))
            return len(ours & theirs) >= LEAST_ALIKE * max(len(ours | theirs), 1)
    return False


def _name(record: Record) -> Text | DayOrMonth | None:
    return next((value for field in _NAMES if (value := getattr(record, field, None)) is not None), None)


def _part(record: Record, at: int) -> ListPart:
    name = _name(record)
    return ListPart(at + 1 if name is None else name)
