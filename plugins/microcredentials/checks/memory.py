"""What checks of one entry have found, kept so that only entries that have changed are checked again."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any

from microcredentials.domain.portfolio import Entry, Portfolio

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from microcredentials.domain.problem import Problem


@dataclass
class CheckMemory:
    """The findings by the path of their file. An entry is known by its identity: a file read again is another entry."""

    _common: tuple[Any, ...] = ()
    _entries: dict[str, Entry[Any]] = field(default_factory=dict)
    _findings: dict[str, list[Problem]] = field(default_factory=dict)

    def outdated_part(self, portfolio: Portfolio) -> Portfolio | None:
        """The portfolio with those courses and programmes alone of which nothing is known; ``None`` if all are."""
        common = _common_ground(portfolio)
        if not _same(common, self._common):
            self._entries.clear()
            self._findings.clear()
        changed = {entry.path for entry in _offers(portfolio) if self._entries.get(entry.path) is not entry}
        return _part_of(portfolio, changed) if changed or not self._entries else None

    def remember(self, portfolio: Portfolio, fresh: Iterable[Problem]) -> Iterator[Problem]:
        """All findings in a portfolio, of which ``fresh`` are those in its outdated part."""
        present = {entry.path: entry for entry in _offers(portfolio)}
        for path, entry in self._entries.items():
            if present.get(path) is not entry:
                self._findings.pop(path, None)
        by_path: dict[str, list[Problem]] = {}
        for problem in fresh:
            by_path.setdefault(problem.path, []).append(problem)
        self._findings |= by_path
        self._entries, self._common = present, _common_ground(portfolio)
        return chain.from_iterable(self._findings.values())


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
