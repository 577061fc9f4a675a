"""From a checkout to a portfolio and all problems of reading; one bad file never hides another."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from microcredentials.domain.course import Course
from microcredentials.domain.identity import RESERVED_SLUGS
from microcredentials.domain.partner import Partner
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.problem import Problem
from microcredentials.domain.programme import Programme
from microcredentials.domain.progress import UNHEARD, Progress
from microcredentials.reading.files import ALLIANCE_FILE, FOLDERS, EntryPath, entry_paths
from microcredentials.reading.logo import read_logo
from microcredentials.reading.memory import ReadingMemory

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Value = TypeVar("Value", Partner, Course, Programme)


@dataclass(frozen=True, slots=True)
class Reading:
    """A portfolio and what was found wrong while it was read, in the order of files and places."""

    portfolio: Portfolio
    problems: tuple[Problem, ...]


def read_checkout(
    root: Path,
    unsaved: Mapping[str, bytes] = MappingProxyType({}),
    memory: ReadingMemory | None = None,
    progress: Progress = UNHEARD,
) -> Reading:
    """Read ``partners/``, ``courses/`` and ``programmes/`` below ``root``; needs neither Git nor ``mkdocs.yml``.

    ``unsaved`` are paths of entries and what these files are taken to hold. ``memory`` is that of the same
    checkout: what it knows is not read again. ``progress`` is told of each file.
    """
    return _CheckoutReader(root, unsaved, memory or ReadingMemory(), progress).read()


@dataclass
class _CheckoutReader:
    root: Path
    unsaved: Mapping[str, bytes]
    memory: ReadingMemory
    progress: Progress
    language: str = "en"
    problems: list[Problem] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)

    def read(self) -> Reading:
        partners = self._files("partners")
        strayed = not RESERVED_SLUGS.isdisjoint(self.unreadable)
        agreed = partners.pop(ALLIANCE_FILE, None)
        alliance, found = self.memory.alliance(self._raw(agreed) if agreed else None, strayed=strayed)
        self.problems.extend(found)
        self.language = alliance.value.default_language
        portfolio = Portfolio(
            alliance,
            self._entries(Partner, "partners", partners),
            self._entries(Course, "courses", self._files("courses")),
            self._entries(Programme, "programmes", self._files("programmes")),
            frozenset(self.unreadable),
        )
        logos = (read_logo(self.root, entry) for entry in portfolio.partner_entries.values())
        self.problems.extend(found for found in logos if isinstance(found, Problem))
        return Reading(portfolio, tuple(sorted(self.problems, key=lambda problem: problem.sort_key)))

    def _files(self, folder: str) -> dict[str, EntryPath]:
        """The entry files of a folder by path; a misnamed entry exists, but is unreadable."""
        files = {}
        for found in entry_paths(self.root, folder, FOLDERS[folder]):
            if isinstance(found, EntryPath):
                files[found.path] = found
                continue
            self.problems.append(found.problem)
            if found.id:
                self.unreadable.add(found.id)
        return files

    def _raw(self, file: EntryPath) -> bytes | Problem:
        return self.unsaved[file.path] if file.path in self.unsaved else self.memory.content(self.root, file.path)

    def _entries(self, model: type[Value], folder: str, files: dict[str, EntryPath]) -> dict[str, Entry[Value]]:
        """The entries by id, in the order of their ids; each file is read through before the next is opened."""
        entries: dict[str, Entry[Value]] = {}
        for file in self.progress.follow(f"Reading {folder}", files.values(), len(files)):
            entry, found = self.memory.entry(model, file, self._raw(file), self.language)
            self.problems.extend(found)
            if entry is None:
                self.unreadable.add(file.id)
            else:
                entries[file.id] = entry
        return {id_: entries[id_] for id_ in sorted(entries, key=lambda id_: id_.split("/"))}
