"""Where quotes and brackets close."""

from __future__ import annotations

from dataclasses import dataclass

from microcredentials.reading.yaml_diagnosis.scene import EntryLine, parse_line

_CLOSING = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Closed:
    """The construct ends behind this place: line from 1, offset of the first character behind it."""

    line: int
    behind: int


@dataclass(frozen=True, slots=True)
class Open:
    """The quote or bracket at ``line`` and ``offset`` is never closed; ``missing`` closes all that is open.

    ``last`` is the last line that still belongs to it, ``wrong`` the offset of a bracket of the
    other kind that stands where the right one is missing.
    """

    line: int
    offset: int
    opening: str
    missing: str
    last: int
    wrong: tuple[int, int] | None = None


def scan(lines: tuple[str, ...], entry: EntryLine) -> Closed | Open | None:
    """Where the quoted or bracketed value of the entry ends; ``None`` if it is neither."""
    if not entry.value.startswith(('"', "'", "[", "{")):
        return None
    return _Scan(lines, entry).run()


def previous(text: str, offset: int) -> str:
    """The nearest character before the offset that is no space; empty at the beginning."""
    while offset > 0 and text[offset - 1] == " ":
        offset -= 1
    return text[offset - 1 : offset]


class _Scan:
    def __init__(self, lines: tuple[str, ...], entry: EntryLine) -> None:
        self._lines = lines
        self._entry = entry
        self._open: list[tuple[int, int, str]] = []
        self._last = entry.number

    def run(self) -> Closed | Open:
        for number in range(self._entry.number, len(self._lines) + 1):
            text = self._lines[number - 1]
            if number > self._entry.number:
                if not text.strip():
                    continue
                if self._next_field(number, text):
                    break
                self._last = number
            start = self._entry.value_column if number == self._entry.number else 0
            ended = self._line(number, text, start)
            if ended is not None:
                return ended
        return self._unclosed()

    def _line(self, number: int, text: str, start: int) -> Closed | Open | None:
        offset = start
        while offset < len(text):
            character = text[offset]
            if self._open and self._open[-1][2] in "\"'":
                offset += self._in_quotes(text, offset)
            elif character in "\"'":
                if not self._open or previous(text, offset) in "[{,:":
                    self._open.append((number, offset, character))
            elif character in "[{":
                self._open.append((number, offset, character))
            elif character in "]}":
                if _CLOSING[self._open[-1][2]] != character:
                    return self._unclosed((number, offset))
                self._open.pop()
            elif character == "#" and text[offset - 1 : offset] in " \t":
                break
            offset += 1
            if not self._open:
                return Closed(number, offset)
        return None

    def _in_quotes(self, text: str, offset: int) -> int:
        """How many characters belong to this one: 1 where the next is escaped by it; closes the quotes."""
        quote = self._open[-1][2]
        character = text[offset]
        if character == "\\" and quote == '"':
            return 1
        if character == quote == "'" and text[offset + 1 : offset + 2] == "'":
            return 1
        if character == quote:
            self._open.pop()
        return 0

    def _next_field(self, number: int, text: str) -> bool:
        entry = self._entry
        line = parse_line(number, text)
        if line.is_field and line.key_column <= entry.left:
            return True
        if line.text.startswith(("---", "...")):
            return True
        dash = line.indent if line.dash is not None else None
        return dash is not None and (dash <= entry.indent if entry.dash is not None else dash < entry.key_column)

    def _unclosed(self, wrong: tuple[int, int] | None = None) -> Open:
        line, offset, opening = self._open[-1]
        missing = "".join(_CLOSING.get(mark, mark) for _, _, mark in reversed(self._open))
        return Open(line, offset, opening, missing, self._last, wrong)
