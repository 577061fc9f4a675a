"""What changed between two editions as far as it concerns learners: drafts and the office's own notes are left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from microcredentials.domain.course import Course, Status
from microcredentials.domain.partner import Partner, PartnerRole
from microcredentials.domain.programme import Programme
from microcredentials.history.difference import ChangeKind, EntryKind, difference

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.history.difference import EntryChange
    from microcredentials.history.field_change import FieldChange

_NOTES = frozenset({"reviewed_for", "aliases", "source", "written_in", "first_edition", "example"})
"""Fields of courses and programmes that are about the entry and not about what it describes."""

_OF_PARTNERS = frozenset({"name", "city", "country", "website", "role", "joined", "left", "fee_defaults", "fee_policy"})
"""Fields of a partner that learners ask about."""


class Happening(StrEnum):
    """What a learner would call it; in the order in which changes are listed."""

    NEW = "new"
    OFFERED_AGAIN = "offered_again"
    RENAMED = "renamed"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
    CONFIRMED = "confirmed"


_ORDER = {happening: place for place, happening in enumerate(Happening)}


@dataclass(frozen=True, slots=True)
class PublicChange:
    """One course, programme or partner of which something is not as it was.

    ``id`` is the present one, and the one before of an entry that is gone; ``former_id`` is what a renamed one was
    called. ``leads_to`` is the entry that took in a removed one. ``fields`` tell only what was shown before and
    after: none of an entry that is new or gone. ``partner_id`` is the partner whom it concerns: the lead of a course
    or programme, the last one of a withdrawn programme that names none; empty where there never was one.
    """

    happening: Happening
    kind: EntryKind
    id: str
    path: str
    entry: Course | Programme | Partner
    fields: tuple[FieldChange, ...] = ()
    former_id: str | None = None
    leads_to: str | None = None
    partner_id: str = ""


def public_changes(before: Portfolio, after: Portfolio) -> tuple[PublicChange, ...]:
    """Every change that learners can see: of partners, then courses, then programmes.

    An entry of which only ``reviewed_for`` differs is confirmed, not changed. An entry that could not be read in one
    of the two states is left out, because nothing is known about it.
    """
    return tuple(told for change in difference(before, after) if (told := _told(change, before)) is not None)


def by_partner(changes: Iterable[PublicChange]) -> Mapping[str, Sequence[PublicChange]]:
    """Partner -> its changes as they are listed: its own first, then by what happened."""
    of_partner: dict[str, list[PublicChange]] = {}
    for change in sorted(changes, key=lambda one: (one.kind is not EntryKind.PARTNER, _ORDER[one.happening])):
        of_partner.setdefault(change.partner_id, []).append(change)
    return of_partner


def _told(change: EntryChange, before: Portfolio) -> PublicChange | None:
    if change.kind is ChangeKind.UNREADABLE or (change.former_id or change.id) in before.unreadable:
        return None
    if change.entry_kind is EntryKind.ALLIANCE:
        return None
    if change.entry_kind is EntryKind.PARTNER:
        return _told_of_partner(change)
    happening = _happening(change)
    if happening is None:
        return None
    fields = tuple(field for field in change.fields if field.way[0] not in _NOTES)
    if happening is Happening.CHANGED and not fields:
        happening = Happening.CONFIRMED
        if not any(field.way[0] == "reviewed_for" for field in change.fields):
            return None
    both = happening in {Happening.CHANGED, Happening.RENAMED}
    entry = change.before if happening is Happening.REMOVED else change.after
    return _change(change, happening, entry, fields if both else ())


def _happening(change: EntryChange) -> Happening | None:
    """What happened to a course or programme; ``None`` where it was not shown before and is not now."""
    was, is_ = _is_shown(change.before), _is_shown(change.after)
    if not was:
        return (Happening.OFFERED_AGAIN if _is_withdrawn(change.before) else Happening.NEW) if is_ else None
    if is_:
        return Happening.RENAMED if change.former_id else Happening.CHANGED
    return Happening.WITHDRAWN if _is_withdrawn(change.after) else Happening.REMOVED


def _is_shown(entry: object) -> bool:
    return isinstance(entry, Course | Programme) and entry.is_shown


def _is_withdrawn(entry: object) -> bool:
    return isinstance(entry, Course | Programme) and entry.status is Status.WITHDRAWN


def _told_of_partner(change: EntryChange) -> PublicChange | None:
    fields = tuple(field for field in change.fields if field.way[0] in _OF_PARTNERS)
    if change.after is None:
        return _change(change, Happening.REMOVED, change.before)
    if change.before is None:
        return None if _is_former(change.after) else _change(change, Happening.NEW, change.after)
    if _is_former(change.after) and not _is_former(change.before):
        return _change(change, Happening.WITHDRAWN, change.after)
    return _change(change, Happening.CHANGED, change.after, fields) if fields else None


def _is_former(entry: object) -> bool:
    return isinstance(entry, Partner) and entry.role is PartnerRole.FORMER


def _change(
    change: EntryChange, happening: Happening, entry: object, fields: tuple[FieldChange, ...] = ()
) -> PublicChange | None:
    if not isinstance(entry, Course | Programme | Partner):
        return None
    return PublicChange(
        happening,
        change.entry_kind,
        change.id,
        change.path,
        entry,
        fields,
        change.former_id,
        change.leads_to,
        next(filter(None, (_partner_of(state) for state in (entry, change.before))), ""),
    )


def _partner_of(entry: object) -> str:
    """The partner whom an entry concerns, as far as the entry itself tells."""
    match entry:
        case Course():
            return entry.lead_id
        case Programme():
            return next(iter(entry.providers), "")
        case Partner():
            return entry.id
        case _:
            return ""
