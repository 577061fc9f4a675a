"""Which entry was which in earlier editions, however often it was renamed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.course import Course, Status
from microcredentials.domain.programme import Programme

if TYPE_CHECKING:
    from microcredentials.domain.edition import Edition
    from microcredentials.domain.past_edition import PastEdition
    from microcredentials.domain.portfolio import Portfolio

Named = Course | Programme
EntriesOf = Callable[["Portfolio"], Mapping[str, Named]]


@dataclass(frozen=True, slots=True)
class Appearance:
    """An entry in an earlier edition, with what it says there."""

    edition: Edition
    entry: Named


@dataclass(frozen=True, slots=True)
class Lineage:
    """The courses or the programmes of all editions, without drafts.

    ``successors`` lead from an id that is no more to the one that took its place; ``found`` from the last id of an
    entry to all that earlier editions hold of it, the newest first.
    """

    present: Mapping[str, Named]
    successors: Mapping[str, str]
    found: Mapping[str, tuple[Appearance, ...]]

    def last_id(self, id_: str) -> str:
        """The id under which an entry stands today, or stood last."""
        return _followed(id_, self.present, self.successors)

    def appearances(self, id_: str) -> tuple[Appearance, ...]:
        """What earlier editions showed of the entry whose last id this is, the newest first."""
        return tuple(one for one in self.found.get(id_, ()) if one.entry.is_shown)

    def last_state(self, id_: str) -> Appearance | None:
        """The newest earlier edition that showed the entry whose last id this is, else the newest that holds it."""
        return next(iter((*self.appearances(id_), *self.found.get(id_, ()))), None)


def course_lineage(portfolio: Portfolio, past: Sequence[PastEdition]) -> Lineage:
    """The courses of a portfolio and of the editions before it, newest first."""
    return _lineage(portfolio, past, lambda one: one.courses)


def programme_lineage(portfolio: Portfolio, past: Sequence[PastEdition]) -> Lineage:
    """The programmes of a portfolio and of the editions before it, newest first."""
    return _lineage(portfolio, past, lambda one: one.programmes)


def _lineage(portfolio: Portfolio, past: Sequence[PastEdition], entries_of: EntriesOf) -> Lineage:
    present = _public(entries_of(portfolio))
    states = [*(_public(entries_of(edition.portfolio)) for edition in reversed(past)), present]
    successors = {alias: id_ for state in states for id_, entry in state.items() for alias in entry.aliases}
    found: dict[str, list[Appearance]] = {}
    for edition in past:
        for id_, entry in _public(entries_of(edition.portfolio)).items():
            last = _followed(id_, present, successors)
            found.setdefault(last, []).append(Appearance(edition.edition, entry))
    return Lineage(present, successors, {id_: tuple(ones) for id_, ones in found.items()})


def _public(entries: Mapping[str, Named]) -> dict[str, Named]:
    """Without drafts, which have no page that anything could lead to."""
    return {id_: entry for id_, entry in entries.items() if entry.is_shown or entry.status is Status.WITHDRAWN}


def _followed(id_: str, present: Mapping[str, Named], successors: Mapping[str, str]) -> str:
    """The end of a chain of new names; an id at which an entry stands now leads nowhere else."""
    seen = {id_}
    while id_ not in present and id_ in successors and successors[id_] not in seen:
        id_ = successors[id_]
        seen.add(id_)
    return id_
