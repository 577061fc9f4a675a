"""What the portfolio offers to whom, and where nothing is offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.course_traits import (
    NOT_REFERENCED,
    broad_fields_of,
    languages_of,
    levels_of,
    modes_of,
    universities_of,
)
from microcredentials.domain.fee_for import fee_for
from microcredentials.domain.fee_step import FeeStep, fee_step
from microcredentials.domain.offering import Mode
from microcredentials.domain.partner import PartnerRole
from microcredentials.domain.vocabulary import ISCED_FIELDS
from microcredentials.revision.spread import Spread, spread_of
from microcredentials.revision.table import Table, Tally, table_of, tally_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from microcredentials.domain.course import Course
    from microcredentials.domain.portfolio import Portfolio

LEVELS = (*(str(level) for level in range(1, 9)), NOT_REFERENCED)
BROAD_FIELDS = tuple(code for code in ISCED_FIELDS if len(code) == 2 and code != "99")  # noqa: PLR2004  digits
"""The broad fields of ISCED-F 2013; ``99`` stands for an unknown one and is no gap."""


@dataclass(frozen=True, slots=True)
class FeesOfAudience:
    """Courses per step of the fee, and how the totals in euros are spread among those who pay."""

    steps: Mapping[FeeStep, int]
    paid: Spread | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Tables of courses. ``fees`` are told per audience of the alliance; ``credits`` of a range are its fewest."""

    modes: Table
    fields: Table
    languages: Tally
    levels: Tally
    fees: Mapping[str, FeesOfAudience]
    credits: Spread | None


def coverage_of(courses: Sequence[Course], portfolio: Portfolio) -> Coverage:
    """The coverage of some courses."""
    alliance = portfolio.alliance
    partners = [id_ for id_, partner in portfolio.partners.items() if partner.role is not PartnerRole.FORMER]
    return Coverage(
        table_of(
            courses,
            tuple(alliance.target_groups),
            tuple(mode.value for mode in Mode),
            (lambda course: course.target_groups, modes_of),
        ),
        table_of(courses, BROAD_FIELDS, partners, (broad_fields_of, universities_of)),
        tally_of(courses, (), languages_of),
        tally_of(courses, LEVELS, levels_of),
        {audience: _fees(audience, courses, portfolio) for audience in alliance.audiences},
        spread_of(course.ects.least for course in courses if course.ects is not None and course.ects.least),
    )


def _fees(audience: str, courses: Sequence[Course], portfolio: Portfolio) -> FeesOfAudience:
    steps: Counter[FeeStep] = Counter()
    totals: list[Decimal] = []
    for course in courses:
        fee = fee_for(audience, course, portfolio)
        step = fee_step(fee)
        steps[step] += 1
        if step in {FeeStep.UP_TO_LIMIT, FeeStep.OVER_LIMIT} and fee.total is not None and fee.total.least:
            totals.append(fee.total.least)
    return FeesOfAudience({step: steps[step] for step in FeeStep}, spread_of(totals))
