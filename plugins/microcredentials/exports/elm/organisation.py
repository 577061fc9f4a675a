"""Universities, and other bodies that award, as organisations of the European Learning Model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.elm.concept import country_concept
from microcredentials.exports.elm.node import Node, Reference, each, only
from microcredentials.exports.elm.node_kinds import identifier, in_languages, web_resource, words_of
from microcredentials.exports.elm.uri import mailbox_uri

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.contact import Contact
    from microcredentials.domain.cooperation import CoProvider
    from microcredentials.domain.partner import Partner
    from microcredentials.domain.text import Text
    from microcredentials.exports.elm.graph import Graph

_SCHEMES = (
    ("ror", "ROR"),
    ("erasmus_code", "Erasmus institutional code"),
    ("pic", "PIC"),
    ("oid", "OID"),
    ("schac", "SCHAC"),
)
"""Fields of a partner that identify it, with the name of their scheme."""


def partner_node(partner: Partner, iri: str, graph: Graph) -> Node | None:
    """A university; ``None`` without a name or country, which the model demands."""
    country = country_concept(partner.country or "")
    if country is None or partner.name is None:
        return None
    names = tuple(in_languages((*partner.name.by_language.items(), *partner.native_name.items())))
    return Node(
        "elm:Organisation",
        (
            *each("rov:legalName", names),
            *each("skos:altLabel", (words for words in words_of(partner.acronym) if words not in names)),
            *each("adms:identifier", _identifiers(partner)),
            *only("foaf:homepage", web_resource(partner.website) if partner.website else None),
            ("elm:location", _location(graph.concept(country), partner.city)),
            *only("elm:contactPoint", _contact_point(partner.contact, graph)),
        ),
        iri,
    )


def co_provider_node(body: CoProvider, iri: str, graph: Graph) -> Node | None:
    """An organisation outside the alliance; ``None`` without a country."""
    country = country_concept(body.country or "")
    if country is None:
        return None
    return Node(
        "elm:Organisation",
        (
            *each("rov:legalName", words_of(body.name)),
            *only("foaf:homepage", web_resource(body.url) if body.url else None),
            ("elm:location", _location(graph.concept(country), None)),
        ),
        iri,
    )


def _identifiers(partner: Partner) -> Iterator[Node]:
    given = ((getattr(partner, field), scheme) for field, scheme in _SCHEMES)
    return (identifier(notation, scheme) for notation, scheme in given if notation)


def _location(country: Reference, city: Text | None) -> Node:
    address = Node("elm:Address", (("elm:countryCode", country),))
    return Node("dcterms:Location", (*each("elm:geographicName", words_of(city)), ("elm:address", address)))


def _contact_point(contact: Contact | None, graph: Graph) -> Node | None:
    """The office that a university names for all its courses; what belongs to a person stays out."""
    if contact is None or contact.person is not None:
        return None
    mailbox = graph.add(Node("elm:Mailbox", (), mailbox_uri(contact.email))) if contact.email else None
    phone = Node("elm:Phone", (("elm:phoneNumber", str(contact.phone)),)) if contact.phone else None
    properties = (
        *each("dcterms:description", words_of(contact.office)),
        *only("elm:phone", phone),
        *only("elm:emailAddress", mailbox),
        *only("elm:contactForm", web_resource(contact.url) if contact.url else None),
    )
    return Node("elm:ContactPoint", properties) if properties else None
