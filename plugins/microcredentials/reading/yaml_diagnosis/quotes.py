"""Quotation marks: never closed, closed too early, nested, or with a backslash inside."""

from __future__ import annotations

import re

from microcredentials.domain.place import Mark
from microcredentials.reading.draft import Edit
from microcredentials.reading.finding import Finding
from microcredentials.reading.requoting import in_quotes, is_in_quotes
from microcredentials.reading.wording import quote, visible
from microcredentials.reading.yaml_diagnosis.diagnosis import Diagnosis, rewritten
from microcredentials.reading.yaml_diagnosis.scanning import Closed, Open, scan
from microcredentials.reading.yaml_diagnosis.scene import EntryLine, Scene

_SIMPLE_PARTS = re.compile(r"\s*(?:\"[^\"]*\"|'[^']*'|[\w -]+)(?:\s*,\s*(?:\"[^\"]*\"|'[^']*'|[\w -]+))+\s*,?\s*")
_COMMENT = re.compile(r"\s+#.*|\s*")
_LATER = 2
"""Lines below the parser's mark in which the cause may stand."""


def never_closed(scene: Scene) -> Diagnosis | None:
    """A quotation mark that opens a text and is not closed before the next field."""
    for entry in scene.entries:
        if entry.number > scene.trouble.mark.line:
            break
        if not entry.value.startswith(('"', "'")) or (entry.key is None and entry.dash is None):
            continue
        end = scan(scene.lines, entry)
        if isinstance(end, Open):
            return _closed_at_end(scene, entry, end)
    return None


def _closed_at_end(scene: Scene, entry: EntryLine, end: Open) -> Diagnosis:
    mark = Mark(entry.number, entry.value_column + 1)
    message = f"The quotation mark before {quote(entry.value[1:])} is never closed."
    last = scene.lines[end.last - 1].rstrip()
    if end.last != entry.number:
        hint = f"Put {quote(end.opening)} behind the last word of the text, in line {end.last}."
        return Diagnosis(Finding("MC013", mark, message, hint), (Edit(end.last, len(last), len(last), end.opening),))
    odd = (len(last) - len(last.rstrip("\\"))) % 2 if end.opening == '"' else 0
    closing = "\\" * odd + end.opening
    suggestion = visible((last + closing).strip())
    finding = Finding("MC013", mark, message, f"Put {quote(end.opening)} at the end of the text.", suggestion)
    return Diagnosis(finding, (Edit(entry.number, len(last), len(scene.lines[entry.number - 1]), closing),))


def closed_early(scene: Scene) -> Diagnosis | None:
    """Text behind the quotation mark that closes the value: quotes inside quotes, or only a part in quotes."""
    line = scene.trouble.mark.line
    for entry in scene.entries:
        if not line - _LATER <= entry.number <= line or not entry.value.startswith(('"', "'")):
            continue
        end = scan(scene.lines, entry)
        if not isinstance(end, Closed) or end.line > line:
            continue
        behind = scene.lines[end.line - 1][end.behind :]
        if not _COMMENT.fullmatch(behind):
            return _one_text(entry, behind) if end.line == entry.number else _reopened(scene, entry, end, behind)
    return None


def _one_text(entry: EntryLine, behind: str) -> Diagnosis:
    value = entry.value
    mark = value[0]
    message = f"Text goes on after the closing quotation mark: {quote(behind)}."
    if _SIMPLE_PARTS.fullmatch(value):
        hint = "Put square brackets around the list."
        return rewritten(
            entry,
            "MC014",
            f"Several values need brackets around them: {quote(value)}.",
            hint,
            f"[{value.rstrip(', ')}]",
        )
    if is_in_quotes(value):
        inner = value[1:-1].replace("\\" + mark, mark) if mark == '"' else value[1:-1].replace("''", "'")
        message = f"A quotation mark inside the text ends it before {quote(behind)}."
        hint = "Inside double quotes use single ones, and inside single quotes double ones."
        if mark in inner and "'" in inner and '"' in inner:
            hint = 'Inside double quotes write `\\"` for each quotation mark.'
        return rewritten(entry, "MC014", message, hint, in_quotes(inner))
    return rewritten(
        entry, "MC014", message, "Put quotation marks around the whole text, not around a part of it.", in_quotes(value)
    )


def _reopened(scene: Scene, entry: EntryLine, end: Closed, behind: str) -> Diagnosis:
    line = scene.lines[end.line - 1]
    mark = entry.value[0]
    message = f"A quotation mark inside the text ends it before {quote(behind)}."
    hint = f"Remove the quotation mark before {quote(behind)}, or use another kind of quotation mark inside the text."
    body = behind.rstrip().rstrip(mark)
    safe = body.replace("\\", "\\\\").replace('"', '\\"') if mark == '"' else body.replace("'", "''")
    edits = (Edit(end.line, end.behind - 1, len(line), safe + mark),)
    return Diagnosis(Finding("MC014", Mark(end.line, end.behind), message, hint), edits)


def odd_backslash(scene: Scene) -> Diagnosis | None:
    """A backslash in double quotes that does not begin any known short form, as in a Windows path."""
    trouble = scene.trouble
    if "quoted scalar" not in trouble.words or not any(
        word in trouble.words for word in ("escape", "hexdecimal", "Unicode")
    ):
        return None
    line = scene.lines[trouble.mark.line - 1]
    opened = trouble.opened
    if opened is None:
        return None
    start = opened.column - 1 if opened.line == trouble.mark.line else 0
    end = _closing_quote(line, start + 1)
    body = line[start + 1 : end].replace("\\'", "'")
    message = "A backslash between double quotes has a meaning of its own, and this one is unknown: "
    message += quote(line[max(line.rfind("\\", 0, trouble.mark.column), 0) :][:8]) + "."
    if opened.line == trouble.mark.line and end < len(line):
        value = (
            in_quotes(body)
            if "\\" in body and "'" not in body and '"' not in body
            else '"' + body.replace("\\", "\\\\") + '"'
        )
        suggestion = visible((line[:start] + value + line[end + 1 :]).strip())
        finding = Finding(
            "MC021", opened, message, "Use single quotes around the text, or write each backslash twice.", suggestion
        )
        return Diagnosis(finding, (Edit(opened.line, start, end + 1, value),))
    finding = Finding("MC021", trouble.mark, message, "Write each backslash twice.")
    offset = line.find("\\", max(trouble.mark.column - 3, 0))
    return Diagnosis(finding, (Edit(trouble.mark.line, offset, offset, "\\"),)) if offset >= 0 else None


def _closing_quote(line: str, start: int) -> int:
    offset = start
    while offset < len(line) and line[offset] != '"':
        offset += (
            2 if line[offset] == "\\" and line[offset + 1 : offset + 2] == '"' and '"' in line[offset + 2 :] else 1
        )
    return offset
