"""Whether a course says all that the European Learning Model demands of a learning opportunity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.defaults import awarding_bodies_of
from microcredentials.exports.elm.concept import country_concept, language_concept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from microcredentials.domain.course import Course
    from microcredentials.domain.partner import Partner
    from microcredentials.domain.portfolio import Portfolio


def reason_to_leave_out(course: Course, portfolio: Portfolio, homepage: str | None) -> str | None:
    """Why a course cannot be told in the model, as one sentence; ``None`` where it can.

    Source: cardinalities of the shapes of application profile LOQ 3.2. ``homepage`` is the page of the course.
    """
    lacking = (*missing_facts(course, homepage), *_unknown_bodies(course, portfolio))
    return refusal(lacking, "the European Learning Model")


def refusal(lacking: Sequence[str], standard: str) -> str | None:
    """What an entry lacks, as one sentence; ``None`` where it lacks nothing."""
    return f"It lacks {_enumerated(lacking)}, which {standard} demands." if lacking else None


def missing_facts(course: Course, homepage: str | None) -> Iterator[str]:
    """What the model demands of a course itself, in words, as far as it is not there."""
    if course.title is None:
        yield "a title"
    if not any(language_concept(tag) for tag in course.languages):
        on_the_list = " on the EU's list of languages" if course.languages else ""
        yield f"a language of instruction{on_the_list}"
    if not course.fields:
        yield "a field of education"
    if not course.learning_outcomes:
        yield "learning outcomes"
    if homepage is None:
        yield "a page of its own (`links.homepage`, or the address of this site)"


def _unknown_bodies(course: Course, portfolio: Portfolio) -> Iterator[str]:
    outside = {str(body.name): body for body in course.co_providers}
    of_runs = (name for run in course.offerings for name in (run.provider, *run.awarding_body) if name)
    for name in dict.fromkeys((*course.provider_ids, *awarding_bodies_of(course), *of_runs)):
        if name in outside and name not in portfolio.partners:
            if outside[name].country is None:
                yield f"the country of `{name}`"
        elif not is_told(portfolio.partners.get(name)):
            yield f"the name or country of `{name}`"


def is_told(partner: Partner | None) -> bool:
    """Whether a university has the name and country that the model demands."""
    return partner is not None and partner.name is not None and country_concept(partner.country or "") is not None


def _enumerated(parts: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last
