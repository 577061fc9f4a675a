"""Universities, organisations outside the alliance, and the alliance itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.cooperation import CoProviderKind, CoProviderRole
from microcredentials.domain.partner import PartnerRole
from microcredentials.schema_org.node import node

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.contact import Contact
    from microcredentials.domain.cooperation import CoProvider
    from microcredentials.domain.course import Course
    from microcredentials.domain.partner import Partner
    from microcredentials.schema_org.node import Node, Scene

_TYPES = {
    CoProviderKind.UNIVERSITY: "CollegeOrUniversity",
    CoProviderKind.EDUCATION_PROVIDER: "EducationalOrganization",
    CoProviderKind.COMPANY: "Corporation",
    CoProviderKind.NGO: "NGO",
    CoProviderKind.PUBLIC_AUTHORITY: "GovernmentOrganization",
    CoProviderKind.RESEARCH: "ResearchOrganization",
}


def university(id_: str, scene: Scene) -> Node:
    """A partner as courses name it; of one that has no file just its id in capitals."""
    partner = scene.portfolio.partners.get(id_)
    if partner is None:
        return node("CollegeOrUniversity", name=id_.upper())
    name, registers = scene.words(partner.heading), _registers(partner)
    return node("CollegeOrUniversity", _id(id_, scene), name=name, url=partner.website, sameAs=registers)


def whole_university(partner: Partner, logo: str, scene: Scene) -> Node:
    """All that the page of a partner says of it; ``logo`` is the address of its picture below the site's root."""
    names = [partner.short_name, *partner.native_name.values()]
    place = node("PostalAddress", addressLocality=scene.words(partner.city), addressCountry=partner.country)
    former = partner.role is PartnerRole.FORMER
    return university(partner.id, scene) | node(
        "CollegeOrUniversity",
        alternateName=list(dict.fromkeys(name for name in names if name != scene.words(partner.heading))),
        address=place if len(place) > 1 else None,
        identifier=_identifiers(partner),
        logo=scene.address(logo) if logo else None,
        contactPoint=_office(partner.contact, scene) if partner.contact else None,
        memberOf=None if former else alliance(scene),
        mainEntityOfPage=scene.address(f"partners/{partner.id}/"),
    )


def alliance(scene: Scene) -> Node | None:
    """The alliance, where its name is known."""
    profile = scene.portfolio.alliance
    name = scene.words(profile.name or profile.short_name)
    short = scene.words(profile.short_name)
    if not name:
        return None
    return node("Organization", name=name, alternateName=short if short != name else None, url=profile.website)


def awarding_bodies(names: Iterable[str], course: Course | None, scene: Scene) -> list[Node]:
    """Who awards a microcredential: partners by id, and organisations outside the alliance by name."""
    outside = {name: one for one in course.co_providers for name in one.name.by_language.values()} if course else {}
    return [
        outsider(outside[name], scene)
        if name in outside
        else university(name, scene)
        if name in scene.portfolio.partners
        else node("Organization", name=name)
        for name in names
    ]


def teaching_outsiders(course: Course, scene: Scene) -> list[Node]:
    """The organisations outside the alliance that give the course too."""
    return [outsider(one, scene) for one in course.co_providers if CoProviderRole.TEACHES in one.role]


def outsider(one: CoProvider, scene: Scene) -> Node:
    """An organisation outside the alliance."""
    type_ = _TYPES.get(one.kind, "Organization") if one.kind else "Organization"
    place = node("PostalAddress", addressCountry=one.country) if one.country else None
    return node(type_, name=scene.words(one.name), url=one.url, address=place)


def _id(id_: str, scene: Scene) -> str:
    """What the university is called in the graph; the page about it is something else."""
    return f"{scene.address(f'partners/{id_}/')}#university"


def _registers(partner: Partner) -> list[str]:
    wikidata = f"http://www.wikidata.org/entity/{partner.wikidata}" if partner.wikidata else None
    return [address for address in (partner.ror, wikidata) if address]


def _identifiers(partner: Partner) -> list[Node]:
    numbers = (
        ("Erasmus code", partner.erasmus_code),
        ("PIC", partner.pic),
        ("OID", partner.oid),
        ("schacHomeOrganization", partner.schac),
    )
    return [node("PropertyValue", propertyID=register, value=value) for register, value in numbers if value]


def _office(contact: Contact, scene: Scene) -> Node | None:
    """The office; a person is never named to search engines."""
    known = node(
        "ContactPoint",
        name=scene.words(contact.office),
        email=contact.email,
        telephone=scene.words(contact.phone),
        url=contact.url,
    )
    return known if len(known) > 1 else None
