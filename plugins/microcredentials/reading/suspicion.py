"""Text that YAML accepts but that no coordinator meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from microcredentials.domain.place import FieldPath
from microcredentials.reading.field_names import FIELD_NAMES, LISTS, TEXT_FIELDS
from microcredentials.reading.trouble import Reason

_FIELD_LINE = re.compile(r"( *)(?:- +)*([a-z][a-z0-9_]*):(?: |$)")
_TIGHT_FIELD = re.compile(r"\s*(?:- +)*([a-z][a-z0-9_]*):(?=[^\s/:])")
_FOREIGN_BULLET = re.compile(r"\s*(?:[•·▪‣–—*]|[0-9]{1,2}[.)]\s)")
_DASH_LINE = re.compile(r"\s*-(?: |[^\W\d])")


def runs_over_fields(continuation: tuple[str, ...], key_column: int) -> bool:
    """Whether a quoted text goes on over lines that are fields beside or above its own (column from 1)."""
    return any((found := _FIELD_LINE.match(line)) and len(found[1]) < key_column for line in continuation)


def swallowed(continuation: tuple[str, ...], value: str) -> Reason | None:
    """Why the further lines of a text without quotes are no text."""
    for line in continuation:
        if _DASH_LINE.match(line):
            tight = value.startswith("-") and value[1:2].isalpha()
            return Reason.DASH_WITHOUT_SPACE if tight else Reason.DASH_IN_TEXT
        tight_field = _TIGHT_FIELD.match(line)
        if tight_field and tight_field[1] in FIELD_NAMES:
            return Reason.COLON_WITHOUT_SPACE
    return None


def stands_without_dashes(lines: Sequence[str], name: str | None) -> bool:
    """Whether the lines of one text below a list field are the list: two or more of them begin in the same column."""
    if name not in LISTS or _FOREIGN_BULLET.match(lines[0]):
        return False
    indents = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    return min(indents) == indents[0] and indents.count(indents[0]) > 1


def misread(value: str) -> Reason | None:
    """Why a text that stands alone below its field is no text."""
    if value.startswith("-") and value[1:2].isalpha():
        return Reason.DASH_WITHOUT_SPACE
    tight_field = _TIGHT_FIELD.match(value)
    if tight_field and tight_field[1] in FIELD_NAMES:
        return Reason.COLON_WITHOUT_SPACE
    return None


def misread_name(name: str, before: str) -> Reason | None:
    """Why a name is none: a dash or a whole field is stuck to it (``before``: what stands before it in its line)."""
    if name.startswith("-") and name[1:] in FIELD_NAMES and not before.strip():
        return Reason.DASH_WITHOUT_SPACE
    tight_field = _TIGHT_FIELD.match(name)
    if tight_field and tight_field[1] in FIELD_NAMES and not before.strip():
        return Reason.COLON_WITHOUT_SPACE
    return None


def cut_by_comment(behind: str, path: FieldPath) -> bool:
    """Whether a comment took the end of a sentence: one space and ``#`` behind the value of a text field.

    Two spaces before ``#`` are how a comment is meant, and after numbers, dates and codes any
    comment is welcome.
    """
    if not behind.startswith(" #"):
        return False
    names = [part for part in path if isinstance(part, str)]
    unknown_at_top = len(names) == 1 and names[0] not in FIELD_NAMES
    return unknown_at_top or any(name in TEXT_FIELDS for name in names[-2:])
