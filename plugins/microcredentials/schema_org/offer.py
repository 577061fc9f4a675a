"""What each audience pays, as offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.fee import FeeUnit
from microcredentials.domain.fee_for import fees_of
from microcredentials.domain.offering import OfferingState
from microcredentials.schema_org.node import node, number

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.domain.fee import Amount
    from microcredentials.domain.fee_for import AudienceFee
    from microcredentials.domain.offering import Offering
    from microcredentials.schema_org.node import Node, Scene

FREE, PAID = "Free", "Paid"
"""The words that search engines know for what a course costs (``Offer.category``)."""


def offers_of(course: Course, scene: Scene, run: Offering | None = None) -> list[Node]:
    """An offer per audience whose fee is known; those of a run know until when to apply.

    An audience stands as the name of its offer: ``eligibleCustomerType`` has a closed list of other kinds.
    """
    known = (fee for fee in fees_of(course, scene.portfolio, run) if fee.admitted and _is_told(fee))
    return [_offer(fee, course, run, scene) for fee in known]


def differs(run: Offering) -> bool:
    """Whether a run says anything that makes its offers differ from those of the course."""
    own = (run.fee, run.ects, run.provider, run.apply_from, run.apply_by, run.application_url)
    return any(value is not None for value in own) or run.state is OfferingState.FULL


def price(amount: Amount, currency: str, per: FeeUnit = FeeUnit.COURSE) -> Node:
    """The properties that say an amount of money: a price, a range, or what one unit costs."""
    exact = number(amount.least) if amount.least == amount.most else None
    if exact is not None and per is FeeUnit.COURSE:
        return {"price": exact, "priceCurrency": currency}
    unit = {} if per is FeeUnit.COURSE else {"unitText": str(per).replace("_", " ")}
    return {
        "priceSpecification": node(
            "UnitPriceSpecification" if unit else "PriceSpecification",
            price=exact,
            minPrice=number(amount.least) if exact is None else None,
            maxPrice=number(amount.most) if exact is None else None,
            priceCurrency=currency,
            **unit,
        )
    }


def _is_told(fee: AudienceFee) -> bool:
    return fee.amount is not None and not fee.amount.on_request


def _offer(fee: AudienceFee, course: Course, run: Offering | None, scene: Scene) -> Node:
    offer = node("Offer", name=scene.label("audiences", fee.audience), category=FREE if fee.is_free else PAID)
    if fee.total is not None:
        offer |= price(fee.total, fee.currency)
    elif fee.amount is not None:
        offer |= price(fee.amount, fee.currency, fee.per)
    return offer | (_dates(course, run) if run else {})


def _dates(course: Course, run: Offering) -> Node:
    """From when until when to apply, where, and whether places are left."""
    ways = (run.application_url, *(way.url for way in (run.application, course.application) if way))
    known = {
        "availabilityStarts": run.apply_from.isoformat() if run.apply_from else None,
        "availabilityEnds": run.apply_by.isoformat() if run.apply_by else None,
        "availability": "https://schema.org/SoldOut" if run.state is OfferingState.FULL else None,
        "url": next(filter(None, ways), None),
    }
    return {name: value for name, value in known.items() if value}
