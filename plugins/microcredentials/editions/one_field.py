"""One field of an entry given another value, in its text, with everything else kept."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from microcredentials.reading.loader import load

if TYPE_CHECKING:
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
    after = mark + "".join(_proposed(lines, before.places, name, value)).encode()
    return after if _says(load(after, path), before, {**before.value, name: value}) else None


def _proposed(lines: list[str], places: Places, name: str, value: str) -> list[str]:
    """The lines with the field in its place; what is not written on one line stays as it is."""
    span = places.spans.get((name,))
    if span is None:
        above = places.spans.get(("status",))
        at = above.end.line if above else min((span.key.line for span in places.spans.values()), default=1) - 1
        return [*lines[:at], f"{name}: {value}{_line_end(lines)}", *lines[at:]]
    if not span.start.line == span.end.line <= len(lines):
        return lines
    line = lines[span.start.line - 1]
    old, rest = line[: span.start.column - 1], line[span.end.column - 1 :]
    gap = " " if old.endswith(":") else ""
    return [*lines[: span.start.line - 1], f"{old}{gap}{value}{rest}", *lines[span.start.line :]]


def _line_end(lines: list[str]) -> str:
    """How the file ends its lines."""
    return next((line[len(line.rstrip("\r\n")) :] for line in lines[:1]), "") or "\n"


def _says(after: Document, before: Document, wanted: dict[str, object]) -> bool:
    return after.value == wanted and len(after.problems) <= len(before.problems)
