"""All migrations of one file, each kept only if it is proved to change nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from microcredentials.reading.loader import load
from microcredentials.reading.migrations.blocks import blocks_of
from microcredentials.reading.migrations.first_sketch import STEPS

if TYPE_CHECKING:
    from microcredentials.reading.document import Document
    from microcredentials.reading.migrations.blocks import Blocks

_COURSES = "courses/"


def migrated(raw: bytes, path: str) -> bytes:
    """The entry at ``path`` in today's format; the same bytes where there is nothing to do, or nothing certain.

    A step is kept if every field that it does not touch is read exactly as before, and no more is found wrong.
    """
    if not path.startswith(_COURSES):
        return raw
    document = load(raw, path)
    blocks = blocks_of(document)
    if blocks is None:
        return raw
    for step in STEPS:
        proposed = step(blocks)
        if proposed.lines == blocks.lines:
            continue
        written = ("\n".join(proposed.lines) + "\n").encode()
        read = load(written, path)
        if _says_the_same(document, read, _touched(blocks, proposed)) and len(read.problems) <= len(document.problems):
            raw, document, blocks = written, read, proposed
    return raw


def _touched(before: Blocks, after: Blocks) -> set[str]:
    """The fields of which a line is not as it was."""
    changed = {(block.name, block.lines) for block in before.fields} ^ {
        (block.name, block.lines) for block in after.fields
    }
    return {name for name, _ in changed}


def _says_the_same(before: Document, after: Document, but: set[str]) -> bool:
    return after.value is not None and _without(before.value, but) == _without(after.value, but)


def _without(value: dict[str, Any] | None, names: set[str]) -> dict[str, Any]:
    return {name: part for name, part in (value or {}).items() if name not in names}
