"""All migrations of one file, each kept only if it is proved to change nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, Any

from microcredentials.reading.loader import load
from microcredentials.reading.migrations.blocks import blocks_of
from microcredentials.reading.migrations.first_sketch import SIGNS, STEPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from microcredentials.reading.document import Document
    from microcredentials.reading.migrations.blocks import Blocks

_COURSES = "courses/"


def migrated(raw: bytes, path: str) -> bytes:
    """The entry at ``path`` in today's format; the same bytes where there is nothing to do, or nothing certain.

    A step is kept if every field that it does not touch is read exactly as before, and no more is found wrong.
    """
    if not path.startswith(_COURSES) or not SIGNS.search(raw):
        return raw
    document = load(raw, path)
    blocks = blocks_of(document)
    if blocks is None:
        return raw
    taken = _State(raw, document, blocks)
    together = taken.after(STEPS, path)
    if together is not None:
        return together.raw
    for step in STEPS:
        taken = taken.after((step,), path) or taken
    return taken.raw


@dataclass(frozen=True, slots=True)
class _State:
    """A file on its way: its bytes, how they are read, and its fields."""

    raw: bytes
    document: Document
    blocks: Blocks

    def after(self, steps: Iterable[Callable[[Blocks], Blocks]], path: str) -> _State | None:
        """The file when these steps are taken; ``None`` where that would change more than they mean to."""
        proposed = reduce(lambda blocks, step: step(blocks), steps, self.blocks)
        if proposed.lines == self.blocks.lines:
            return self
        written = ("\n".join(proposed.lines) + "\n").encode()
        read = load(written, path)
        same = _says_the_same(self.document, read, _touched(self.blocks, proposed))
        return _State(written, read, proposed) if same and len(read.problems) <= len(self.document.problems) else None


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
