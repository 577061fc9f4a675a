"""Where in a file something stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

FieldPath = tuple[str | int, ...]
"""The way to a value inside an entry: keys and list positions, ``("offerings", 0, "start")``."""


class Mark(NamedTuple):
    """A position in a text: line and column, both counted in characters from 1."""

    line: int
    column: int


FILE_START = Mark(1, 1)

LONGEST_CORRECTED_LINE = 1_000
"""Characters of a line that a finding writes out again as it should be; nobody compares a longer one."""


class Span(NamedTuple):
    """Where one value stands: its key (for a list element: its own start), its start and its end.

    ``end`` is the position just behind the last character of a one-line scalar, and otherwise
    where the parser saw the value end.
    """

    key: Mark
    start: Mark
    end: Mark


@dataclass(frozen=True, slots=True)
class Places:
    """The places of all values of one file, found by their field path.

    ``lines`` are the file's own lines without line ends, for quoting and for corrected lines.
    """

    spans: Mapping[FieldPath, Span] = field(default_factory=dict)
    lines: tuple[str, ...] = ()

    def nearest(self, path: FieldPath) -> FieldPath:
        """The longest leading part of ``path`` that stands in the file; ``()`` is the whole file."""
        while path and path not in self.spans:
            path = path[:-1]
        return path

    def of_value(self, path: FieldPath) -> Mark:
        """Where the value begins; where it is missing, the key of the nearest parent that is there, else 1:1."""
        found = self.nearest(path)
        if not found:
            return FILE_START
        return self.spans[found].start if found == path else self.spans[found].key

    def of_key(self, path: FieldPath) -> Mark:
        """Where the key begins; where it is missing, the key of the nearest parent that is there, else 1:1."""
        found = self.nearest(path)
        return self.spans[found].key if found else FILE_START

    def corrected_line(self, path: FieldPath, replacement: str) -> str | None:
        """The line of a one-line value with the value replaced, ready to paste; ``None`` for anything longer."""
        span = self.spans.get(path)
        if span is None or span.start.line > len(self.lines):
            return None
        end = span.end if span.start.line == span.end.line else self._end_of_parts(path)
        if span.start.line != end.line:
            return None
        line = self.lines[span.start.line - 1]
        if len(line) > LONGEST_CORRECTED_LINE:
            return None
        return (line[: span.start.column - 1] + replacement + line[end.column - 1 :]).strip()

    def _end_of_parts(self, path: FieldPath) -> Mark:
        """Where the last part of a group ends: the parser sees the group itself end only at what comes next."""
        parts = (span.end for below, span in self.spans.items() if below[:-1] == path and below)
        return max(parts, default=self.spans[path].end)

    def corrected_key(self, path: FieldPath, name: str) -> str | None:
        """The line of a key with the key replaced, ready to paste; ``None`` where the key is not written plainly."""
        span = self.spans.get(path)
        if span is None or span.key.line > len(self.lines):
            return None
        line, start, written = self.lines[span.key.line - 1], span.key.column - 1, str(path[-1])
        if len(line) > LONGEST_CORRECTED_LINE or not line.startswith(written, start):
            return None
        return (line[:start] + name + line[start + len(written) :]).strip()
