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
            quote = self._open[-1][2] if self._open and self._open[-1][2] in "\"'" else None
            if quote == '"' and character == "\\":
                offset += 1
            elif quote and character == quote:
                if quote == "'" and text[offset + 1 : offset + 2] == "'":
                    offset += 1
                else:
                    self._open.pop()
            elif quote:
                pass
            elif character in "\"'":
                if not self._open or text[:offset].rstrip()[-1:] in {"[", "{", ",", ":", ""}:
                    self._open.append((number, offset, character))
            elif character in "[{":
                self._open.append((number, offset, character))
            elif character in "]}":
                if _CLOSING[self._open[-1][2]] != character:
                    return self._unclosed((number, offset))
                self._open.pop()
            elif character == "#" and text[:offset].endswith((" ", "\t")):
                break
            if not self._open:
                return Closed(number, offset + 1)
            offset += 1
        return None

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
