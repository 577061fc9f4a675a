"""The text of a cell without what spreadsheets and other programs leave in it unseen."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any

_LINE_ENDS = re.compile(r"_x000D_\n?|\r\n?|\v|\u2028|\u2029")
_HARD_SPACES = re.compile("[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}\N{THIN SPACE}\t]")
_UNSEEN = re.compile("[\N{ZERO WIDTH SPACE}\N{SOFT HYPHEN}\N{ZERO WIDTH NO-BREAK SPACE}\N{WORD JOINER}]")
_PERCENT = 100
_DIGITS = 12
"""Digits that people see of a number; spreadsheets calculate with more, and 0.1 + 0.2 would show it."""


def cleaned(text: str) -> str:
    """The text with line feeds and plain spaces, no space at the end of a line and no line at the end of the text.

    Lines at its beginning stay empty: where a cell has one line per element, they are elements without this value.
    """
    text = _UNSEEN.sub("", _HARD_SPACES.sub(" ", _LINE_ENDS.sub("\n", text)))
    return "\n".join(line.rstrip(" ") for line in text.split("\n")).rstrip()


def as_text(value: Any, number_format: str = "") -> str:
    """What an entry would write for the typed value of a cell."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return _number(value * _PERCENT if "%" in number_format else value)
        case datetime() | date():
            return f"{value:%Y-%m-%d}"
        case time():
            return f"{value:%H:%M}"
        case _:
            return cleaned(str(value))


def _number(value: float) -> str:
    text = f"{value:.{_DIGITS}g}"
    return f"{value:.0f}" if "e" in text else text
