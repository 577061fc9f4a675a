"""The value of each facet for one course, as its card prints it; where the course is silent, its runs speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.course import Stackability
from microcredentials.domain.course_traits import (
    broad_fields_of,
    distinct,
    languages_of,
    levels_of,
    modes_of,
    universities_of,
)
from microcredentials.domain.defaults import certificate_of, delivery_of
from microcredentials.domain.fee_for import fee_for
from microcredentials.domain.fee_step import FeeStep, fee_step
from microcredentials.domain.offering import OfferingState
from microcredentials.domain.standing import FLEXIBLE

if TYPE_CHECKING:
    from decimal import Decimal

    from microcredentials.domain.course import Course
    from microcredentials.rendering.facets.facet import View

ANY_TIME, TO_FOLLOW = "any_time", "to_follow"
FEE_CODES = (FeeStep.FREE.value, FeeStep.UP_TO_LIMIT.value, FeeStep.OVER_LIMIT.value, FeeStep.ASK.value)
RARE_FEE_CODES = (FeeStep.OTHER.value, FeeStep.NOT_OPEN.value)


def target_groups(course: Course, _view: View) -> tuple[str, ...]:
    """Whom it is for."""
    return course.target_groups


def modes(course: Course, _view: View) -> tuple[str, ...]:
    """The form of participation."""
    return modes_of(course)


def no_codes(_course: Course, _view: View) -> tuple[str, ...]:
    """ECTS credits, which are chosen between two numbers."""
    return ()


def languages(course: Course, _view: View) -> tuple[str, ...]:
    """Languages of instruction."""
    return languages_of(course)


def partners(course: Course, _view: View) -> tuple[str, ...]:
    """The universities that offer it, the lead first."""
    return universities_of(course)


def countries(course: Course, view: View) -> tuple[str, ...]:
    """The countries of the universities that offer it."""
    known = view.portfolio.partners
    return distinct(known[id_].country for id_ in partners(course, view) if id_ in known)


def fields(course: Course, _view: View) -> tuple[str, ...]:
    """Broad fields: the first two digits of each ISCED-F code."""
    return broad_fields_of(course)


def levels(course: Course, _view: View) -> tuple[str, ...]:
    """EQF levels; where only the cycle is given, the level that belongs to it."""
    return levels_of(course)


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
    return distinct([*ahead, *always]) or (TO_FOLLOW,)


def paces(course: Course, _view: View) -> tuple[str, ...]:
    """How the pace of learning is set."""
    return distinct([course.pace])


def certificates(course: Course, view: View) -> tuple[str, ...]:
    """What is issued in the end, from the course or its lead partner."""
    found = certificate_of(course, view.portfolio)
    return distinct(found.value.kinds) if found else ()


def deliveries(course: Course, _view: View) -> tuple[str, ...]:
    """When it is given."""
    return distinct([delivery_of(course)])


def stackabilities(course: Course, view: View) -> tuple[str, ...]:
    """``stackable`` where the entry says so or a programme holds the course."""
    in_programme = course.id in view.portfolio.programmes_of_course
    return (Stackability.STACKABLE.value if in_programme else course.stackability.value,)


def fees(course: Course, view: View) -> tuple[str, ...]:
    """What the audience pays, in steps."""
    return (fee_step(fee_for(view.audience, course, view.portfolio)).value,)


def credits_of(course: Course) -> tuple[Decimal, Decimal] | None:
    """Fewest and most ECTS credits of the course; ``None`` where it gives none or does not say."""
    if course.ects is None or course.ects.none:
        return None
    return course.ects.least, course.ects.most
