"""What people and programs are told about an import."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from microcredentials.domain.course import Status
from microcredentials.fixing import FixedFile
from microcredentials.importing.imported import Fate
from microcredentials.rendering.labels import NEEDED_FIELDS
from microcredentials.reports.difference import as_difference
from microcredentials.reports.inert import inert
from microcredentials.reports.tally import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microcredentials.importing.finding import Finding
    from microcredentials.importing.imported import Import, ImportedRow

_IN_SHEET = re.compile(r"(?P<sheet>.*)!(?P<letters>[A-Z]+)(?P<row>[0-9]+)")
_IN_TEXT = re.compile(r"(?P<file>.*):(?P<line>[0-9]+):(?P<column>[0-9]+)")
_WRITTEN = (Fate.NEW, Fate.CHANGED)


def as_text(outcome: Import, paths: Mapping[str, str]) -> str:
    """Findings by place, then changes of files, then one line per row; ``paths`` say where an entry is written."""
    lines = [_finding(one) for one in _in_order(outcome)]
    lines += [_row(row, paths.get(row.path, row.path)) for row in outcome.rows]
    told = "".join(f"{inert(line)}\n" for line in lines)
    changes = (FixedFile(row.path, row.before.encode(), row.after.encode()) for row in outcome.of(Fate.CHANGED))
    return as_difference(changes) + told


def as_json(outcome: Import, paths: Mapping[str, str]) -> str:
    """The same for programs: ``rows``, ``findings`` and ``remarks``."""
    told = {
        "rows": [_row_as_json(row, paths.get(row.path, row.path)) for row in outcome.rows],
        "findings": [
            {
                "place": one.place,
                "severity": "error" if one.is_error else "warning",
                "code": one.code,
                "field": one.field,
                "message": one.sentence,
            }
            for one in _in_order(outcome)
        ],
        "remarks": outcome.remarks,
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def closing_sentences(outcome: Import, *, written: bool) -> Iterator[str]:
    """How many rows had which fate, and what to do next."""
    counts = Counter(row.fate for row in outcome.rows)
    if not outcome.rows:
        yield "There is no course in the file."
        return
    made = number(counts[Fate.NEW], "new entry", "new entries")
    parts = [made if written else f"{made} would be written"]
    parts += [f"{counts[Fate.CHANGED]:,} changed"] if counts[Fate.CHANGED] else []
    parts += [f"{counts[Fate.UNCHANGED]:,} unchanged"] if counts[Fate.UNCHANGED] else []
    parts += [number(counts[Fate.LEFT_OUT], "row left out", "rows left out")] if counts[Fate.LEFT_OUT] else []
    yield f"{', '.join(parts)}; nothing was written." if not written else f"{', '.join(parts)}."
    if refused := outcome.of(Fate.REFUSED):
        names = ", ".join(f"`{row.id}`" for row in refused)
        yield f"These courses have entries that say something else; with `--update` they are changed: {names}."
    if written and outcome.of(*_WRITTEN):
        yield "Look through what was written, then run `microcredentials check`."


def _in_order(outcome: Import) -> list[Finding]:
    """The findings by sheet, row and column."""
    return sorted(outcome.findings, key=_position)


def _position(finding: Finding) -> tuple[str, int, int, str]:
    if found := _IN_SHEET.fullmatch(finding.place):
        return found["sheet"], int(found["row"]), len(found["letters"]), found["letters"]
    if found := _IN_TEXT.fullmatch(finding.place):
        return found["file"], int(found["line"]), int(found["column"]), ""
    return finding.place, 0, 0, ""


def _finding(finding: Finding) -> str:
    severity = "error" if finding.is_error else "warning"
    code = f" [{finding.code}]" if finding.code else ""
    return f"{finding.place}: {severity}: {finding.field}: {finding.sentence}{code}"


def _row(row: ImportedRow, path: str) -> str:
    match row.fate:
        case Fate.LEFT_OUT:
            return f"{row.place}: left out{f': {row.id}' if row.id else ''}"
        case Fate.REFUSED:
            return f"{path}: exists and says something else; from {row.place}"
        case Fate.UNCHANGED:
            return f"{path}: unchanged"
        case _:
            return f"{path}: {row.fate}, from {row.place}{_needs(row)}"


def _needs(row: ImportedRow) -> str:
    if row.course is None or row.course.status is Status.WITHDRAWN:
        return ""
    lacks = [NEEDED_FIELDS.get(need, need) for need in row.missing]
    return f"; before it can be published: {'; '.join(lacks)}" if lacks else "; nothing is missing"


def _row_as_json(row: ImportedRow, path: str) -> dict[str, Any]:
    return {
        "place": row.place,
        "outcome": str(row.fate),
        "id": row.id or None,
        "path": path if row.id else None,
        "missing": list(row.missing),
    }
