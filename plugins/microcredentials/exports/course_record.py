"""A course as software reads it: what its entry states, where its page is, and what holds where the entry is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from microcredentials.domain.completeness import missing_fields
from microcredentials.domain.course import Status
from microcredentials.domain.defaults import (
    awarding_bodies_of,
    certificate_of,
    contact_of,
    delivery_of,
    quality_assurance_of,
    written_in,
)
from microcredentials.domain.fee_for import fees_of
from microcredentials.exports.stated import amount_stated, stated

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.domain.defaults import Sourced
    from microcredentials.domain.fee_for import AudienceFee
    from microcredentials.domain.offering import Offering
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication
    from microcredentials.exports.stated import Tree

UNKNOWN = "unknown"
"""Stands for a fee that nobody has told; it never means 0."""

_KEPT_OF_WITHDRAWN = ("title", "withdrawn_reason", "replaced_by", "aliases", "example")


def course_record(course: Course, portfolio: Portfolio, publication: Publication) -> Tree:
    """The record of a course; of a withdrawn one only what its page says."""
    said = stated(course)
    if course.status is Status.WITHDRAWN:
        said = {name: said[name] for name in _KEPT_OF_WITHDRAWN if name in said}
    page = f"courses/{course.id}/"
    path = portfolio.course_entries[course.id].path
    record: Tree = {"id": course.id, "page": page}
    if (address := publication.address(page)) is not None:
        record["url"] = address
    if path in publication.changed:
        record["last_changed"] = publication.changed[path].isoformat()
    record |= {"status": str(course.status), "written_in": written_in(course, portfolio)} | said
    return record if course.status is Status.WITHDRAWN else record | {"resolved": _resolved(course, portfolio)}


def _resolved(course: Course, portfolio: Portfolio) -> Tree:
    """What holds for the course, whoever says so; ``missing`` is what an announced one still lacks."""
    resolved: Tree = {
        "providers": list(course.provider_ids),
        "awarding_body": list(awarding_bodies_of(course)),
        "fees": [fee_stated(fee) for fee in fees_of(course, portfolio)],
    }
    if (delivery := delivery_of(course)) is not None:
        resolved["delivery"] = str(delivery)
    sourced: tuple[tuple[str, Sourced[Any] | None], ...] = (
        ("contact", contact_of(course, portfolio)),
        ("quality_assurance", quality_assurance_of(course, portfolio)),
        ("certificate", certificate_of(course, portfolio)),
    )
    resolved |= {name: {"value": stated(one.value), "source": str(one.origin)} for name, one in sourced if one}
    if runs := _fees_of_runs(course, portfolio):
        resolved["fees_of_offerings"] = runs
    if missing := missing_fields(course, portfolio):
        resolved["missing"] = list(missing)
    return resolved


def _fees_of_runs(course: Course, portfolio: Portfolio) -> list[Tree]:
    """The fees of those runs whose own values may make them differ; ``offering`` counts from 0."""
    return [
        {"offering": number, "fees": [fee_stated(fee) for fee in fees_of(course, portfolio, run)]}
        for number, run in enumerate(course.offerings)
        if _may_cost_otherwise(run)
    ]


def _may_cost_otherwise(run: Offering) -> bool:
    return run.fee is not None or run.provider is not None or run.ects is not None


def fee_stated(fee: AudienceFee) -> Tree:
    """What one audience pays, per what, and who says so; an audience that is not admitted has no amount."""
    said: Tree = {"audience": fee.audience, "admitted": fee.admitted}
    if not fee.admitted:
        return said
    if fee.amount is None:
        return said | {"amount": UNKNOWN}
    said |= {"amount": amount_stated(fee.amount), "currency": fee.currency, "per": str(fee.per)}
    if fee.total is not None:
        said["total"] = amount_stated(fee.total)
    return said | {"source": str(fee.origin)}
