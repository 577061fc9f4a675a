"""What was read of a checkout, kept so that reading it again costs only what has changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from microcredentials.reading.alliance_reader import read_alliance
from microcredentials.reading.document import Document
from microcredentials.reading.entry_reader import read_entry
from microcredentials.reading.files import ALLIANCE_FILE, EntryPath, read_bytes
from microcredentials.reading.loader import load

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from microcredentials.domain.alliance import Alliance
    from microcredentials.domain.portfolio import Entry
    from microcredentials.domain.problem import Problem
    from microcredentials.reading.entry_reader import Value

    _Given = tuple[bytes | Problem, str, str]
    _GivenAlliance = tuple[bytes | Problem | None, bool]
    _Read = tuple[Entry[Value] | None, tuple[Problem, ...]]


@dataclass
class ReadingMemory:
    """Files and entries by path; an entry whose file still has the same bytes stays the same object.

    It believes what it knows until it is told to look again: :meth:`forget`.
    """

    _raw: dict[str, bytes | Problem] = field(default_factory=dict)
    _entries: dict[str, tuple[_Given, _Read[Any]]] = field(default_factory=dict)
    _alliance: tuple[_GivenAlliance, tuple[Entry[Alliance], tuple[Problem, ...]]] | None = None

    def forget(self, paths: Iterable[str] | None = None) -> None:
        """Look again at the files at these paths, relative to the root; at all files if none are named."""
        for path in tuple(self._raw) if paths is None else paths:
            self._raw.pop(path, None)

    def content(self, root: Path, path: str) -> bytes | Problem:
        """The bytes of a file."""
        if path not in self._raw:
            self._raw[path] = read_bytes(root, path)
        return self._raw[path]

    def entry(self, model: type[Value], file: EntryPath, raw: bytes | Problem, language: str) -> _Read[Value]:
        """The entry that the bytes of a file hold, if any can be understood, and what is wrong with them."""
        given = (raw, file.id, language)
        known = self._entries.get(file.path)
        if known is None or known[0] != given:
            known = self._entries[file.path] = (given, _entry(model, file, _document(raw, file.path), language))
        return known[1]

    def alliance(self, raw: bytes | Problem | None, *, strayed: bool) -> tuple[Entry[Alliance], tuple[Problem, ...]]:
        """The alliance that its file describes; ``raw`` is ``None`` where there is no file."""
        known = self._alliance
        if known is None or known[0] != (raw, strayed):
            document = None if raw is None else _document(raw, ALLIANCE_FILE)
            known = self._alliance = ((raw, strayed), read_alliance(document, strayed=strayed))
        return known[1]


def _document(raw: bytes | Problem, path: str) -> Document:
    return load(raw, path) if isinstance(raw, bytes) else Document.unreadable(raw)


def _entry(model: type[Value], file: EntryPath, document: Document, language: str) -> _Read[Value]:
    if document.value is None:
        return None, document.problems
    return read_entry(model, document, file.path, file.id, language)
