"""The entries of an earlier year as far as today's tool understands them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from microcredentials.domain.course import Course, Status
from microcredentials.domain.mistake import listed
from microcredentials.domain.problem import WHOLE_FILE, Severity
from microcredentials.domain.programme import Programme
from microcredentials.reading.checkout import read_checkout
from microcredentials.reading.files import all_entry_paths, read_bytes
from microcredentials.reading.migrations import migrated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from microcredentials.domain.edition import Edition
    from microcredentials.domain.portfolio import Entry, Portfolio
    from microcredentials.domain.problem import Problem

Value = TypeVar("Value", Course, Programme)

MOST_FIELDS = 5
"""Fields that a notice names; more are only counted."""


@dataclass(frozen=True, slots=True)
class EarlierPortfolio:
    """Entries of an earlier year; ``notices`` hold one sentence per file that could not be understood as a whole."""

    portfolio: Portfolio
    notices: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether not one entry was understood."""
        entries = self.portfolio
        return not (entries.partner_entries or entries.course_entries or entries.programme_entries)

    def portfolio_of(self, edition: Edition) -> Portfolio:
        """The portfolio under the edition by which it was released, whatever its own file says."""
        alliance = self.portfolio.alliance_entry
        return replace(
            self.portfolio,
            alliance_entry=replace(alliance, value=alliance.value.model_copy(update={"edition": edition})),
        )


def read_earlier(folder: Path) -> EarlierPortfolio:
    """Read the entries below a folder, each in today's format if a migration leads there; nothing is raised.

    An entry keeps what was understood of it. A course or programme without a readable title is absent.
    """
    raw = {path: read_bytes(folder, path) for path in all_entry_paths(folder)}
    reading = read_checkout(
        folder, {path: migrated(text, path) for path, text in raw.items() if isinstance(text, bytes)}
    )
    read = reading.portfolio
    entries: Mapping[str, Entry[Course] | Entry[Programme]] = {**read.course_entries, **read.programme_entries}
    untitled = {id_: entry for id_, entry in entries.items() if _lacks_title(entry)}
    portfolio = replace(
        read,
        course_entries=_public(read.course_entries),
        programme_entries=_public(read.programme_entries),
        unreadable=read.unreadable | untitled.keys(),
    )
    absent = {entry.path for entry in untitled.values() if entry.value.status is not Status.DRAFT}
    return EarlierPortfolio(portfolio, tuple(_notices(reading.problems, absent)))


def _lacks_title(entry: Entry[Course] | Entry[Programme]) -> bool:
    return entry.value.title is None


def _public(entries: Mapping[str, Entry[Value]]) -> dict[str, Entry[Value]]:
    return {id_: _shown(entry) for id_, entry in entries.items() if not _lacks_title(entry)}


def _shown(entry: Entry[Value]) -> Entry[Value]:
    """What was released was meant to be seen, unless it says otherwise in words that are still understood."""
    understood = ("status",) in entry.places.spans and not entry.is_broken(("status",))
    if understood:
        return entry
    return replace(entry, value=entry.value.model_copy(update={"status": Status.PUBLISHED}))


def _notices(problems: Iterable[Problem], untitled: set[str]) -> Iterator[str]:
    """One sentence per file with errors; pictures were not read, so nothing is said about them."""
    by_file: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.severity is Severity.ERROR and problem.field != "logo":
            by_file[problem.path].append(problem)
    for path in sorted({*by_file, *untitled}):
        yield _untitled_sentence(path) if path in untitled else _sentence(path, by_file[path])


def _untitled_sentence(path: str) -> str:
    return f"`{path}` is left out: it has no title that can be read."


def _sentence(path: str, found: Iterable[Problem]) -> str:
    """What is said about a file of which something was not understood: the fields, or what is wrong with the whole."""
    whole = next((problem for problem in found if problem.field == WHOLE_FILE), None)
    if whole is not None:
        return f"`{path}` is not shown, or only in part: {_continued(whole.message)}"
    fields = tuple(dict.fromkeys(problem.field for problem in found))
    return f"`{path}` is shown without what is no longer understood: {_named(fields)}."


def _named(fields: tuple[str, ...]) -> str:
    more = f" and {len(fields) - MOST_FIELDS} more" if len(fields) > MOST_FIELDS else ""
    return f"{listed(fields[:MOST_FIELDS])}{more}"


def _continued(message: str) -> str:
    return message if message.startswith("`") else message[:1].lower() + message[1:]
