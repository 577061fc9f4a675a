"""Findings as lines for people and for editors that jump to ``path:line:column``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.reports.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.problem import Problem


def as_text(problems: Iterable[Problem]) -> str:
    """One line per finding: ``path:line:column: error: field: sentence [MC123]``."""
    return "".join(
        f"{_place(problem)}: {problem.severity}: {sentence(problem)} [{problem.code}]\n" for problem in problems
    )


def sentence(problem: Problem) -> str:
    """Field, message, hint and the corrected line where there is one, on one line."""
    words = f"{problem.field}: {problem.sentence}"
    if problem.suggestion is not None and "\n" not in problem.suggestion.strip():
        words += f" Corrected line: {problem.suggestion.strip()}"
    return inert(words)


def _place(problem: Problem) -> str:
    return inert(f"{problem.path}:{problem.mark.line}:{problem.mark.column}")
