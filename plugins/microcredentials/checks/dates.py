"""Dates in their order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from microcredentials.checks.rule_check import Breach, rule
from microcredentials.domain.day import DayOrMonth
from microcredentials.domain.offering import Offering
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.problem import Severity


class _Time(NamedTuple):
    """A day or month as written, with the first and last day that it may mean."""

    written: str
    first: date
    last: date


@rule("MC406", "Order of dates", Severity.ERROR)
def order_of_dates(portfolio: Portfolio) -> Iterator[Breach]:
    """Learners apply, then a run starts, then it ends: `apply_from`, `apply_by`, `start`, `end`, in this order. The
    parts of a run lie between its start and its end. Often only the year is wrong. A partner leaves after it joined.

    Source: entry format, version 1, "Course" and "Partner".

    Wrong:

        offerings:
          - {start: 2027-02-15, end: 2026-04-23}

    Right:

        offerings:
          - {start: 2027-02-15, end: 2027-04-23}
    """
    for entry in portfolio.course_entries.values():
        for position, offering in enumerate(entry.value.offerings):
            run: FieldPath = ("offerings", position)
            for path, message in (*_of_run(offering), *_of_parts(offering)):
                yield Breach(entry, (*run, *path), message, "Check both dates.")
    for partner in portfolio.partner_entries.values():
        joined, left = partner.value.joined, partner.value.left
        if joined and left and left[: len(joined)] < joined[: len(left)]:
            yield Breach(partner, ("left",), f"`left`, {left}, is before `joined`, {joined}.", "Check both dates.")


def _of_run(offering: Offering) -> Iterator[tuple[FieldPath, str]]:
    order = [(name, _time(getattr(offering, name))) for name in ("apply_from", "apply_by", "start", "end")]
    given = [(name, time) for name, time in order if time is not None]
    for (earlier, before), (later, after) in pairwise(given):
        if before.first > after.last:
            wrong = earlier if later == "start" else later
            yield (wrong,), f"`{earlier}`, {before.written}, is after `{later}`, {after.written}."


def _of_parts(offering: Offering) -> Iterator[tuple[FieldPath, str]]:
    start, end = _time(offering.start), _time(offering.end)
    for position, part in enumerate(offering.parts):
        begins, ends = _time(part.start), _time(part.end)
        if begins and ends and begins.first > ends.last:
            message = f"`start`, {begins.written}, is after `end`, {ends.written}."
            yield ("parts", position, "end"), message
            continue
        for name, time in (("start", begins), ("end", ends)):
            if time and start and time.last < start.first:
                yield ("parts", position, name), f"{time.written} is before the run starts, {start.written}."
            elif time and end and time.first > end.last:
                yield ("parts", position, name), f"{time.written} is after the run ends, {end.written}."


def _time(value: Any) -> _Time | None:
    match value:
        case DayOrMonth():
            return _Time(str(value), value.first, value.last)
        case date():
            return _Time(value.isoformat(), value, value)
        case _:
            return None
