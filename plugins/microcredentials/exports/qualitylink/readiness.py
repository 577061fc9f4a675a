"""Whether a course says all that QualityLink demands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.elm.opportunity import named_runs, providers_of
from microcredentials.exports.elm.readiness import is_told, missing_facts, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.course import Course
    from microcredentials.domain.portfolio import Portfolio


def reason_to_leave_out(course: Course, portfolio: Portfolio, homepage: str | None) -> str | None:
    """Why a course cannot be told to QualityLink, as one sentence; ``None`` where it can.

    Source: cardinalities of ``LearningOpportunitySpecification``, ``LearningOpportunityInstance`` and
    ``HigherEducationInstitution`` in QualityLink's ontology and constraints 0.4.0.
    """
    lacking = (*missing_facts(course, homepage), *_missing_level(course), *_unidentified(course, portfolio))
    return refusal(lacking, "QualityLink")


def _missing_level(course: Course) -> Iterator[str]:
    levels = course.level.eqf if course.level else ()
    if not levels:
        yield "an EQF level"
    elif len(levels) > 1:
        yield "a single EQF level"


def _unidentified(course: Course, portfolio: Portfolio) -> Iterator[str]:
    of_runs = (name for _, run in named_runs(course) for name in providers_of(course, run))
    for name in dict.fromkeys((course.lead_id, *of_runs)):
        partner = portfolio.partners.get(name)
        if not is_told(partner):
            yield f"the name or country of `{name}`"
        elif partner is not None and partner.schac is None:
            yield f"the SCHAC domain of `{name}` (`schac` in `partners/{name}.yml`)"
