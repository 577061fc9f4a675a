"""A university as a higher education institution of QualityLink."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from microcredentials.exports.elm.node import Node, Reference
from microcredentials.exports.elm.organisation import partner_node
from microcredentials.exports.qualitylink.namespace import QUALITYLINK

if TYPE_CHECKING:
    from microcredentials.domain.partner import Partner
    from microcredentials.exports.elm.graph import Graph


def institution_node(partner: Partner, iri: str, graph: Graph) -> Node | None:
    """What the European Learning Model says of a university, with its SCHAC domain as the only identifier.

    QualityLink's shape takes no identifier of another kind there. ``None`` where the domain, the name or the country is
    not known.
    """
    organisation = partner_node(partner, iri, graph)
    if organisation is None or partner.schac is None:
        return None
    others = (each for each in organisation.properties if each[0] != "adms:identifier")
    properties = (("adms:identifier", _schac(partner.schac)), *others)
    return replace(organisation, kind="ql:HigherEducationInstitution", also=organisation.kind, properties=properties)


def _schac(domain: str) -> Node:
    properties = (("skos:notation", domain), ("elm:schemeId", Reference(f"{QUALITYLINK}Schac")))
    return Node("ql:SchacIdentifier", properties, also="elm:Identifier")
