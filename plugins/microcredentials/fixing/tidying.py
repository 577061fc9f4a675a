"""What nobody can see: spaces, tabs, line ends and invisible characters, written as they are read anyway."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from microcredentials.fixing.line_edits import LineEdit, acceptable, with_edits
from microcredentials.fixing.sameness import is_no_worse
from microcredentials.reading.loader import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.place import Places
    from microcredentials.reading.document import Document

_HARD_SPACE = re.compile("[\u00a0\u202f\u2007]")
_NOTHING = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphen, zero-width space, word joiner and byte order mark: a text reads the same without them."""

_TAB_BEFORE_VALUE = re.compile(r"^(?P<name> *(?:- +)*(?:- *|[\w-]+:))[ \t]*\t[ \t]*(?=\S)")
_OUTER_SPACE = re.compile(r"^(?P<mark>[\"'])(?P<left> *)(?P<text>.*?)(?P<right> *)(?P=mark)$")


def lines_of(raw: bytes) -> tuple[str, ...] | None:
    """The lines of a file without byte order mark and line ends; ``None`` where it is not UTF-8."""
    plain = raw.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        return tuple(plain.decode("utf-8").removesuffix("\n").split("\n"))
    except UnicodeDecodeError:
        return None


def as_bytes(lines: tuple[str, ...]) -> bytes:
    """The lines as a file: UTF-8, each line ended by a line feed."""
    return ("\n".join(lines) + "\n").encode()


def tidied(raw: bytes, path: str) -> bytes:
    """The file at ``path`` without what cannot be seen, as far as every value is read exactly as before."""
    before, lines = load(raw, path), lines_of(raw)
    if before.value is None or lines is None:
        return raw
    taken = acceptable(
        _tidy_lines(path, lines, before.places),
        lambda edits: _reads_the_same(before, load(as_bytes(with_edits(lines, edits)), path)),
    )
    tidy = with_edits(lines, taken)
    end = next((number for number in range(len(tidy), 0, -1) if tidy[number - 1]), 0)
    for written in (as_bytes(tidy[:end]), as_bytes(tidy)):
        if _reads_the_same(before, load(written, path)):
            return written
    return raw


def _reads_the_same(before: Document, after: Document) -> bool:
    return after.value == before.value and is_no_worse(before.problems, after.problems)


def _tidy_lines(path: str, lines: tuple[str, ...], places: Places) -> Iterator[LineEdit]:
    quoted = _quoted_texts(places)
    texts = _lines_of_block_texts(places)
    for number, line in enumerate(lines, 1):
        tidy = _NOTHING.sub("", _HARD_SPACE.sub(" ", line))
        if number not in texts:
            # Spaces at the end of a line of Markdown break it, so lines of `|` texts keep theirs.
            tidy = _TAB_BEFORE_VALUE.sub(r"\g<name> ", tidy.rstrip(" \t"))
            for start, end in quoted.get(number, ()):
                # Where something before it moved, the place is no longer true; the next round finds the text again.
                if tidy[:end] == line[:end]:
                    tidy = _without_outer_space(tidy, start, end)
        if tidy != line:
            yield LineEdit(path, number, tidy)


def _quoted_texts(places: Places) -> dict[int, list[tuple[int, int]]]:
    """Line -> offsets of the texts on it that stand in quotation marks, the last one first."""
    found: dict[int, list[tuple[int, int]]] = {}
    for span in sorted(set(places.spans.values()), reverse=True):
        if span.start.line == span.end.line <= len(places.lines):
            start, end = span.start.column - 1, span.end.column - 1
            if places.lines[span.start.line - 1][start : start + 1] in {'"', "'"}:
                found.setdefault(span.start.line, []).append((start, end))
    return found


def _without_outer_space(line: str, start: int, end: int) -> str:
    found = _OUTER_SPACE.match(line[start:end])
    if found is None or not found["text"]:
        return line
    return line[:start] + found["mark"] + found["text"] + found["mark"] + line[end:]


def _lines_of_block_texts(places: Places) -> set[int]:
    numbers: set[int] = set()
    for span in places.spans.values():
        line = places.lines[span.start.line - 1] if span.start.line <= len(places.lines) else ""
        if line[span.start.column - 1 : span.start.column] in {"|", ">"}:
            numbers.update(range(span.start.line + 1, min(span.end.line, len(places.lines)) + 1))
    return numbers
