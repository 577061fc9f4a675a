"""An entry file in which some fields are written anew: every other line, and every comment, stays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.exports.entry_text import entry_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from microcredentials.domain.place import Places

_COMMENT = re.compile(r"\s+#.*$")


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of a field at the left edge, from ``first`` up to before ``end``, counted from 0."""

    name: str
    first: int
    end: int


def with_fields(lines: tuple[str, ...], places: Places, changed: Mapping[str, Any], order: Iterable[str]) -> str | None:
    """The text of a file with ``changed`` fields; nothing where its fields do not stand on lines of their own.

    ``order`` are all fields in the order of the format: a new one comes behind the last that it follows there.
    """
    blocks = _blocks(lines, places)
    if blocks is None:
        return None
    position = {name: number for number, name in enumerate(order)}
    pieces: dict[int, list[str]] = {}
    replaced: dict[int, _Block] = {}
    for name, value in changed.items():
        block = next((one for one in blocks if one.name == name), None)
        if block:
            replaced[block.first] = block
            pieces[block.first] = [*_comments(lines, places, block), *_written(name, value)]
        else:
            before = [one for one in blocks if position.get(one.name, 0) < position[name]]
            pieces.setdefault(-(before[-1].end if before else blocks[0].first) - 1, []).extend(_written(name, value))
    return _joined(lines, pieces, replaced)


def _joined(lines: tuple[str, ...], pieces: Mapping[int, list[str]], replaced: Mapping[int, _Block]) -> str:
    """``pieces`` stand at the line that they replace, or (negative, less one) before the line that they go ahead of."""
    text: list[str] = []
    number = 0
    while number < len(lines):
        text += pieces.get(-number - 1, [])
        if number in replaced:
            text += pieces[number]
            number = replaced[number].end
        else:
            text.append(lines[number])
            number += 1
    text += pieces.get(-len(lines) - 1, [])
    while text and not text[-1]:
        text.pop()
    return "\n".join(text) + "\n"


def _blocks(lines: tuple[str, ...], places: Places) -> list[_Block] | None:
    tops = sorted((span.key, str(path[0])) for path, span in places.spans.items() if len(path) == 1)
    firsts = [key.line - 1 for key, _ in tops]
    if not tops or len(set(firsts)) < len(firsts) or any(key.column != 1 for key, _ in tops):
        return None
    ends = [*firsts[1:], len(lines)]
    found = []
    for (_, name), first, following in zip(tops, firsts, ends, strict=True):
        end = following
        while end > first + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
            end -= 1  # what stands right above a field belongs to it
        found.append(_Block(name, first, end))
    return found


def _comments(lines: tuple[str, ...], places: Places, block: _Block) -> list[str]:
    """The comments inside a field, to stand above it."""
    inside = range(block.first, block.end)
    found = {number: lines[number].strip() for number in inside if lines[number].lstrip().startswith("#")}
    ends: dict[int, int] = {}
    for span in places.spans.values():
        number = span.end.line - 1
        if span.start.line == span.end.line and number in inside:
            ends[number] = max(ends.get(number, 0), span.end.column - 1)
    for number, end in ends.items():
        if match := _COMMENT.search(lines[number], end):
            found.setdefault(number, match[0].strip())
    return [found[number] for number in sorted(found)]


def _written(name: str, value: Any) -> list[str]:
    return entry_text({name: value}).rstrip("\n").split("\n")[1:]
