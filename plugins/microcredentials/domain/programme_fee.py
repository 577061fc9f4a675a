"""What a whole programme costs one audience: its own fee, or the sum over what is chosen from its steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from microcredentials.domain.fee import Amount, Fee, FeeUnit
from microcredentials.domain.fee_for import AudienceFee, amount_given, fee_for

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.programme import Programme, Step


@dataclass(frozen=True, slots=True)
class ProgrammeFee:
    """What one audience pays in all, in ``currency``.

    ``own`` is the fee that the programme itself gives; it wins. Without it, ``sum`` lies between the cheapest and the
    dearest choice of courses whose fees are known. ``unknown`` courses have to be taken that give no sum (none given,
    on request, by a unit of unknown length, or in another currency); ``avoidable`` ones can be left out of the choice.
    ``closed_step`` is the number of the first step that has too few courses open to the audience.
    """

    audience: str
    own: Amount | None = None
    per: FeeUnit = FeeUnit.COURSE
    currency: str = "EUR"
    sum: Amount | None = None
    unknown: int = 0
    avoidable: int = 0
    closed_step: int | None = None


class _Priced(NamedTuple):
    """A course of a step: the most credits it brings, and its fee where that is a sum."""

    credits: Decimal
    fee: Amount | None


class _StepFee(NamedTuple):
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(0)
    unknown: int = 0
    avoidable: int = 0


def programme_fees(programme: Programme, portfolio: Portfolio) -> tuple[ProgrammeFee, ...]:
    """The fee of every audience of the alliance, in the profile's order."""
    return tuple(programme_fee_for(audience, programme, portfolio) for audience in portfolio.alliance.audiences)


def programme_fee_for(audience: str, programme: Programme, portfolio: Portfolio) -> ProgrammeFee:
    """The programme's own fee, else the sum over its steps; a step counts the courses that are shown."""
    own = amount_given(programme.fee, audience)
    if own is not None:
        if isinstance(programme.fee, Fee):
            return ProgrammeFee(audience, own, programme.fee.per, programme.fee.currency)
        return ProgrammeFee(audience, own)
    offered = [list(_courses(step, portfolio)) for step in programme.steps]
    fees = {course.id: fee_for(audience, course, portfolio) for courses in offered for course in courses}
    currency = _currency(fees.values())
    parts = []
    for number, (step, courses) in enumerate(zip(programme.steps, offered, strict=True), 1):
        open_courses = [course for course in courses if fees[course.id].admitted]
        priced = [_priced(course, fees[course.id], currency) for course in open_courses]
        if not _can_be_taken(step, priced, len(courses)):
            return ProgrammeFee(audience, closed_step=number)
        parts.append(_fee_of_step(step, priced))
    least, most = sum((part.least for part in parts), Decimal(0)), sum((part.most for part in parts), Decimal(0))
    return ProgrammeFee(
        audience,
        currency=currency,
        sum=Amount(least=least, most=most),
        unknown=sum(part.unknown for part in parts),
        avoidable=sum(part.avoidable for part in parts),
    )


def _courses(step: Step, portfolio: Portfolio) -> Iterable[Course]:
    found = (portfolio.course(id_) for id_ in step.courses)
    return {course.id: course for course in found if course is not None and course.is_shown}.values()


def _currency(fees: Iterable[AudienceFee]) -> str:
    """The currency of most fees; the first of equals, and euros where nothing is to be paid."""
    asked = [fee.currency for fee in fees if fee.total is not None and not fee.is_free]
    return max(dict.fromkeys(asked), key=asked.count, default="EUR")


def _priced(course: Course, fee: AudienceFee, currency: str) -> _Priced:
    worth = course.ects.most if course.ects else Decimal(0)
    known = fee.total is not None and (fee.is_free or fee.currency == currency)
    return _Priced(worth, fee.total if known else None)


def _can_be_taken(step: Step, priced: Sequence[_Priced], offered: int) -> bool:
    """Whether the courses open to the audience are enough; credits that nobody gives are the business of checks."""
    if step.choose.ects is not None:
        return len(priced) == offered or sum((one.credits for one in priced), Decimal(0)) >= step.choose.ects
    return len(priced) >= min(offered if step.choose.courses is None else step.choose.courses, offered)


def _fee_of_step(step: Step, priced: Sequence[_Priced]) -> _StepFee:
    known = [(one.credits, one.fee) for one in priced if one.fee is not None]
    unknown = sorted((one.credits for one in priced if one.fee is None), reverse=True)
    if step.choose.ects is not None:
        wanted = step.choose.ects
        least, most = _extremes_of_cover(known, wanted)
        if least is not None and most is not None:
            return _StepFee(least, most, 0, len(unknown))
        needed = _how_many_cover(unknown, wanted - sum((credits_ for credits_, _ in known), Decimal(0)))
        return _StepFee(*_extremes([fee for _, fee in known], len(known)), needed, len(unknown) - needed)
    taken = len(priced) if step.choose.courses is None else min(step.choose.courses, len(priced))
    needed = max(taken - len(known), 0)
    return _StepFee(*_extremes([fee for _, fee in known], taken - needed), needed, len(unknown) - needed)


def _extremes(fees: Sequence[Amount], taken: int) -> tuple[Decimal, Decimal]:
    """The cheapest and the dearest way to take a number of courses."""
    cheapest = sorted(fee.least for fee in fees)[:taken]
    dearest = sorted((fee.most for fee in fees), reverse=True)[:taken]
    return sum(cheapest, Decimal(0)), sum(dearest, Decimal(0))


def _extremes_of_cover(known: Iterable[tuple[Decimal, Amount]], wanted: Decimal) -> tuple[Decimal | None, ...]:
    """The cheapest and the dearest choice that brings the credits wanted and holds no course too many.

    Courses are taken in falling order of their credits, so a choice holds none too many as long as it was not enough
    before its last course. ``None`` where all together are not enough.
    """
    reached: dict[Decimal, tuple[Decimal, Decimal]] = {Decimal(0): (Decimal(0), Decimal(0))}
    enough: list[tuple[Decimal, Decimal]] = []
    for credits_, fee in sorted(((c, fee) for c, fee in known if c), key=lambda pair: pair[0], reverse=True):
        for before, (least, most) in list(reached.items()):
            sums = (least + fee.least, most + fee.most)
            if before + credits_ >= wanted:
                enough.append(sums)
                continue
            other = reached.get(before + credits_, sums)
            reached[before + credits_] = (min(sums[0], other[0]), max(sums[1], other[1]))
    if not enough:
        return None, None
    return min(least for least, _ in enough), max(most for _, most in enough)


def _how_many_cover(credits_: Sequence[Decimal], wanted: Decimal) -> int:
    """How many of the largest bring what is wanted; all of them where they do not."""
    for number, one in enumerate(credits_):
        if wanted <= 0:
            return number
        wanted -= one
    return len(credits_)
