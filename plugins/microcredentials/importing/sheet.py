"""A spreadsheet as it was read, before anybody knows what its cells mean."""

from __future__ import annotations

from dataclasses import dataclass

LARGEST_FILE = 10_000_000
"""Bytes; a thousand complete courses take about two million."""

MOST_ROWS = 10_000
MOST_COLUMNS = 1_000
"""More is no list of courses, and nobody could look through what comes of it."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell that is not empty: its text as an entry would write it, and where it stands.

    ``place`` is ``courses.xlsx:Courses!C7`` or ``courses.csv:4:17``. ``trouble`` is a sentence where the
    text could not be had.
    """

    text: str
    place: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The cells of a row by their column, counted from 0; ``place`` is that of the row."""

    cells: dict[int, SheetCell]
    place: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with the rows that hold anything; a CSV file has one without a name."""

    name: str
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """All sheets of a file, and what should be known about how it was read, in sentences."""

    sheets: tuple[Sheet, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file cannot be read, in one sentence that says what to do instead."""

    sentence: str
