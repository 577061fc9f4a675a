"""Findings as JSON, for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.problem import Problem


def as_json(problems: Iterable[Problem]) -> str:
    """A list of ``{path, line, column, severity, code, field, message, hint, suggestion}``; the last two may be null.

    Everything beyond ASCII is written as an escape, so that nothing in it can act on a terminal.
    """
    written = json.dumps([record_of(problem) for problem in problems], indent=2)
    return written.replace("\x7f", "\\u007f") + "\n"


def record_of(problem: Problem) -> dict[str, str | int | None]:
    """One finding as a JSON object."""
    return {
        "path": problem.path,
        "line": problem.mark.line,
        "column": problem.mark.column,
        "severity": problem.severity.value,
        "code": problem.code,
        "field": problem.field,
        "message": problem.message,
        "hint": problem.hint,
        "suggestion": problem.suggestion,
    }
