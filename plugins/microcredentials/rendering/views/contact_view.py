"""Whom to ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.defaults import contact_of
from microcredentials.rendering.views.fact import source_words

if TYPE_CHECKING:
    from microcredentials.domain.contact import Contact
    from microcredentials.domain.course import Course
    from microcredentials.domain.programme import Programme
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.words import Words


@dataclass(frozen=True, slots=True)
class ContactView:
    """An office with the ways to reach it."""

    office: Words | None
    person: Words | None
    email: str
    phone: Words | None
    url: str
    source: str = ""


def contact_view(entry: Course | Programme, setting: Setting) -> ContactView | None:
    """The contact of a course or programme, of its lead, or of the alliance."""
    found = contact_of(entry, setting.portfolio)
    return office_view(found.value, setting, source_words(found.origin, setting)) if found else None


def office_view(contact: Contact, setting: Setting, source: str = "") -> ContactView:
    """One office."""
    return ContactView(
        setting.words(contact.office),
        setting.words(contact.person),
        contact.email or "",
        setting.words(contact.phone),
        contact.url or "",
        source,
    )
