"""A text under repair: what the author wrote, mended in memory so that the rest can still be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from microcredentials.domain.place import Mark

LOST = "\ue000"
"""Stands in a mended text where a value was given and cannot be known; no entry may contain it."""


class Edit(NamedTuple):
    """A replacement inside one line: ``line`` from 1, ``start`` and ``end`` are offsets from 0."""

    line: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The lines as they stand now, and the edits that led there from the author's lines."""

    lines: tuple[str, ...]
    edits: tuple[Edit, ...] = ()

    @property
    def text(self) -> str:
        """The whole text, each line ended."""
        return "\n".join(self.lines) + "\n"

    def mended(self, edits: Iterable[Edit]) -> Draft:
        """The draft with the edits made; they speak of the present lines and do not overlap."""
        lines = list(self.lines)
        ordered = sorted(edits, reverse=True)
        for line, start, end, text in ordered:
            old = lines[line - 1]
            lines[line - 1] = old[:start] + text + old[end:]
        return replace(self, lines=tuple(lines), edits=(*self.edits, *ordered))

    def original(self, mark: Mark) -> Mark:
        """Where in the author's text a position of the present text comes from."""
        offset = mark.column - 1
        for edit in reversed(self.edits):
            if edit.line == mark.line:
                offset = _before(edit, offset)
        return Mark(mark.line, offset + 1)


def _before(edit: Edit, offset: int) -> int:
    if offset <= edit.start:
        return offset
    if offset >= edit.start + len(edit.text):
        return offset - len(edit.text) + edit.end - edit.start
    return min(offset, edit.end)


def blanked(lines: tuple[str, ...], numbers: Iterable[int]) -> Iterator[Edit]:
    """Edits that empty the lines with these numbers."""
    return (Edit(number, 0, len(lines[number - 1]), "") for number in numbers if lines[number - 1])
