"""The text of an entry as the blocks of its top-level fields, which can be renamed, moved and taken out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from microcredentials.reading.document import Document

STEP = "  "
"""Spaces by which the parts of a field stand below it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A top-level field: the comments and empty lines above it, and its lines, the first of which names it."""

    name: str
    lines: tuple[str, ...]
    lead: tuple[str, ...] = ()

    @property
    def written(self) -> str:
        """What stands behind the colon on the field's own line."""
        return self.lines[0].partition(":")[2].strip()

    @property
    def has_parts_below(self) -> bool:
        """Whether its value stands below its line, and not behind the colon."""
        return not self.written or self.written.startswith("#")

    def called(self, name: str) -> Block:
        """The same value under another name."""
        first = f"{name}:{self.lines[0].partition(':')[2]}"
        return replace(self, name=name, lines=(first, *self.lines[1:]))

    def below(self, indentation: str) -> tuple[str, ...]:
        """The lines so far to the right that they are a part of another field."""
        return tuple(f"{indentation}{line}" if line.strip() else line for line in self.lines)

    def with_part(self, part: Block) -> Block:
        """The field with one more part, written as its other parts are."""
        return replace(self, lines=(*self.lines, *part.lead, *part.below(self._indentation)))

    @property
    def _indentation(self) -> str:
        first = next((line for line in self.lines[1:] if line.strip() and not line.lstrip().startswith("#")), STEP)
        return first[: len(first) - len(first.lstrip())] or STEP


@dataclass(frozen=True, slots=True)
class Blocks:
    """All fields of an entry in their order, and the comments above the first and below the last one."""

    head: tuple[str, ...]
    fields: tuple[Block, ...]
    end: tuple[str, ...] = ()

    def __contains__(self, name: object) -> bool:
        return self.get(name) is not None

    @property
    def lines(self) -> tuple[str, ...]:
        """The whole text."""
        return (*self.head, *(line for block in self.fields for line in (*block.lead, *block.lines)), *self.end)

    def get(self, name: object) -> Block | None:
        """The field of this name."""
        return next((block for block in self.fields if block.name == name), None)

    def with_field(self, name: str, new: Block | None) -> Blocks:
        """The entry with another block in the place of a field, or without it and the comments above it."""
        fields = (new if block.name == name else block for block in self.fields)
        return replace(self, fields=tuple(block for block in fields if block is not None))

    def without(self, name: str) -> Blocks:
        """The entry without a field; the comments above it stay where they are."""
        at = next((at for at, block in enumerate(self.fields) if block.name == name), None)
        if at is None:
            return self
        lead, after = self.fields[at].lead, self.fields[at + 1 :]
        if not after:
            return replace(self, fields=self.fields[:at], end=(*lead, *self.end))
        following = replace(after[0], lead=(*lead, *after[0].lead))
        return replace(self, fields=(*self.fields[:at], following, *after[1:]))


def blocks_of(document: Document) -> Blocks | None:
    """The blocks of a file that was read; ``None`` where a field does not begin its own line, or text was lost."""
    starts = {path[0]: span.key for path, span in document.places.spans.items() if len(path) == 1}
    if not starts or not document.complete or any(mark.column != 1 for mark in starts.values()):
        return None
    lines = document.places.lines
    numbers = sorted((mark.line, str(name)) for name, mark in starts.items())
    blocks: list[Block] = []
    lead: tuple[str, ...] = ()
    for (line, name), (following, _) in pairwise((*numbers, (len(lines) + 1, ""))):
        own = lines[line - 1 : following - 1]
        length = _without_remarks(own)
        blocks.append(Block(name, own[:length], lead))
        lead = own[length:]
    return Blocks(lines[: numbers[0][0] - 1], tuple(blocks), lead)


def _without_remarks(lines: tuple[str, ...]) -> int:
    """How many lines are left without the empty ones and the comments at the left edge that end them."""
    return next((at for at in range(len(lines), 1, -1) if lines[at - 1].strip() and lines[at - 1][0] != "#"), 1)
