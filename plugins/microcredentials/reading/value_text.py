"""The text of one value, or the reason why there is none."""

from __future__ import annotations

import yaml

from microcredentials.domain.place import FieldPath, Mark, Span
from microcredentials.reading import remarks, suspicion
from microcredentials.reading.characters import mended
from microcredentials.reading.draft import LOST
from microcredentials.reading.frame import Frame
from microcredentials.reading.growth import Growth
from microcredentials.reading.trouble import Reason

LONGEST_TEXT = 20_000
"""Characters of one text."""

NO_VALUE = frozenset({"", "~", "null", "Null", "NULL"})
"""What stands for no value where it is written without quotes."""


class ValueText:
    """Takes the texts of values from the parser's events, and tells what is wrong with them."""

    def __init__(self, growth: Growth, text: str) -> None:
        self._growth = growth
        self._lines = growth.lines
        self._escapes = "\\" in text
        self._comments = " #" in text

    def of(self, event: yaml.ScalarEvent, frame: Frame, path: FieldPath, start: Mark, end: Mark) -> str | None:
        """The text of a value, or ``None`` where there is none; says why."""
        value: str = event.value
        style: str | None = event.style
        if self._refused(event, path, start):
            self._growth.lose(path, start, end)
            return None
        if not style:
            if value in NO_VALUE or value == LOST:
                self._absent(value, frame, path, start, end)
                return None
            self._suspect_plain(value, frame, start, end)
            if self._comments and suspicion.cut_by_comment(self._lines[end.line - 1][end.column - 1 :], path):
                self._growth.findings.append(remarks.cut_text(self._lines, start, end, path))
            return mended(value)
        return mended(value) if style in "|>" else self._quoted_text(event, frame, path, start, end)

    def _refused(self, event: yaml.ScalarEvent, path: FieldPath, start: Mark) -> bool:
        """Whether the value carries what no value may carry; says so."""
        if event.tag is not None:
            self._growth.findings.append(remarks.tag(self._lines, event.tag, start, path))
        elif event.anchor:
            self._growth.anchors.setdefault(event.anchor, remarks.Anchor(event.anchor, start, path))
        elif len(event.value) > LONGEST_TEXT:
            self._growth.findings.append(remarks.too_long(len(event.value), LONGEST_TEXT, start, path))
        else:
            return False
        return True

    def _quoted_text(
        self, event: yaml.ScalarEvent, frame: Frame, path: FieldPath, start: Mark, end: Mark
    ) -> str | None:
        """The text between quotation marks, or ``None`` where it holds what is refused."""
        if start.line != end.line and suspicion.runs_over_fields(
            self._lines[start.line : end.line], frame.key_mark.column
        ):
            self._growth.stop(Reason.FIELDS_IN_QUOTES, start)
        if self._escapes and event.style == '"':
            refused = remarks.refused_in_quotes(self._lines, event.value, start, end, path)
            if refused:
                self._growth.findings.extend(refused)
                self._growth.lose(path, start, end)
                return None
        return mended(event.value).strip(" \t")

    def _suspect_plain(self, value: str, frame: Frame, start: Mark, end: Mark) -> None:
        reason = None
        if start.line != end.line:
            reason = suspicion.swallowed(self._lines[start.line : end.line], value)
        if reason is None and start.line != frame.key_mark.line and type(frame.container) is dict:
            reason = suspicion.misread(value)
        below = start.line not in {frame.key_mark.line, end.line}
        if (
            reason is None
            and below
            and suspicion.stands_without_dashes(self._lines[start.line - 1 : end.line], frame.key)
        ):
            reason = Reason.LINES_WITHOUT_DASHES
        if reason is None and value[-1] in "]}" and not frame.flow and not ("[" in value or "{" in value):
            reason = Reason.BRACKET_NEVER_OPENED
        if reason is not None:
            self._growth.stop(reason, start)

    def _absent(self, value: str, frame: Frame, path: FieldPath, start: Mark, end: Mark) -> None:
        key_mark = frame.key_mark if type(frame.container) is dict else start
        if value == LOST:
            self._growth.lose(path, start, end)
            return
        if frame.flow and frame.key is not None and not remarks.has_colon(self._lines, frame.key_end):
            self._growth.stop(Reason.COMMA_IN_BRACES, frame.key_mark)
        self._growth.spans[path] = Span(key_mark, start, end)
        frame.empty = frame.key
        self._growth.findings.append(remarks.no_value(self._lines, key_mark, path, value))
