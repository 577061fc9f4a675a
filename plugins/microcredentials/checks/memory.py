"""What checks of one entry have found, kept so that only entries that have changed are checked again."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any

from microcredentials.domain.portfolio import Entry, Portfolio

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from microcredentials.checks.rule_check import Check
    from microcredentials.domain.problem import Problem


@dataclass
class CheckMemory:
    """The findings by the path of their file. An entry is known by its identity: a file read again is another entry."""

    _common: tuple[Any, ...] = ()
    _entries: dict[str, Entry[Any]] = field(default_factory=dict)
    _findings: dict[str, list[Problem]] = field(default_factory=dict)

    def findings(self, portfolio: Portfolio, checks: Iterable[Check]) -> Iterator[Problem]:
        """All that ``checks``, each of which looks at one course or programme at a time, find in a portfolio."""
        common = _common_ground(portfolio)
        if not _same(common, self._common):
            self._common = common
            self._entries.clear()
            self._findings.clear()
        present = {entry.path: entry for entry in _offers(portfolio)}
        for path in self._entries.keys() - present.keys():
            self._drop(path)
        changed = {path for path, entry in present.items() if self._entries.get(path) is not entry}
        if changed or not self._entries:
            self._look_at(changed, portfolio, checks)
            self._entries = present
        return chain.from_iterable(self._findings.values())

    def _look_at(self, changed: set[str], portfolio: Portfolio, checks: Iterable[Check]) -> None:
        for path in changed:
            self._drop(path)
        part = _part_of(portfolio, changed)
        found = {problem for check in checks for problem in check(part)}
        fresh: dict[str, list[Problem]] = {}
        for problem in found:
            fresh.setdefault(problem.path, []).append(problem)
        self._findings |= fresh

    def _drop(self, path: str) -> None:
        self._entries.pop(path, None)
        self._findings.pop(path, None)


def _common_ground(portfolio: Portfolio) -> tuple[Any, ...]:
    """What every entry is checked against: the alliance, its partners, and the partners that could not be read."""
    organisations = (portfolio.alliance_entry, *portfolio.partner_entries.values())
    return (*organisations, *sorted(id_ for id_ in portfolio.unreadable if "/" not in id_))


def _same(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return len(one) == len(other) and all(
        a is b or (isinstance(a, str) and a == b) for a, b in zip(one, other, strict=True)
    )


def _offers(portfolio: Portfolio) -> Iterator[Entry[Any]]:
    return chain(portfolio.course_entries.values(), portfolio.programme_entries.values())


def _part_of(portfolio: Portfolio, paths: set[str]) -> Portfolio:
    def chosen(entries: Mapping[str, Entry[Any]]) -> dict[str, Entry[Any]]:
        return {id_: entry for id_, entry in entries.items() if entry.path in paths}

    return Portfolio(
        portfolio.alliance_entry,
        portfolio.partner_entries,
        chosen(portfolio.course_entries),
        chosen(portfolio.programme_entries),
        portfolio.unreadable,
    )
