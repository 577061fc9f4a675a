"""What one audience pays for one course, and who says so (format contract, "Fee")."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from microcredentials.domain.defaults import Origin
from microcredentials.domain.fee import Amount, Fee, FeeUnit, SameFee

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.domain.fee import FeeGiven
    from microcredentials.domain.offering import Offering
    from microcredentials.domain.portfolio import Portfolio

_UNIT_OF_DURATION = {
    FeeUnit.HOUR: "hour",
    FeeUnit.WEEK: "week",
    FeeUnit.MONTH: "month",
    FeeUnit.SEMESTER: "semester",
    FeeUnit.ACADEMIC_YEAR: "academic year",
}


@dataclass(frozen=True, slots=True)
class AudienceFee:
    """The fee of one audience: ``amount`` per ``per``, in ``currency``; ``None`` is unknown, never 0.

    ``total`` is what the whole course costs, where it can be told. ``origin`` is ``None`` where the
    fee is unknown. ``admitted`` is false for an audience to which the course is not open.
    """

    audience: str
    amount: Amount | None
    per: FeeUnit = FeeUnit.COURSE
    currency: str = "EUR"
    origin: Origin | None = None
    total: Amount | None = None
    admitted: bool = True

    @property
    def is_free(self) -> bool:
        """Whether the audience pays nothing."""
        return self.amount is not None and self.amount.is_free


def fee_for(audience: str, course: Course, portfolio: Portfolio, offering: Offering | None = None) -> AudienceFee:
    """The first of: the run's amount, the entry's, the lead partner's default, the alliance's default; else unknown."""
    if course.open_to and audience not in course.open_to:
        return AudienceFee(audience, None, admitted=False)
    for fee, origin in ((offering.fee if offering else None, Origin.RUN), (course.fee, Origin.ENTRY)):
        amount = amount_given(fee, audience)
        if amount is not None:
            per, currency = (fee.per, fee.currency) if isinstance(fee, Fee) else (FeeUnit.COURSE, "EUR")
            return AudienceFee(audience, amount, per, currency, origin, _total(amount, per, course, offering))
    return _agreed(audience, (offering.provider if offering else None) or course.lead_id, portfolio)


def _agreed(audience: str, provider: str, portfolio: Portfolio) -> AudienceFee:
    """The default of a partner, else that of the alliance."""
    partner = portfolio.partners.get(provider)
    if partner is not None and (amount := partner.fee_defaults.get(audience)):
        origin = Origin.PARTNER
    elif amount := portfolio.alliance.fee_defaults.get(audience):
        origin = Origin.ALLIANCE
    else:
        return AudienceFee(audience, None)
    return AudienceFee(audience, amount, origin=origin, total=None if amount.on_request else amount)


def fees_of(course: Course, portfolio: Portfolio, offering: Offering | None = None) -> tuple[AudienceFee, ...]:
    """The fee of every audience of the alliance, in the profile's order."""
    return tuple(fee_for(audience, course, portfolio, offering) for audience in portfolio.alliance.audiences)


def amount_given(fee: FeeGiven | None, audience: str) -> Amount | None:
    """What a fee says itself about an audience."""
    if fee is None:
        return None
    return fee.amount if isinstance(fee, SameFee) else fee.amounts.get(audience)


def _total(amount: Amount, per: FeeUnit, course: Course, offering: Offering | None) -> Amount | None:
    if amount.on_request:
        return None
    if per is FeeUnit.COURSE or amount.is_free:
        return amount
    if per is FeeUnit.ECTS:
        ects = (offering.ects if offering else None) or course.ects
        if ects is None or ects.none:
            return None
        here = ects.at(offering.provider) if offering and offering.provider else ects
        return _times(amount, here.least, here.most)
    duration = course.duration
    if duration is not None and duration.unit == _UNIT_OF_DURATION.get(per):
        return _times(amount, Decimal(duration.least), Decimal(duration.most))
    return None


def _times(amount: Amount, least: Decimal, most: Decimal) -> Amount:
    return Amount(least=amount.least * least, most=amount.most * most)
