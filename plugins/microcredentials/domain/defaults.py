"""What holds for a course where its entry is silent: run, entry, lead partner, alliance, in this order."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from microcredentials.domain.certificate import Certificate, CertificateFormat
from microcredentials.domain.contact import Contact
from microcredentials.domain.course import Course, Delivery
from microcredentials.domain.quality import QualityAssurance

if TYPE_CHECKING:
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.programme import Programme

Value = TypeVar("Value")

_NO_CONTACT, _NO_ASSURANCE, _NO_CERTIFICATE = Contact(), QualityAssurance(), Certificate()
"""Groups of fields that say nothing."""


class Origin(StrEnum):
    """Who says so."""

    RUN = "run"
    ENTRY = "entry"
    PARTNER = "partner"
    ALLIANCE = "alliance"


class Sourced(NamedTuple, Generic[Value]):
    """A value and who says so."""

    value: Value
    origin: Origin


def lead_id(entry: Course | Programme) -> str:
    """The leading partner of a course or programme; empty where a programme names none."""
    return entry.lead_id if isinstance(entry, Course) else next(iter(entry.providers), "")


def contact_of(entry: Course | Programme, portfolio: Portfolio) -> Sourced[Contact] | None:
    """Whom to ask about a course or programme."""
    partner = portfolio.partners.get(lead_id(entry))
    candidates = (
        (entry.contact, Origin.ENTRY),
        (partner.contact if partner else None, Origin.PARTNER),
        (portfolio.alliance.contact, Origin.ALLIANCE),
    )
    for contact, origin in candidates:
        if contact is not None and contact != _NO_CONTACT:
            return Sourced(contact, origin)
    return None


def quality_assurance_of(entry: Course | Programme, portfolio: Portfolio) -> Sourced[QualityAssurance] | None:
    """The quality assurance that underpins a course or programme; ``origin`` is that of its kind.

    An entry that only describes its own keeps its description beside the kind that holds in general.
    """
    partner = portfolio.partners.get(lead_id(entry))
    candidates = (
        (entry.quality_assurance, Origin.ENTRY),
        (partner.quality_assurance if partner else None, Origin.PARTNER),
        (portfolio.alliance.quality_assurance, Origin.ALLIANCE),
    )
    given = [(quality, origin) for quality, origin in candidates if quality is not None and quality != _NO_ASSURANCE]
    if not given:
        return None
    first, origin = next(((quality, origin) for quality, origin in given if quality.kind is not None), given[0])
    own = entry.quality_assurance
    if own is None or own.kind is not None or own == _NO_ASSURANCE:
        return Sourced(first, origin)
    return Sourced(own.model_copy(update={"kind": first.kind}), origin)


def certificate_of(entry: Course | Programme, portfolio: Portfolio) -> Sourced[Certificate] | None:
    """The certificate of a course or programme; its parts are looked up one by one, ``origin`` is the format's."""
    partner = portfolio.partners.get(lead_id(entry))
    own = entry.certificate or _NO_CERTIFICATE
    general = (partner.certificate if partner else None) or _NO_CERTIFICATE
    format_, origin = _format(own, general, portfolio.alliance.certificate_format)
    found = Certificate.model_construct(
        kinds=own.kinds or general.kinds, format=format_, issued=own.issued or general.issued
    )
    return None if found == _NO_CERTIFICATE else Sourced(found, origin)


def _format(
    own: Certificate, general: Certificate, agreed: tuple[CertificateFormat, ...]
) -> tuple[tuple[CertificateFormat, ...], Origin]:
    if own.format:
        return own.format, Origin.ENTRY
    if general.format:
        return general.format, Origin.PARTNER
    return agreed, Origin.ALLIANCE if agreed else Origin.ENTRY


def delivery_of(course: Course) -> Delivery | None:
    """When a course is given: as it says, else ``fixed`` where there are dated runs."""
    return course.delivery or (Delivery.FIXED if course.offerings else None)


def awarding_bodies_of(course: Course) -> tuple[str, ...]:
    """Partner ids or names of co-providers that award the microcredential; default: the lead."""
    return course.awarding_body or (course.lead_id,)


def written_in(entry: Course | Programme, portfolio: Portfolio) -> str:
    """The language of an entry's plain texts."""
    return entry.written_in or portfolio.alliance.default_language
