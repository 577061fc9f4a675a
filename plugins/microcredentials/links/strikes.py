"""Which addresses failed how often: one bad day is no broken link."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from microcredentials.links.visit import Answer

STRIKES_OF_A_BROKEN_LINK = 4
"""Days in a row on which an address was looked at and nobody answered."""


@dataclass(frozen=True, slots=True)
class Strikes:
    """An address that failed: how often in a row, since when, on which day last, and why."""

    count: int
    since: date
    last: date
    reason: str

    @property
    def is_broken(self) -> bool:
        """Whether people should be told."""
        return self.count >= STRIKES_OF_A_BROKEN_LINK


Record = Mapping[str, Strikes]
"""Address -> its strikes; an address that answers has none."""


def record_after(before: Record, answers: Mapping[str, Answer], today: date) -> Record:
    """The record after a day's visits. A day counts once however often one looks, an answer wipes the slate clean,
    and an address that stands in no entry any more is forgotten.
    """
    return {
        address: _one_more(before.get(address), answer.reason, today)
        for address, answer in sorted(answers.items())
        if not answer.is_there
    }


def _one_more(before: Strikes | None, reason: str, today: date) -> Strikes:
    if before is None:
        return Strikes(1, today, today, reason)
    count = before.count if before.last == today else before.count + 1
    return Strikes(count, before.since, today, reason)


def as_json(record: Record) -> str:
    """The record as it is kept until the next visit."""
    kept = {
        address: {
            "count": strikes.count,
            "since": strikes.since.isoformat(),
            "last": strikes.last.isoformat(),
            "reason": strikes.reason,
        }
        for address, strikes in record.items()
    }
    return json.dumps(kept, indent=2) + "\n"


def from_json(text: str) -> Record | None:
    """The record that was kept, or ``None`` where the text is none."""
    try:
        return {str(address): _strikes(kept) for address, kept in json.loads(text).items()}
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        return None


def _strikes(kept: Any) -> Strikes:
    since, last = date.fromisoformat(kept["since"]), date.fromisoformat(kept["last"])
    return Strikes(int(kept["count"]), since, last, str(kept["reason"]))
