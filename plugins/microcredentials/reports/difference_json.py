"""What changed, as JSON for other programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from microcredentials.reports.json_list import record_of

if TYPE_CHECKING:
    from microcredentials.reports.review import Review, ReviewedEntry


def as_json(review: Review) -> str:
    """An object with ``entries``, ``rewritten``, ``other_files`` and ``knock_on``, all text beyond ASCII escaped.

    An entry holds ``change``, ``kind``, ``id``, ``path``, ``former_id``, ``leads_to``, ``title``,
    ``values`` (``{label, field, before, after}`` in words), ``completeness``, ``findings`` (as
    ``check`` writes them) and ``overlaps``.
    """
    told = {
        "entries": [_entry(entry) for entry in review.entries],
        "rewritten": review.rewritten,
        "other_findings": [record_of(problem) for problem in review.other_findings],
        "knock_on": [record_of(problem) for problem in review.knock_on],
        "other_files": review.other_files,
    }
    return json.dumps(told, indent=2).replace("\x7f", "\\u007f") + "\n"


def _entry(entry: ReviewedEntry) -> dict[str, Any]:
    change = entry.change
    return {
        "change": change.kind,
        "kind": change.entry_kind,
        "id": change.id,
        "path": change.path,
        "former_id": change.former_id,
        "leads_to": change.leads_to,
        "title": entry.title,
        "values": [asdict(value) for value in entry.values],
        "completeness": asdict(entry.completeness) if entry.completeness else None,
        "findings": [record_of(problem) for problem in entry.findings],
        "overlaps": [asdict(overlap) for overlap in entry.overlaps],
    }
