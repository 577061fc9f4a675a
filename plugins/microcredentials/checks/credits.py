"""ECTS credits and hours."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from microcredentials.checks.entries import organisations
from microcredentials.checks.rule_check import Breach, enforces, rule
from microcredentials.domain.ects import Ects
from microcredentials.domain.partner import CreditRange
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.problem import Severity
from microcredentials.domain.value_rules import CREDIT_RANGE

FEWEST_HOURS, MOST_HOURS = 20, 35
"""Hours per ECTS credit that "approximately 25" still covers."""


@enforces(CREDIT_RANGE)
def upside_down_range(portfolio: Portfolio) -> Iterator[Breach]:
    """The credits that alliance and partners allow form a range."""
    for entry in organisations(portfolio):
        given: CreditRange | None = entry.value.ects
        if given is not None and given.min > given.max:
            message = f"The range is upside down: `min` is {given.min}, `max` is {given.max}."
            yield Breach(entry, ("ects", "min"), message, "Swap them.")


@rule("MC402", "Credits outside the agreed range", Severity.ERROR)
def credits_outside_range(portfolio: Portfolio) -> Iterator[Breach]:
    """The alliance has agreed how many ECTS credits a course may carry, in T4EU 1 to 30. A partner may narrow the range
    for the courses it leads. A course without credits says `ects: none`. A module may have fewer credits than a course,
    but not more.

    Source: `ects` in the alliance's profile and in the partner's file; T4EU framework, chapter 5.

    Wrong:

        ects: 45

    Right:

        ects: 30
    """
    for entry, path, number, partner in _credits(portfolio):
        of_module = path[0] == "modules"
        for allowed, whose in _ranges(partner, portfolio):
            least = min(number, allowed.min) if of_module else allowed.min
            if least <= number <= allowed.max or allowed.min > allowed.max:
                continue
            if of_module:
                message = f"{shown(number)} ECTS for one module is more than {whose} allows a whole course."
                yield Breach(entry, path, message, f"Write at most {shown(allowed.max)}.")
                break
            hint = f"Write a number from {shown(allowed.min)} to {shown(allowed.max)}"
            hint += ", or `none` for a course without credits." if number == 0 else "."
            yield Breach(entry, path, f"{shown(number)} ECTS is outside the range of {whose}.", hint)
            break


@rule("MC403", "Step of credits", Severity.ERROR)
def step_of_credits(portfolio: Portfolio) -> Iterator[Breach]:
    """Credits come in steps, so that certificates of all partners can be added up: in T4EU 1, 1.5, 2 and so on.

    Source: `ects` in the alliance's profile; T4EU framework, chapter 5.

    Wrong:

        ects: 2.25

    Right:

        ects: 2.5
    """
    agreed = portfolio.alliance.ects
    if agreed.step == 0:
        return
    for entry, path, number, _ in _credits(portfolio):
        rest = (number - agreed.min) % agreed.step
        if rest and agreed.min <= number <= agreed.max:
            below, above = number - rest, number - rest + agreed.step
            message = f"{shown(number)} ECTS is no multiple of {shown(agreed.step)}."
            yield Breach(entry, path, message, f"Write `{shown(below)}` or `{shown(above)}`.")


@rule("MC404", "Credits against hours", Severity.WARNING)
def credits_against_hours(portfolio: Portfolio) -> Iterator[Breach]:
    """One ECTS credit stands for about 25 hours of work, all study at home included. Between 20 and 35 hours per credit
    nobody wonders; outside them one of the two numbers is probably wrong, or the hours are those in class only.

    Source: T4EU questions and answers, ratio between credit points and hours; `hours_per_ects` in the profile.

    Wrong:

        ects: 3
        workload_hours: 30

    Right:

        ects: 3
        workload_hours: 75
    """
    usual = portfolio.alliance.hours_per_ects
    for entry in portfolio.course_entries.values():
        hours, ects = entry.value.workload_hours, entry.value.ects
        if hours is None or ects is None or ects.none or not _is_allowed(ects, portfolio):
            continue
        if ects.least * FEWEST_HOURS <= hours <= ects.most * MOST_HOURS:
            continue
        nearest = ects.least if hours < ects.least * FEWEST_HOURS else ects.most
        share = (hours / nearest).quantize(Decimal("0.1"))
        message = f"{hours} hours for {_range(ects)} ECTS are {shown(share)} hours per credit."
        expected = f"{shown(ects.least * usual)}" + (f" to {shown(ects.most * usual)}" if ects.is_range else "")
        hint = f"About {shown(usual)} are usual, here {expected} hours in all: check both numbers."
        yield Breach(entry, ("workload_hours",), message, hint)


def _is_allowed(ects: Ects, portfolio: Portfolio) -> bool:
    """Whether the alliance allows these credits; wrong ones say nothing about the hours."""
    return portfolio.alliance.ects.min <= ects.least and ects.most <= portfolio.alliance.ects.max and ects.most > 0


def _credits(portfolio: Portfolio) -> Iterator[tuple[Entry[Any], FieldPath, Decimal, str]]:
    """Every number of credits of a course, module or run, with the partner whose range holds for it."""
    for entry in portfolio.course_entries.values():
        course = entry.value
        for path, number, partner in _numbers(("ects",), course.ects, course.lead_id):
            yield entry, path, number, partner
        for position, module in enumerate(course.modules):
            for path, number, partner in _numbers(("modules", position, "ects"), module.ects, course.lead_id):
                yield entry, path, number, partner
        for position, offering in enumerate(course.offerings):
            provider = offering.provider or course.lead_id
            for path, number, partner in _numbers(("offerings", position, "ects"), offering.ects, provider):
                yield entry, path, number, partner


def _numbers(path: FieldPath, ects: Ects | None, partner: str) -> Iterator[tuple[FieldPath, Decimal, str]]:
    if ects is None or ects.none:
        return
    if ects.by_partner:
        yield from (((*path, "by_partner", id_), number, id_) for id_, number in ects.by_partner.items())
    elif ects.is_range:
        yield (*path, "min"), ects.least, partner
        yield (*path, "max"), ects.most, partner
    else:
        yield path, ects.least, partner


def _ranges(partner_id: str, portfolio: Portfolio) -> Iterator[tuple[CreditRange, str]]:
    yield portfolio.alliance.ects, "the alliance"
    partner = portfolio.partners.get(partner_id)
    if partner is not None and partner.ects is not None:
        yield partner.ects, f"`{partner_id}`"


def _range(ects: Ects) -> str:
    return f"{shown(ects.least)} to {shown(ects.most)}" if ects.is_range else shown(ects.least)


def shown(number: Decimal) -> str:
    """A number as an entry writes it: ``30``, not ``3E+1``."""
    return f"{number.normalize():f}"
