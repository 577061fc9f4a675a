"""One field of an entry given another value, in its text, with everything else kept."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from microcredentials.reading.loader import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.place import Places
    from microcredentials.reading.document import Document

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def with_field(raw: bytes, path: str, name: str, value: str) -> bytes | None:
    """The entry at ``path`` with a top-level field of one line set; comments, order and line ends stay.

    A missing field is put below ``status``. ``None`` where the file is not written so plainly that
    this is certain: it is read again, and everything else must read as before.
    """
    before = load(raw, path)
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    try:
        lines = _LINES.findall(raw.removeprefix(mark).decode("utf-8"))
    except UnicodeDecodeError:
        return None
    if before.value is None:
        return None
    wanted = {**before.value, name: value}
    for proposed in _proposals(lines, before.places, name, value):
        after = mark + "".join(proposed).encode()
        if _reads_as(wanted, before, load(after, path)):
            return after
    return None


def _proposals(lines: list[str], places: Places, name: str, value: str) -> Iterator[list[str]]:
    """The ways to write it, the likeliest first."""
    span = places.spans.get((name,))
    if span is None:
        above = places.spans.get(("status",))
        at = above.end.line if above else min((span.key.line for span in places.spans.values()), default=1) - 1
        yield [*lines[:at], f"{name}: {value}{_line_end(lines)}", *lines[at:]]
    elif span.start.line == span.end.line <= len(lines):
        line = lines[span.start.line - 1]
        old, rest = line[: span.start.column - 1], line[span.end.column - 1 :]
        for new in (f"{old}{value}{rest}", f"{old.rstrip()} {value}{rest}"):
            yield [*lines[: span.start.line - 1], new, *lines[span.start.line :]]


def _line_end(lines: list[str]) -> str:
    """How the file ends its lines."""
    return next((line[len(line.rstrip("\r\n")) :] for line in lines[:1]), "") or "\n"


def _reads_as(wanted: dict[str, object], before: Document, after: Document) -> bool:
    return after.value == wanted and len(after.problems) <= len(before.problems)
