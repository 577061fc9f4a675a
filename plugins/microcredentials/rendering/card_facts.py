"""What a card of a course says that depends on the reader or on the day, as static pages and scripts both need it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from microcredentials.domain.defaults import Origin
from microcredentials.domain.fee import FeeUnit
from microcredentials.domain.fee_for import fees_of
from microcredentials.domain.standing import in_order
from microcredentials.plain_words.marker import N_
from microcredentials.rendering.views.fee_table import amount_words

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.domain.fee_for import AudienceFee
    from microcredentials.domain.offering import Offering
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.setting import Setting

Run = tuple[str, str, str, str, str, str]
"""Start, end, apply_from, apply_by (ISO 8601, or empty), state, and the time in words where there is no start."""

FeeWords = tuple[str, str]
"""The figure in large type, and what has to be added to it."""

FALLBACK_ZONE = "UTC"

as_json = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
"""What scripts read in an attribute."""


def runs_of(course: Course, setting: Setting) -> tuple[Run, ...]:
    """The runs of a course by their first day."""
    return tuple(run_facts(run, setting) for run in in_order(course.offerings))


def run_facts(run: Offering, setting: Setting) -> Run:
    """One run."""
    start, end, apply_from, apply_by = (str(day or "") for day in (run.start, run.end, run.apply_from, run.apply_by))
    when = setting.words(run.when) if run.start is None else None
    return start, end, apply_from, apply_by, run.state.value, when.text if when else ""


def zone_of(course: Course, portfolio: Portfolio) -> str:
    """The IANA time zone in which the deadlines of a course are meant: the lead partner's."""
    lead = portfolio.partners.get(course.lead_id)
    return (lead.timezone if lead else None) or FALLBACK_ZONE


def fee_words(course: Course, setting: Setting) -> dict[str, FeeWords]:
    """What each audience pays; an unknown fee is never 0, and a rule of the alliance is called so."""
    return {fee.audience: words_of_fee(fee, setting) for fee in fees_of(course, setting.portfolio)}


def words_of_fee(fee: AudienceFee, setting: Setting) -> FeeWords:
    """What one audience pays."""
    if not fee.admitted:
        return setting.say(N_("Not open to you")), ""
    if fee.amount is None:
        return setting.say(N_("Ask the provider")), setting.say(N_("fee not given"))
    if fee.amount.on_request:
        return setting.say(N_("Ask the provider")), ""
    whole = fee.total if fee.total is not None else fee.amount
    notes = []
    if not fee.is_free and fee.per is not FeeUnit.COURSE:
        unit = setting.label(fee.per)
        notes.append(unit if whole == fee.amount else f"{amount_words(fee.amount, fee.currency, setting)} {unit}")
    if fee.origin is Origin.ALLIANCE:
        notes.append(setting.say(N_("rule of the alliance")))
    return amount_words(whole, fee.currency, setting), ", ".join(notes)
