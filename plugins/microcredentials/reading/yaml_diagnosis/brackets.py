"""Brackets and braces: never closed, closed by the wrong one, or holding text that needs quotes."""

from __future__ import annotations

import re

from microcredentials.domain.place import Mark
from microcredentials.reading.draft import Edit
from microcredentials.reading.field_names import TEXT_FIELDS
from microcredentials.reading.finding import Finding
from microcredentials.reading.requoting import in_quotes, is_in_quotes
from microcredentials.reading.trouble import Reason
from microcredentials.reading.wording import quote, visible
from microcredentials.reading.yaml_diagnosis.bracket_parts import Part, part_rewritten, parts_at
from microcredentials.reading.yaml_diagnosis.diagnosis import IN_QUOTES, Diagnosis, rewritten
from microcredentials.reading.yaml_diagnosis.scanning import Open, previous, scan
from microcredentials.reading.yaml_diagnosis.scene import EntryLine, Scene, parse_line

_NAMES = {"[": "square bracket", "{": "brace"}
_NEXT_PART = re.compile(r"(?<!\s)\s*,\s*\w+:\s")
_PART = re.compile(r"\s*(?P<key>[^\s:,\[\]{}\"']+)\s*:\s+(?P<value>.*?)\s*")


def never_closed(scene: Scene) -> Diagnosis | None:
    """A bracket that opens a list or group and is not closed before the next field."""
    for entry in scene.entries:
        if entry.number > scene.trouble.mark.line:
            break
        if not entry.value.startswith(("[", "{")):
            continue
        end = scan(scene.lines, entry)
        if isinstance(end, Open):
            return _quote_inside(scene, end) if end.opening in "\"'" else _hidden(scene, end) or _bracket(scene, end)
    return None


def _hidden(scene: Scene, end: Open) -> Diagnosis | None:
    """``[C, F #]``: the closing bracket belongs to a comment."""
    line = scene.lines[end.last - 1]
    sign = line.find(" #", end.offset if end.last == end.line else 0)
    if end.wrong or sign < 0 or end.missing[:1] not in line[sign:]:
        return None
    part = next((part for part in parts_at(line, sign) if part.start <= sign < part.end), None)
    if part is None:
        return None
    found = _PART.fullmatch(part.text)
    start = part.start + (found.start("value") if found else 0)
    message = f"A space followed by `#` begins a comment, which hides the closing {quote(end.missing[:1])}."
    hint = "Put the text with `#` in quotation marks."
    text = line[start : part.end]
    entry = parse_line(end.last, line)
    return part_rewritten(entry, Part(start, part.end, text), "MC011", message, hint, in_quotes(text))


def _bracket(scene: Scene, end: Open) -> Diagnosis:
    mark = Mark(end.line, end.offset + 1)
    name = _NAMES[end.opening]
    opened = scene.lines[end.line - 1][end.offset :]
    needed = end.missing[:1]
    if end.wrong:
        number, offset = end.wrong
        line = scene.lines[number - 1]
        message = (
            f"The {name} before {quote(opened[1:])} is closed by {quote(line[offset])} instead of {quote(needed)}."
        )
        edit = Edit(number, offset, offset + (len(end.missing) == 1), needed)
        suggestion = visible((line[:offset] + needed + line[edit.end :]).strip()) if number == end.line else None
        return Diagnosis(Finding("MC015", mark, message, f"Put {quote(needed)} there.", suggestion), (edit,))
    message = (
        f"The {name} before {quote(opened[1:])} is never closed."
        if opened[1:].strip()
        else f"This {name} is never closed."
    )
    last = scene.lines[end.last - 1]
    code = last.split(" #")[0].rstrip() if end.last == end.line else last.rstrip()
    code = code if code.endswith(",") is False else code[:-1]
    edit = Edit(end.last, len(code), len(last.rstrip()) if last.rstrip().endswith(",") else len(code), end.missing)
    if end.last != end.line:
        return Diagnosis(
            Finding("MC015", mark, message, f"Put {quote(end.missing)} at the end of line {end.last}."), (edit,)
        )
    suggestion = visible((last[: edit.start] + end.missing + last[edit.end :]).strip())
    return Diagnosis(Finding("MC015", mark, message, f"Put {quote(end.missing)} at the end.", suggestion), (edit,))


def _quote_inside(scene: Scene, end: Open) -> Diagnosis | None:
    line = scene.lines[end.line - 1]
    tail = line[end.offset + 1 :]
    cut = _NEXT_PART.search(tail)
    at = cut.start() if cut else len(tail.rstrip(" ]}"))
    offset = end.offset + 1 + at
    message = f"The quotation mark before {quote(tail[:at] or tail)} is never closed."
    mark = Mark(end.line, end.offset + 1)
    suggestion = visible((line[:offset] + end.opening + line[offset:]).strip())
    finding = Finding("MC013", mark, message, f"Put {quote(end.opening)} behind the text.", suggestion)
    return Diagnosis(finding, (Edit(end.line, offset, offset, end.opening),))


def lonely_comma(scene: Scene) -> Diagnosis | None:
    """``[one,,two]`` or ``[, one]``."""
    trouble = scene.trouble
    line = scene.lines[trouble.mark.line - 1]
    offset = trouble.mark.column - 1
    if "flow node" not in trouble.words or line[offset : offset + 1] != "," or previous(line, offset) not in "[{,":
        return None
    message = f"Nothing stands before the comma in {quote(line)}."
    suggestion = visible((line[:offset] + line[offset + 1 :]).strip())
    finding = Finding("MC015", trouble.mark, message, "Remove the comma, or write a value before it.", suggestion)
    return Diagnosis(finding, (Edit(trouble.mark.line, offset, offset + 1, ""),))


def never_opened(scene: Scene) -> Diagnosis | None:
    """``languages: en, de]``."""
    entry = scene.at(scene.trouble.mark.line)
    if scene.trouble.reason is not Reason.BRACKET_NEVER_OPENED or entry is None:
        return None
    if entry.key is None and entry.dash is None:
        return None
    closing = entry.value[-1]
    opening = "[" if closing == "]" else "{"
    message = f"The closing {quote(closing)} behind {quote(entry.value[:-1])} has no opening {quote(opening)}."
    return rewritten(entry, "MC015", message, f"Put {quote(opening)} at the beginning.", opening + entry.value)


def stray_closing(scene: Scene) -> Diagnosis | None:
    """A closing bracket on a line of its own that nothing opened."""
    entry = scene.at(scene.trouble.mark.line)
    if entry is None or entry.key is not None or entry.dash is not None or not entry.value or entry.value.strip("]} ,"):
        return None
    message = f"There is a closing bracket too many: {quote(entry.value)}."
    finding = Finding("MC015", Mark(entry.number, entry.indent + 1), message, "Delete this line.")
    return Diagnosis(finding, (Edit(entry.number, 0, len(entry.text), ""),))


def text_between_commas(scene: Scene) -> Diagnosis | None:
    """``{office: Lifelong, learning office}``: a comma that belongs to a text parts it."""
    trouble = scene.trouble
    if trouble.reason is not Reason.COMMA_IN_BRACES:
        return None
    line = scene.lines[trouble.mark.line - 1]
    entry = _line_entry(scene, trouble.mark.line)
    parts = parts_at(line, trouble.mark.column - 1)
    owner = scene.at(trouble.mark.line)
    if owner is not None and owner.key in TEXT_FIELDS and owner.value.startswith("{") and ":" not in owner.value:
        message = "A text without quotes cannot begin with `{`."
        return rewritten(owner, "MC012", message, IN_QUOTES, in_quotes(owner.value))
    here = next(
        (number for number, part in enumerate(parts) if part.start <= trouble.mark.column - 1 <= part.end), None
    )
    if here is None:
        return None
    word = parts[here].text.split(" ")[0]
    name, _, rest = parts[here].text.partition(":")
    if rest and name.isidentifier():
        written = f"{name}: {rest}"
        message = f"There is no space after the colon: {quote(parts[here].text)}."
        return part_rewritten(entry, parts[here], "MC020", message, "Put a space after the colon.", written)
    first = here - 1
    if first < 0 or not (found := _PART.fullmatch(parts[first].text)) or found["value"][:1] in "\"'[{":
        message = f"{quote(parts[here].text)} stands between braces and has no colon."
        written = f"{word}: {parts[here].text[len(word) :].strip()}"
        return part_rewritten(
            entry, parts[here], "MC020", message, "Write a name, a colon, a space and a value.", written
        )
    last = here
    while last + 1 < len(parts) and ":" not in parts[last + 1].text:
        last += 1
    start = parts[first].start + found.start("value")
    text = line[start : parts[last].end]
    message = f"A comma between braces ends the text before {quote(parts[here].text)}."
    part = Part(start, parts[last].end, text)
    return part_rewritten(entry, part, "MC011", message, "Put the whole text in quotation marks.", in_quotes(text))


def text_inside(scene: Scene) -> Diagnosis | None:
    """A colon or a quotation mark in a text between brackets."""
    trouble = scene.trouble
    entry = _line_entry(scene, trouble.mark.line)
    if "flow" not in trouble.words and "mapping values" not in trouble.words:
        return None
    line = entry.text
    parts = parts_at(line, min(trouble.mark.column - 1, len(line)))
    for part in parts:
        if not part.start <= trouble.mark.column - 1 <= part.end + 1:
            continue
        found = _PART.fullmatch(part.text)
        start = part.start + (found.start("value") if found else 0)
        text = line[start : part.end]
        if not text or text[0] in "[{":
            return None
        inner = text[1:-1] if is_in_quotes(text) else text
        message = f"Text between brackets needs quotation marks around the whole of it: {quote(text)}."
        return part_rewritten(
            entry, Part(start, part.end, text), "MC011", message, "Put it in quotation marks.", in_quotes(inner)
        )
    return None


def _line_entry(scene: Scene, number: int) -> EntryLine:
    return parse_line(number, scene.lines[number - 1])
