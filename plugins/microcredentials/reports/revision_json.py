"""The yearly revision as JSON, for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from microcredentials.domain.edition import Edition
    from microcredentials.revision.coverage import Coverage
    from microcredentials.revision.overview import Overview, PartnerOverview
    from microcredentials.revision.spread import Spread
    from microcredentials.revision.table import Table, Tally

VERSION = 1
"""Raised when a name or a meaning changes; new names may come at any time."""


def as_json(overview: Overview, partners: Iterable[PartnerOverview]) -> str:
    """One object, documented in ``docs/developers/command-line.md``; all text beyond ASCII is escaped.

    ``partners`` are those that are told about; all other figures are the whole portfolio's.
    """
    term = overview.term
    told = {
        "version": VERSION,
        "edition": _edition(overview.edition),
        "last_edition": _edition(overview.last),
        "today": overview.today.isoformat(),
        "term": {"begins": term.begins.isoformat(), "ends": term.ends.isoformat()} if term else None,
        "examples": overview.of_examples,
        "left_out": overview.left_out,
        "links_known": overview.links_known,
        "states": dict(overview.counts),
        "partners": [_partner(partner) for partner in partners],
        "missing_elements": dict(overview.missing_elements),
        "coverage": _coverage(overview.coverage),
    }
    return json.dumps(told, indent=2).replace("\x7f", "\\u007f") + "\n"


def _partner(partner: PartnerOverview) -> dict[str, Any]:
    return {
        "id": partner.id,
        "states": dict(partner.counts),
        "announced": partner.announced,
        "mean_completeness": None if partner.mean_completeness is None else round(partner.mean_completeness, 3),
        "entries": [
            {
                "id": entry.offer.id,
                "kind": "course" if entry.is_course else "programme",
                "path": entry.path,
                "title": str(entry.offer.heading),
                "status": entry.offer.status,
                "state": entry.state,
                "reviewed_for": _edition(entry.offer.reviewed_for),
                "last_change": _day(entry.last_change),
            }
            for entry in partner.entries
        ],
        "incomplete": [
            {"id": one.course.id, "given": one.given, "total": one.total, "lacking": one.lacking}
            for one in partner.incomplete
        ],
        "over": [course.id for course in partner.over],
        "stale_links": [
            {"address": link.address, "path": link.path, "field": link.field}
            | {"reason": link.reason, "since": link.since.isoformat()}
            for link in partner.stale
        ],
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "target_group_by_mode": _table(coverage.modes),
        "field_by_partner": _table(coverage.fields),
        "languages": _tally(coverage.languages),
        "levels": _tally(coverage.levels),
        "ects": _spread(coverage.credits),
        "fees": {
            audience: {"steps": dict(fees.steps), "paid": _spread(fees.paid)}
            for audience, fees in coverage.fees.items()
        },
    }


def _table(table: Table) -> dict[str, Any]:
    numbers = {row: {column: table.number(row, column) for column in table.columns} for row in table.rows}
    return {"courses": numbers, "unsaid": table.unsaid}


def _tally(tally: Tally) -> dict[str, Any]:
    return {"courses": dict(tally.numbers), "unsaid": tally.unsaid}


def _spread(spread: Spread | None) -> dict[str, Any] | None:
    if spread is None:
        return None
    return {
        "courses": spread.number,
        "least": float(spread.least),
        "median": float(spread.median),
        "most": float(spread.most),
        "steps": [
            {"over": float(step.over), "up_to": float(step.up_to), "courses": step.number} for step in spread.steps
        ],
    }


def _edition(edition: Edition | None) -> str | None:
    return str(edition) if edition else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
