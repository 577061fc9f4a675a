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

    from microcredentials.reading.document import Document

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
        documents = self._documents("partners")
        strayed = not RESERVED_SLUGS.isdisjoint(self.unreadable)
        alliance, found = self.memory.alliance(documents.pop(ALLIANCE_FILE, (None, ""))[0], strayed=strayed)
        self.problems.extend(found)
        self.language = alliance.value.default_language
        partners = self._entries(Partner, documents)
        logos = (read_logo(self.root, entry) for entry in partners.values())
        self.problems.extend(found for found in logos if isinstance(found, Problem))
        portfolio = Portfolio(
            alliance,
            partners,
            self._entries(Course, self._documents("courses")),
            self._entries(Programme, self._documents("programmes")),
            frozenset(self.unreadable),
        )
        return Reading(portfolio, tuple(sorted(self.problems, key=lambda problem: problem.sort_key)))

    def _documents(self, folder: str) -> dict[str, tuple[Document, str]]:
        """Path -> what the file holds, and the id its path gives it; a misnamed entry exists, but is unreadable."""
        documents = {}
        paths = tuple(entry_paths(self.root, folder, FOLDERS[folder]))
        for found in self.progress.follow(f"Reading {folder}", paths, len(paths)):
            if isinstance(found, EntryPath):
                documents[found.path] = (self._document(found.path), found.id)
                continue
            self.problems.append(found.problem)
            if found.id:
                self.unreadable.add(found.id)
        return documents

    def _document(self, path: str) -> Document:
        raw = self.unsaved[path] if path in self.unsaved else self.memory.content(self.root, path)
        return self.memory.document(path, raw)

    def _entries(self, model: type[Value], documents: dict[str, tuple[Document, str]]) -> dict[str, Entry[Value]]:
        entries: dict[str, Entry[Value]] = {}
        for path, (document, id_) in sorted(documents.items(), key=lambda each: each[1][1].split("/")):
            if document.value is None:
                self.unreadable.add(id_)
                self.problems.extend(document.problems)
                continue
            entries[id_], found = self.memory.entry(model, document, path, id_, self.language)
            self.problems.extend(found)
        return entries
