"""What is wrong with a cell, a row or a column of a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding for one mistake.

    ``place`` is ``courses.xlsx:Courses!C7``. ``field`` is the dotted way to the value, or ``column``. ``code`` is the
    number of the rule where a rule was broken. An error keeps its row from being written.
    """

    place: str
    field: str
    sentence: str
    code: str = ""
    is_error: bool = True
