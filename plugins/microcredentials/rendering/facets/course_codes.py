"""The value of each facet for one course, as its card prints it; where the course is silent, its runs speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.course import Delivery, Stackability
from microcredentials.domain.defaults import certificate_of, delivery_of
from microcredentials.domain.fee_for import fee_for
from microcredentials.domain.level import CYCLE_OF_EQF_LEVEL
from microcredentials.domain.offering import OfferingState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from microcredentials.domain.course import Course
    from microcredentials.domain.fee_for import AudienceFee
    from microcredentials.rendering.facets.facet import View

ANY_TIME, TO_FOLLOW = "any_time", "to_follow"
NOT_REFERENCED = "not_referenced"
FREE, UP_TO_LIMIT, OVER_LIMIT, OTHER, ASK, NOT_OPEN = "free", "up-to-100", "over-100", "other", "ask", "not-open"
FEE_CODES = (FREE, UP_TO_LIMIT, OVER_LIMIT, ASK)
RARE_FEE_CODES = (OTHER, NOT_OPEN)
FEE_LIMIT = 100
"""Euros that divide low fees from high ones."""
FLEXIBLE = frozenset({Delivery.ANY_TIME, Delivery.ON_DEMAND, Delivery.ROLLING_MONTHLY, Delivery.ROLLING_BIMONTHLY})
"""Ways of delivery for which a learner waits for no date."""

_EQF_LEVEL_OF_CYCLE = {cycle: level for level, cycle in CYCLE_OF_EQF_LEVEL.items()}


def _distinct(codes: Iterable[object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(code) for code in codes if code))


def target_groups(course: Course, _view: View) -> tuple[str, ...]:
    """Whom it is for."""
    return course.target_groups


def modes(course: Course, _view: View) -> tuple[str, ...]:
    """The form of participation."""
    return _distinct([course.mode] if course.mode else (run.mode for run in course.offerings))


def no_codes(_course: Course, _view: View) -> tuple[str, ...]:
    """ECTS credits, which are chosen between two numbers."""
    return ()


def languages(course: Course, _view: View) -> tuple[str, ...]:
    """Languages of instruction."""
    return _distinct(course.languages or (code for run in course.offerings for code in run.languages))


def partners(course: Course, _view: View) -> tuple[str, ...]:
    """The universities that offer it, the lead first."""
    return _distinct([*course.provider_ids, *(run.provider for run in course.offerings)])


def countries(course: Course, view: View) -> tuple[str, ...]:
    """The countries of the universities that offer it."""
    known = view.portfolio.partners
    return _distinct(known[id_].country for id_ in partners(course, view) if id_ in known)


def fields(course: Course, _view: View) -> tuple[str, ...]:
    """Broad fields: the first two digits of each ISCED-F code."""
    return _distinct(code[:2] for code in course.fields)


def levels(course: Course, _view: View) -> tuple[str, ...]:
    """EQF levels; where only the cycle is given, the level that belongs to it."""
    if course.level is None:
        return ()
    if course.level.not_referenced:
        return (NOT_REFERENCED,)
    return _distinct(course.level.eqf or (_EQF_LEVEL_OF_CYCLE[cycle] for cycle in course.level.qf_ehea))


def starts(course: Course, view: View) -> tuple[str, ...]:
    """Months in which a run to come begins, ``any_time``, or ``to_follow`` where no date is known."""
    this_month = f"{view.today:%Y-%m}"
    months = sorted(
        f"{run.start.year:04}-{run.start.month:02}"
        for run in course.offerings
        if run.start is not None and run.state is not OfferingState.CANCELLED
    )
    ahead = [month for month in months if month >= this_month]
    always = [ANY_TIME] if delivery_of(course) in FLEXIBLE else []
    return _distinct([*ahead, *always]) or (TO_FOLLOW,)


def paces(course: Course, _view: View) -> tuple[str, ...]:
    """How the pace of learning is set."""
    return _distinct([course.pace])


def certificates(course: Course, view: View) -> tuple[str, ...]:
    """What is issued in the end, from the course or its lead partner."""
    found = certificate_of(course, view.portfolio)
    return _distinct(found.value.kinds) if found else ()


def deliveries(course: Course, _view: View) -> tuple[str, ...]:
    """When it is given."""
    return _distinct([delivery_of(course)])


def stackabilities(course: Course, view: View) -> tuple[str, ...]:
    """``stackable`` where the entry says so or a programme holds the course."""
    in_programme = course.id in view.portfolio.programmes_of_course
    return (Stackability.STACKABLE.value if in_programme else course.stackability.value,)


def fees(course: Course, view: View) -> tuple[str, ...]:
    """What the audience pays, in steps."""
    return (fee_code(fee_for(view.audience, course, view.portfolio)),)


def fee_code(fee: AudienceFee) -> str:
    """The step of a fee: unknown is ``ask``, and what has no total in euros is ``other``."""
    if not fee.admitted:
        return NOT_OPEN
    if fee.amount is None or fee.amount.on_request:
        return ASK
    if fee.is_free:
        return FREE
    if fee.total is None or fee.currency != "EUR":
        return OTHER
    return UP_TO_LIMIT if fee.total.most <= FEE_LIMIT else OVER_LIMIT


def credits_of(course: Course) -> tuple[Decimal, Decimal] | None:
    """Fewest and most ECTS credits of the course; ``None`` where it gives none or does not say."""
    if course.ects is None or course.ects.none:
        return None
    return course.ects.least, course.ects.most
