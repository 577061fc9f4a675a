"""A checkout read and judged: what pages, files and reports are made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.checks import run_checks
from microcredentials.reading.checkout import read_checkout

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.problem import Problem

_SAID_BETTER_BY: Mapping[str, frozenset[str]] = {
    # An empty field that is needed: "fill it in" would be said twice, once with "or remove it".
    "MC023": frozenset({"MC215", "MC301"}),
}
"""Code of a finding -> codes of findings that make it superfluous at the same field of the same file."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """A portfolio and everything found wrong with it, in the order of files and places, each mistake once."""

    portfolio: Portfolio
    problems: tuple[Problem, ...]


def inspect(root: Path) -> Inspection:
    """Read and check the entries below ``root``; whatever they hold, nothing is raised."""
    reading = read_checkout(root)
    found = without_echoes((*reading.problems, *run_checks(reading.portfolio)))
    return Inspection(reading.portfolio, tuple(sorted(found, key=lambda problem: problem.sort_key)))


def without_echoes(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems without those that say again what another one says better."""
    once = tuple(dict.fromkeys(problems))
    told: dict[tuple[str, str], set[str]] = {}
    for problem in once:
        told.setdefault((problem.path, problem.field), set()).add(problem.code)
    return tuple(problem for problem in once if not _is_echo(problem, told[problem.path, problem.field]))


def _is_echo(problem: Problem, told: set[str]) -> bool:
    return not told.isdisjoint(_SAID_BETTER_BY.get(problem.code, frozenset()))
