"""From the bytes of a file to its lines: encoding, size, line ends."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from microcredentials.domain.place import FILE_START, Mark
from microcredentials.reading.characters import with_plain_indentation
from microcredentials.reading.finding import Finding
from microcredentials.reading.wording import quote

LARGEST_FILE = 64 * 1024
"""Bytes of an entry file; the longest real course entries stay below a tenth of it."""

_SAVE_AS_UTF8 = "Save the file again with the encoding “UTF-8”."
_FOREIGN_STARTS = {
    codecs.BOM_UTF32_LE: "UTF-32", codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16",
    b"PK\x03\x04": "a Word, Excel or ZIP file", b"%PDF": "a PDF file",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SourceText:
    """The lines of a file without line ends, or the finding that says why there are none."""

    lines: tuple[str, ...] = ()
    refusal: Finding | None = None


def read_source(raw: bytes) -> SourceText:
    """Decode the bytes of a file; a byte order mark and Windows line ends are accepted."""
    if len(raw) > LARGEST_FILE:
        return SourceText(refusal=_too_large())
    for start, name in _FOREIGN_STARTS.items():
        if raw.startswith(start):
            message = f"This is {name}, not a plain text file." if " " in name else f"The file is saved as {name}."
            return SourceText(refusal=Finding("MC001", FILE_START, message, _SAVE_AS_UTF8, path=()))
    raw = raw.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return SourceText(refusal=_undecodable(raw, error.start))
    if not text.strip():
        return SourceText(refusal=Finding("MC002", FILE_START, "The file is empty.", _FILL_IN, path=()))
    lines = with_plain_indentation(text).removesuffix("\n").split("\n")
    if "\t" in text:
        lines = [line if line.strip(" \t") else "" for line in lines]
    return SourceText(tuple(lines))


_FILL_IN = 'Fill in the fields of the entry, one on each line, such as `title: "…"`, or delete the file.'


def _too_large() -> Finding:
    message = f"The file is too large: more than {LARGEST_FILE // 1024} KiB."
    return Finding("MC003", FILE_START, message, "Shorten the texts, or link to a page that holds them.", path=())


def _undecodable(raw: bytes, start: int) -> Finding:
    before = raw[:start].decode("utf-8")
    mark = Mark(before.count("\n") + 1, start_of_column(before))
    if b"\x00" in raw[:200]:
        return Finding("MC001", mark, "The file is not a plain text file.", _SAVE_AS_UTF8, path=())
    guess = raw[start : start + 1].decode("cp1252", errors="replace")
    likely = f", probably {quote(guess)}," if guess.isalpha() else ""
    message = f"The file is not saved as UTF-8: the character here{likely} cannot be read."
    return Finding("MC001", mark, message, _SAVE_AS_UTF8)


def start_of_column(before: str) -> int:
    """The column, from 1, of the character that follows this text."""
    return len(before) - before.rfind("\n")
