"""What can be shown of a portfolio that has errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from microcredentials.checks import run_checks
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from microcredentials.domain.problem import Problem

Value = TypeVar("Value", bound=Entry)  # type: ignore[type-arg]  # of any entry


def errors_in(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that stand in the way of publishing."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def sound_part(portfolio: Portfolio, problems: Iterable[Problem]) -> Portfolio | None:
    """The entries without errors, and without those that need one with errors; ``None`` if the alliance has some.

    ``problems`` are all that reading and checking found.
    """
    wrong = {problem.path for problem in errors_in(problems)}
    while wrong:
        if portfolio.alliance_entry.path in wrong:
            return None
        part = _without(portfolio, wrong)
        if _size(part) == _size(portfolio):
            break
        portfolio = part
        wrong = {problem.path for problem in errors_in(run_checks(portfolio))}
    return portfolio


def _without(portfolio: Portfolio, paths: AbstractSet[str]) -> Portfolio:
    return Portfolio(
        portfolio.alliance_entry,
        _kept(portfolio.partner_entries, paths),
        _kept(portfolio.course_entries, paths),
        _kept(portfolio.programme_entries, paths),
    )


def _kept(entries: Mapping[str, Value], paths: AbstractSet[str]) -> dict[str, Value]:
    return {id_: entry for id_, entry in entries.items() if entry.path not in paths}


def _size(portfolio: Portfolio) -> int:
    return len(portfolio.partner_entries) + len(portfolio.course_entries) + len(portfolio.programme_entries)
