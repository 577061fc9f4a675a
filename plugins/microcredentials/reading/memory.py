"""What was read of a checkout, kept so that reading it again costs only what has changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from microcredentials.reading.alliance_reader import read_alliance
from microcredentials.reading.document import Document
from microcredentials.reading.entry_reader import read_entry
from microcredentials.reading.files import read_bytes
from microcredentials.reading.loader import load

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from microcredentials.domain.alliance import Alliance
    from microcredentials.domain.portfolio import Entry
    from microcredentials.domain.problem import Problem
    from microcredentials.reading.entry_reader import Value

    Read = tuple[Entry[Any], tuple[Problem, ...]]


@dataclass
class ReadingMemory:
    """Files, documents and entries by path; an entry whose file still has the same bytes stays the same object.

    It believes what it knows until it is told to look again: :meth:`forget`.
    """

    _raw: dict[str, bytes | Problem] = field(default_factory=dict)
    _documents: dict[str, tuple[bytes | Problem, Document]] = field(default_factory=dict)
    _entries: dict[str, tuple[Document, tuple[str, str], Read]] = field(default_factory=dict)
    _alliance: tuple[Document | None, bool, tuple[Entry[Alliance], tuple[Problem, ...]]] | None = None

    def forget(self, paths: Iterable[str] | None = None) -> None:
        """Look again at the files at these paths, relative to the root; at all files if none are named."""
        for path in tuple(self._raw) if paths is None else paths:
            self._raw.pop(path, None)

    def content(self, root: Path, path: str) -> bytes | Problem:
        """The bytes of a file."""
        if path not in self._raw:
            self._raw[path] = read_bytes(root, path)
        return self._raw[path]

    def document(self, path: str, raw: bytes | Problem) -> Document:
        """What the bytes of a file say."""
        known = self._documents.get(path)
        if known is None or known[0] != raw:
            read = Document.unreadable(raw) if not isinstance(raw, bytes) else load(raw, path)
            known = self._documents[path] = (raw, read)
        return known[1]

    def entry(
        self, model: type[Value], document: Document, path: str, id_: str, language: str
    ) -> tuple[Entry[Value], tuple[Problem, ...]]:
        """The entry that a document holds."""
        known = self._entries.get(path)
        if known is None or known[0] is not document or known[1] != (id_, language):
            read = read_entry(model, document, path, id_, language)
            known = self._entries[path] = (document, (id_, language), read)
        return known[2]

    def alliance(self, document: Document | None, *, strayed: bool) -> tuple[Entry[Alliance], tuple[Problem, ...]]:
        """The alliance that its file describes."""
        known = self._alliance
        if known is None or known[0] is not document or known[1] != strayed:
            known = self._alliance = (document, strayed, read_alliance(document, strayed=strayed))
        return known[2]
