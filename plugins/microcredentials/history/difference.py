"""What changed between two portfolios: entries that are new, changed, renamed, withdrawn or gone, value by value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from microcredentials.domain.course import Course, Status
from microcredentials.domain.programme import Programme
from microcredentials.history.field_change import EntryState, field_changes

if TYPE_CHECKING:
    from microcredentials.domain.alliance import Alliance
    from microcredentials.domain.partner import Partner
    from microcredentials.domain.portfolio import Entry, Portfolio
    from microcredentials.history.field_change import FieldChange


class EntryKind(StrEnum):
    """What a file describes."""

    ALLIANCE = "alliance"
    PARTNER = "partner"
    COURSE = "course"
    PROGRAMME = "programme"


class ChangeKind(StrEnum):
    """What happened to an entry."""

    NEW = "new"
    CHANGED = "changed"
    RENAMED = "renamed"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry that is not as it was.

    ``id`` and ``path`` are the present ones, and those before of an entry that is gone. ``former_id``
    is what a renamed entry was called. ``leads_to`` is the entry that names a removed one among its
    aliases. ``fields`` are empty where nothing can be compared: the file is gone or cannot be read.
    """

    kind: ChangeKind
    entry_kind: EntryKind
    id: str
    path: str
    before: Alliance | Partner | Course | Programme | None
    after: Alliance | Partner | Course | Programme | None
    fields: tuple[FieldChange, ...] = ()
    former_id: str | None = None
    leads_to: str | None = None


def difference(before: Portfolio, after: Portfolio) -> tuple[EntryChange, ...]:
    """Every entry that differs: the alliance, then partners, courses and programmes, each in the order of their ids."""
    return tuple(
        change
        for kind in EntryKind
        for change in _KindOfEntries(kind, before, after, _entries(before, kind), _entries(after, kind)).changes()
    )


def _entries(portfolio: Portfolio, kind: EntryKind) -> Mapping[str, Entry[Any]]:
    match kind:
        case EntryKind.ALLIANCE:
            return {"alliance": portfolio.alliance_entry}
        case EntryKind.PARTNER:
            return portfolio.partner_entries
        case EntryKind.COURSE:
            return portfolio.course_entries
        case EntryKind.PROGRAMME:
            return portfolio.programme_entries


@dataclass(frozen=True, slots=True)
class _KindOfEntries:
    """The entries of one kind in two portfolios, by id."""

    kind: EntryKind
    portfolio_before: Portfolio
    portfolio_after: Portfolio
    before: Mapping[str, Entry[Any]]
    after: Mapping[str, Entry[Any]]

    def changes(self) -> Iterator[EntryChange]:
        former = {id_: alias for id_ in self.after if id_ not in self.before for alias in self._gone_aliases(id_)}
        renamed = set(former.values())
        taken_in = {alias: id_ for id_ in self.after for alias in self._gone_aliases(id_)}
        for id_ in sorted({*self.before, *self.after} - renamed, key=lambda id_: id_.split("/")):
            change = self._change(id_, former.get(id_), taken_in.get(id_))
            if change is not None:
                yield change

    def _gone_aliases(self, id_: str) -> tuple[str, ...]:
        """The entry's former ids under which a course stood before and stands no more."""
        aliases = getattr(self.after[id_].value, "aliases", ())
        return tuple(alias for alias in aliases if alias in self.before and alias not in self.after)

    def _change(self, id_: str, former_id: str | None, leads_to: str | None) -> EntryChange | None:
        old, new = self.before.get(former_id or id_), self.after.get(id_)
        if old is not None and (id_ in self.portfolio_after.unreadable if new is None else not new.complete):
            return EntryChange(ChangeKind.UNREADABLE, self.kind, id_, old.path, old.value, None)
        if new is None:
            return None if old is None else self._removed(id_, old, leads_to)
        if old is not None and old.value == new.value and old.broken == new.broken:
            return None
        fields = field_changes(
            EntryState(old, self.portfolio_before) if old else None, EntryState(new, self.portfolio_after)
        )
        kind = _kind(old, new, former_id)
        if kind is ChangeKind.CHANGED and not fields:
            return None
        return EntryChange(kind, self.kind, id_, new.path, old.value if old else None, new.value, fields, former_id)

    def _removed(self, id_: str, old: Entry[Any], leads_to: str | None) -> EntryChange:
        return EntryChange(ChangeKind.REMOVED, self.kind, id_, old.path, old.value, None, leads_to=leads_to)


def _kind(old: Entry[Any] | None, new: Entry[Any], former_id: str | None) -> ChangeKind:
    if old is None:
        return ChangeKind.NEW
    if _is_withdrawn(new) and not _is_withdrawn(old):
        return ChangeKind.WITHDRAWN
    return ChangeKind.RENAMED if former_id else ChangeKind.CHANGED


def _is_withdrawn(entry: Entry[Any]) -> bool:
    return isinstance(entry.value, Course | Programme) and entry.value.status is Status.WITHDRAWN
