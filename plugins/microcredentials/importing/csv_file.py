"""A CSV file read into cells with line and column, whatever parts its values."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from microcredentials.exports.formula import restored
from microcredentials.importing.cell_text import cleaned
from microcredentials.importing.encoding import decoded
from microcredentials.importing.sheet import (
    MOST_COLUMNS,
    MOST_ROWS,
    Sheet,
    SheetCell,
    SheetRow,
    Spreadsheet,
    Unreadable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 20
"""Records from which the delimiter is told."""
_LONGEST_VALUE = 1_000_000
_HINT = "Save the list as a workbook (.xlsx), or as CSV UTF-8."


def read_csv(raw: bytes, name: str, country: str = "") -> Spreadsheet | Unreadable:
    """The rows of a CSV file called ``name``; ``country`` is that of the university (ISO 3166-1)."""
    found = decoded(raw, country)
    if "\0" in found.text:
        return Unreadable(f"`{name}` is neither a workbook nor a CSV file. {_HINT}")
    delimiter, text = _delimiter(found.text)
    first_line = 1 + (found.text.count("\n") - text.count("\n"))
    try:
        records = list(_records(text, delimiter))
    except csv.Error as error:
        return Unreadable(f"`{name}` is no CSV file that can be read ({error}). {_HINT}")
    if len(records) > MOST_ROWS or any(len(cells) > MOST_COLUMNS for _, cells in records):
        return Unreadable(
            f"`{name}` has more than {MOST_ROWS:,} rows or {MOST_COLUMNS:,} columns. Import it in several files."
        )
    rows = (_row(cells, name, line + first_line - 1) for line, cells in records)
    return Spreadsheet((Sheet("", tuple(row for row in rows if row.cells)),), _remarks(name, found.guessed))


def _remarks(name: str, guessed: str) -> tuple[str, ...]:
    if not guessed:
        return ()
    said = f"`{name}` is not in Unicode; it was read as {guessed}."
    return (f"{said} Where letters came out wrong, save it as CSV UTF-8 or as a workbook, and import that.",)


def _row(cells: list[tuple[int, int, str]], name: str, first: int) -> SheetRow:
    filled = {
        number: SheetCell(text, f"{name}:{first + line}:{column}")
        for number, (line, column, value) in enumerate(cells)
        if (text := cleaned(restored(value)))
    }
    return SheetRow(filled, f"{name}:{first}:1")


def _delimiter(text: str) -> tuple[str, str]:
    """What parts the values, and the text without Excel's line ``sep=;`` that says so."""
    head, _, rest = text.partition("\n")
    if head.strip().lower().startswith("sep=") and len(head.strip()) == len("sep=;"):
        return head.strip()[-1], rest
    if head.rstrip("\r") == "sep=\t":
        return "\t", rest
    return max(_DELIMITERS, key=lambda mark: _steadiness(text, mark)), text


def _steadiness(text: str, delimiter: str) -> tuple[int, int]:
    """How many of the first records have as many values as most of them (more than one), and how many values."""
    lengths = []
    try:
        for record in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
            lengths.append(len(record))
            if len(lengths) == _LOOKED_AT:
                break
    except csv.Error:
        return (0, 0)
    usual = max(set(lengths), key=lambda length: (lengths.count(length), length), default=0)
    return (lengths.count(usual), usual) if usual > 1 else (0, 0)


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[tuple[int, int, str]]]]:
    """Number of the first line of each record, and its values with their line (from 0) and column (from 1) in it."""
    csv.field_size_limit(_LONGEST_VALUE)
    lines = StringIO(text, newline="").readlines()
    reader = csv.reader(lines, delimiter=delimiter)
    begun = 0
    for values in reader:
        starts = _starts("".join(lines[begun : reader.line_num]), delimiter)
        yield begun + 1, [(*start, value) for start, value in zip(starts, values, strict=False)]
        begun = reader.line_num


def _starts(record: str, delimiter: str) -> Iterator[tuple[int, int]]:
    """Where the values of a record begin: line from 0, column from 1."""
    line, column, quoted = 0, 0, False
    may_open = True
    yield 0, 1
    for character in record:
        column += 1
        is_quote = character == '"'
        was_quoted, quoted = quoted, (not quoted if is_quote and (quoted or may_open) else quoted)
        if character == "\n":
            line, column = line + 1, 0
        elif character == delimiter and not quoted:
            yield line, column + 1
        may_open = (character == delimiter and not quoted) or (is_quote and was_quoted)  # the second of two goes on
