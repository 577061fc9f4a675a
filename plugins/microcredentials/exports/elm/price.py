"""What each audience pays, as price details of the European Learning Model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.fee_for import fees_of
from microcredentials.exports.elm.concept import currency_concept
from microcredentials.exports.elm.node import Node, Typed, Words, each, only
from microcredentials.exports.elm.node_kinds import words_of
from microcredentials.plain_words.value_words import ValueWords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.course import Course
    from microcredentials.domain.fee_for import AudienceFee
    from microcredentials.domain.offering import Offering
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.elm.graph import Graph


def price_nodes(
    course: Course, offering: Offering | None, portfolio: Portfolio, graph: Graph
) -> Iterator[tuple[str, Node]]:
    """Each audience whose fee is known, with a node: the sum for the whole course, else the fee in words."""
    say = ValueWords(portfolio)
    for fee in fees_of(course, portfolio, offering):
        if fee.admitted and fee.amount is not None:
            amount = _amount(fee, graph)
            words = Words(say.of("fee", fee), "en") if amount is None else None
            properties = (*only("dcterms:description", words), *only("elm:amount", amount))
            label = each("skos:prefLabel", words_of(portfolio.alliance.audiences[fee.audience]))
            yield fee.audience, Node("elm:PriceDetail", (*label, *properties))


def _amount(fee: AudienceFee, graph: Graph) -> Node | None:
    total = fee.total
    if total is None or total.on_request or total.least != total.most:
        return None
    unit = graph.concept(currency_concept(fee.currency))
    return Node("elm:Amount", (("elm:unit", unit), ("rdf:value", Typed(f"{total.least:f}", "decimal"))))
