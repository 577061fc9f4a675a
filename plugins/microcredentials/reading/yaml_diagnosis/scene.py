"""The text around a trouble, line by line, as a person would read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from microcredentials.reading.draft import Draft
from microcredentials.reading.field_names import FIELD_NAMES
from microcredentials.reading.trouble import Trouble

_LINE = re.compile(
    r"(?P<indent>[ \t]*)(?P<dashes>(?:-[ \t]+|-$)*)"
    r"(?:(?P<key>[^\W\d][\w.-]*|\"[^\"]*\"|'[^']*')[ ]*:(?P<gap>[ \t]+|$))?(?P<value>.*)"
)
_PLAIN_FIELD = re.compile(r"[a-z][a-z0-9_]*")
_BLOCK_TEXT = re.compile(r"[|>][+-]?[1-9]?[+-]?(?:\s+#.*)?")


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One line: ``indent`` spaces, perhaps a dash, perhaps a field's name, a value; columns are offsets from 0."""

    number: int
    text: str
    indent: int
    dash: int | None
    key: str | None
    key_column: int
    value_column: int
    value: str

    @property
    def is_field(self) -> bool:
        """Whether the line looks like a field of an entry and not like a sentence with a colon."""
        return self.key is not None and (self.key in FIELD_NAMES or _PLAIN_FIELD.fullmatch(self.key) is not None)

    @property
    def opens_text(self) -> bool:
        """Whether the lines below belong to a text that begins with ``|`` or ``>``."""
        return _BLOCK_TEXT.fullmatch(self.value) is not None

    @property
    def left(self) -> int:
        """The offset that lines of the value have to pass: that of the dash or of the name."""
        return self.key_column if self.key is not None else self.indent


def parse_line(number: int, text: str) -> EntryLine:
    """Take a line apart."""
    found = _LINE.match(text)
    assert found is not None  # noqa: S101 - the expression matches every line
    indent = len(found["indent"])
    dashes = found["dashes"]
    dash = indent + len(dashes.rstrip()) - 1 if dashes else None
    key_column = indent + len(dashes)
    value = found["value"].rstrip()
    return EntryLine(number, text, indent, dash, found["key"], key_column, found.start("value"), value)


@dataclass(frozen=True)
class Scene:
    """A draft and the trouble met in it."""

    draft: Draft
    trouble: Trouble

    @property
    def lines(self) -> tuple[str, ...]:
        """The draft's lines."""
        return self.draft.lines

    @cached_property
    def entries(self) -> tuple[EntryLine, ...]:
        """All lines but blank ones, comments and the bodies of texts that begin with ``|`` or ``>``."""
        return tuple(_entries(self.draft.lines))

    def at(self, number: int) -> EntryLine | None:
        """The line with this number, if it is one of the ``entries``."""
        return next((entry for entry in self.entries if entry.number == number), None)

    def before(self, number: int) -> EntryLine | None:
        """The nearest one of the ``entries`` above this line."""
        return next((entry for entry in reversed(self.entries) if entry.number < number), None)

    def field_before(self, number: int) -> EntryLine | None:
        """The nearest field above this line."""
        return next((entry for entry in reversed(self.entries) if entry.number < number and entry.is_field), None)

    def parent_of(self, entry: EntryLine) -> EntryLine | None:
        """The nearest field above that stands further left."""
        column = entry.key_column
        return next(
            (other for other in reversed(self.entries)
             if other.number < entry.number and other.is_field and other.key_column < column),
            None,
        )  # fmt: skip

    def last_line_of(self, entry: EntryLine) -> int:
        """The number of the last line, blank ones aside, that stands further right than the entry's name or dash."""
        last = entry.number
        for number in range(entry.number + 1, len(self.lines) + 1):
            line = self.lines[number - 1]
            if not line.strip():
                continue
            if len(line) - len(line.lstrip()) <= entry.left:
                break
            last = number
        return last


def _entries(lines: tuple[str, ...]) -> Iterator[EntryLine]:
    body_of: int | None = None
    for number, text in enumerate(lines, 1):
        stripped = text.strip()
        if not stripped:
            continue
        if body_of is not None:
            if len(text) - len(text.lstrip(" ")) > body_of:
                continue
            body_of = None
        if stripped.startswith("#"):
            continue
        entry = parse_line(number, text)
        if entry.opens_text:
            body_of = entry.left
        yield entry
