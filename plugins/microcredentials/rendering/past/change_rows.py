"""What changed between two editions, as pages print it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.partner import Partner
from microcredentials.history.difference import EntryKind
from microcredentials.history.public_change import Happening, by_partner, public_changes
from microcredentials.plain_words.change_words import changed_values
from microcredentials.plain_words.happening_words import happening_words
from microcredentials.rendering.views.credits import credits_of
from microcredentials.rendering.views.provider import place_words
from microcredentials.rendering.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from microcredentials.domain.course import Course
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.programme import Programme
    from microcredentials.history.public_change import PublicChange
    from microcredentials.plain_words.change_words import ChangedValue
    from microcredentials.rendering.setting import Setting

_APPEARED = frozenset({Happening.NEW, Happening.OFFERED_AGAIN})
_FOLDERS = {EntryKind.PARTNER: "partners", EntryKind.COURSE: "courses", EntryKind.PROGRAMME: "programmes"}


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One course, programme or university that is not as it was.

    ``is_gone`` says that its page is one of the edition before; ``address`` is below that edition's or the present
    root. ``sentence`` is the summary of what is new, or why something was withdrawn; ``facts`` stand only with what is
    new. ``day`` is when it changed, empty where Git does not tell. ``heir`` is the address of what took it in,
    ``instead`` address and title of the course that takes the place of a withdrawn one.
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
    instead: tuple[str, Words] | None
    day: str


@dataclass(frozen=True, slots=True)
class PartnerChanges:
    """The changes of one university, in the order in which they are listed, and how many entries it confirmed."""

    partner_id: str
    name: Words
    monogram: str
    rows: tuple[ChangeRow, ...]
    confirmed: int


def changes_between(before: Portfolio, setting: Setting) -> tuple[PartnerChanges, ...]:
    """What changed on the way to a setting's portfolio, by universities in the order of their names."""
    of_partner = by_partner(public_changes(before, setting.portfolio))
    told = (_partner_changes(id_, changes, before, setting) for id_, changes in of_partner.items())
    return tuple(sorted(told, key=lambda one: (one.name.text.casefold(), one.partner_id)))


def _partner_changes(id_: str, changes: Sequence[PublicChange], before: Portfolio, setting: Setting) -> PartnerChanges:
    partner = setting.partner(id_) or before.partners.get(id_)
    return PartnerChanges(
        id_,
        _name(id_, partner, setting),
        partner.short_name if partner else setting.partner_short(id_),
        tuple(_row(change, before, setting) for change in changes if change.happening is not Happening.CONFIRMED),
        sum(change.happening is Happening.CONFIRMED for change in changes),
    )


def _name(id_: str, partner: Partner | None, setting: Setting) -> Words:
    """Of a university; a programme that never named one belongs to the alliance."""
    if partner is not None:
        return setting.heading(partner)
    return setting.partner_name(id_) if id_ else Words(setting.say("The alliance"))


def _row(change: PublicChange, before: Portfolio, setting: Setting) -> ChangeRow:
    folder = _FOLDERS[change.kind]
    day = setting.circumstances.changed.get(change.path)
    return ChangeRow(
        change.kind,
        change.happening,
        setting.say(happening_words(change)),
        setting.heading(change.entry),
        f"{folder}/{change.id}/",
        change.happening is Happening.REMOVED,
        tuple(changed_values(change.fields, before, setting.portfolio)),
        _sentence(change, setting),
        _facts(change.entry, setting) if change.happening in _APPEARED else "",
        f"{folder}/{change.leads_to}/" if change.leads_to else "",
        _instead(change, setting),
        setting.formats.day(day) if day else "",
    )


def _sentence(change: PublicChange, setting: Setting) -> Words | None:
    name = "summary" if change.happening in _APPEARED else "withdrawn_reason"
    return setting.words(getattr(change.entry, name, None))


def _instead(change: PublicChange, setting: Setting) -> tuple[str, Words] | None:
    successor = getattr(change.entry, "replaced_by", None)
    course = setting.portfolio.course(successor) if successor else None
    return (f"courses/{course.id}/", setting.heading(course)) if course and course.is_shown else None


def _facts(entry: Course | Programme | Partner, setting: Setting) -> str:
    """``3 ECTS · online`` of a course or programme, the place of a university."""
    if isinstance(entry, Partner):
        return place_words(entry.id, setting)
    worth = credits_of(entry.ects, setting)
    return " · ".join(filter(None, (worth.label if worth else "", setting.label(entry.mode) if entry.mode else "")))
