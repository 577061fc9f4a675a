"""What changed between two editions, as pages print it."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from microcredentials.domain.partner import Partner
from microcredentials.history.difference import EntryKind
from microcredentials.history.public_change import Happening, public_changes
from microcredentials.plain_words.change_words import changed_values
from microcredentials.rendering.translator import N_
from microcredentials.rendering.views.credits import credits_of
from microcredentials.rendering.views.provider import place_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from microcredentials.domain.course import Course
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.programme import Programme
    from microcredentials.history.public_change import PublicChange
    from microcredentials.plain_words.change_words import ChangedValue
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.words import Words

HAPPENING_TAGS: Mapping[Happening, str] = MappingProxyType(
    {
        Happening.NEW: N_("New"),
        Happening.OFFERED_AGAIN: N_("Offered again"),
        Happening.RENAMED: N_("New address"),
        Happening.CHANGED: N_("Changed"),
        Happening.WITHDRAWN: N_("Withdrawn"),
        Happening.REMOVED: N_("No longer offered"),
        Happening.CONFIRMED: N_("Confirmed"),
    }
)
"""What stands beside the title, in the order in which a university's changes are listed."""

_PARTNER_TAGS: Mapping[Happening, str] = MappingProxyType(
    {
        Happening.NEW: N_("New in the alliance"),
        Happening.WITHDRAWN: N_("Has left the alliance"),
        Happening.REMOVED: N_("Has left the alliance"),
    }
)
_APPEARED = frozenset({Happening.NEW, Happening.OFFERED_AGAIN})
_ORDER = {happening: place for place, happening in enumerate(HAPPENING_TAGS)}
_FOLDERS = {EntryKind.PARTNER: "partners", EntryKind.COURSE: "courses", EntryKind.PROGRAMME: "programmes"}


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One course, programme or university that is not as it was.

    ``is_gone`` says that its page is one of the edition before; ``address`` is below that edition's or the present
    root. ``sentence`` is the summary of what is new, or why something was withdrawn; ``facts`` stand only with what is
    new. ``day`` is when it changed, empty where Git does not tell. ``heir`` is the address of what took it in.
    """

    kind: EntryKind
    happening: Happening
    tag: str
    title: Words
    address: str
    is_gone: bool
    values: tuple[ChangedValue, ...]
    sentence: Words | None
    facts: str
    heir: str
    day: str


@dataclass(frozen=True, slots=True)
class PartnerChanges:
    """The changes of one university in the order of :data:`HAPPENING_TAGS`, and how many entries it confirmed."""

    partner_id: str
    name: Words
    monogram: str
    rows: tuple[ChangeRow, ...]
    confirmed: int


def changes_between(before: Portfolio, setting: Setting) -> tuple[PartnerChanges, ...]:
    """What changed on the way to a setting's portfolio, by universities in the order of their names."""
    of_partner: dict[str, list[PublicChange]] = {}
    for change in public_changes(before, setting.portfolio):
        of_partner.setdefault(change.partner_id, []).append(change)
    told = (_partner_changes(id_, changes, before, setting) for id_, changes in of_partner.items())
    return tuple(sorted(told, key=lambda one: (one.name.text.casefold(), one.partner_id)))


def _partner_changes(id_: str, changes: Iterable[PublicChange], before: Portfolio, setting: Setting) -> PartnerChanges:
    ordered = sorted(changes, key=lambda one: (one.kind is not EntryKind.PARTNER, _ORDER[one.happening]))
    partner = setting.partner(id_) or before.partners.get(id_)
    return PartnerChanges(
        id_,
        setting.heading(partner) if partner else setting.partner_name(id_),
        partner.short_name if partner else setting.partner_short(id_),
        tuple(_row(change, before, setting) for change in ordered if change.happening is not Happening.CONFIRMED),
        sum(change.happening is Happening.CONFIRMED for change in ordered),
    )


def _row(change: PublicChange, before: Portfolio, setting: Setting) -> ChangeRow:
    tags = _PARTNER_TAGS if change.kind is EntryKind.PARTNER else HAPPENING_TAGS
    folder = _FOLDERS[change.kind]
    day = setting.circumstances.changed.get(change.path)
    return ChangeRow(
        change.kind,
        change.happening,
        setting.say(tags.get(change.happening, HAPPENING_TAGS[change.happening])),
        setting.heading(change.entry),
        f"{folder}/{change.id}/",
        change.happening is Happening.REMOVED,
        tuple(changed_values(change.fields, before, setting.portfolio)),
        _sentence(change, setting),
        _facts(change.entry, setting) if change.happening in _APPEARED else "",
        f"{folder}/{change.leads_to}/" if change.leads_to else "",
        setting.formats.day(day) if day else "",
    )


def _sentence(change: PublicChange, setting: Setting) -> Words | None:
    name = "summary" if change.happening in _APPEARED else "withdrawn_reason"
    return setting.words(getattr(change.entry, name, None))


def _facts(entry: Course | Programme | Partner, setting: Setting) -> str:
    """``3 ECTS · online`` of a course or programme, the place of a university."""
    if isinstance(entry, Partner):
        return place_words(entry.id, setting)
    worth = credits_of(entry.ects, setting)
    return " · ".join(filter(None, (worth.label if worth else "", setting.label(entry.mode) if entry.mode else "")))
