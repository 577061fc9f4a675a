"""A colon inside a text without quotes, and fields whose colon is missing or stuck to the value."""

from __future__ import annotations

import re

from microcredentials.domain.place import Mark
from microcredentials.reading.draft import Edit
from microcredentials.reading.field_names import FIELD_NAMES, LONG_TEXT_FIELDS, TEXT_FIELDS, is_part_of
from microcredentials.reading.finding import Finding
from microcredentials.reading.requoting import in_quotes, without_curly_pair
from microcredentials.reading.wording import quote, visible
from microcredentials.reading.yaml_diagnosis.diagnosis import IN_QUOTES, Diagnosis, rewritten, without_value
from microcredentials.reading.yaml_diagnosis.scene import EntryLine, Scene

WORDS_OF_A_SENTENCE = 3
"""Words from which on a text is a sentence and no name."""

_COLON = re.compile(r":(?= |$)")
_COMMENT = re.compile(r"(?<!\s)\s{2,}#.*$")
_TIGHT = re.compile(r"([^\W\d][\w-]*):(?!//)(\S.*)")
_OTHER_SIGN = re.compile(r"([^\W\d][\w-]*)\s*(=>|=|;|\uff1a|->)\s*(\S.*)")
_SPACED = re.compile(r"([a-z][a-z0-9_]*)(?:\s+(\S.*))?")


def colon_in_text(scene: Scene) -> Diagnosis | None:
    """``title: AI: a course``: the second colon reads as one more field."""
    if "mapping values" not in scene.trouble.words:
        return None
    number = scene.trouble.mark.line
    entry = scene.at(number)
    if entry is not None and entry.key is not None and scene.trouble.mark.column - 1 >= entry.value_column:
        return _in_value(scene, entry) if entry.is_field or entry.dash is not None else None
    owner = scene.before(number)
    if entry is not None and entry.key is None and entry.dash is not None:
        return _in_value(scene, entry)
    if owner is None or not owner.value or owner.value[0] in "\"'[{":
        return None
    if owner.key is None and owner.dash is None:
        return _below_the_name(scene, owner)
    continues = entry is not None and entry.indent > owner.left and not _may_be_field(entry, owner)
    return _in_value(scene, owner) if continues else None


def _may_be_field(entry: EntryLine, owner: EntryLine) -> bool:
    """Whether a line with a colon below a text is a field at the wrong place rather than more of a sentence."""
    is_sentence = owner.key in TEXT_FIELDS and len(owner.value.split()) >= WORDS_OF_A_SENTENCE
    return entry.key in FIELD_NAMES or (entry.is_field and not is_sentence)


def _below_the_name(scene: Scene, line: EntryLine) -> Diagnosis | None:
    """``description:`` with text on the lines below, one of which holds a colon."""
    owner = scene.field_before(line.number)
    if owner is None or owner.value or owner.key not in TEXT_FIELDS:
        return None
    sign = "|" if owner.key in LONG_TEXT_FIELDS else ">"
    last = scene.last_line_of(owner)
    held = scene.lines[scene.trouble.mark.line - 1]
    message = f"A colon followed by a space in text without quotes reads as a new field: {quote(held)}."
    whole = f"{owner.key}: {sign}"
    hint = f"Write {quote(whole)} above the text, and leave the lines of the text as they are."
    begins = Mark(owner.number, owner.key_column + 1)
    finding = Finding("MC011", Mark(owner.number + 1, line.indent + 1), message, hint, owner=begins)
    return Diagnosis(finding, tuple(without_value(scene, owner, last)))


def _in_value(scene: Scene, entry: EntryLine) -> Diagnosis | None:
    value = entry.value
    if value.startswith(("'", '"', "[", "{")) or not value:
        return None
    last = scene.last_line_of(entry)
    if last != entry.number:
        return _over_several_lines(scene, entry, last)
    comment = _COMMENT.search(value)
    text = value[: comment.start()] if comment else value
    colon = _COLON.search(text)
    inner = text[: colon.start()] if colon else ""
    if is_part_of(inner, entry.key) and colon:
        message = f"{quote(inner)} is a part of {quote(entry.key or '')} and needs brackets around it on the same line."
        part = text[colon.end() :].strip()
        return rewritten(entry, "MC011", message, "Write the parts between braces.", f"{{{inner}: {_safe_part(part)}}}")
    start = entry.value_column
    if entry.dash is not None and entry.key is not None and entry.key not in FIELD_NAMES:
        start = entry.key_column
    whole = entry.text[start : entry.value_column + len(text)]
    message = f"A colon followed by a space in text without quotes reads as a new field: {quote(whole)}."
    end = entry.value_column + len(text)
    return rewritten(entry, "MC011", message, IN_QUOTES, in_quotes(without_curly_pair(whole)), start=start, end=end)


def _safe_part(text: str) -> str:
    return in_quotes(text) if re.search(r"[:,\[\]{}#\"]", text) and not text.startswith(("[", "{", '"', "'")) else text


def _over_several_lines(scene: Scene, entry: EntryLine, last: int) -> Diagnosis:
    lines = [entry.value, *scene.lines[entry.number : last]]
    held = next((line for line in lines if _COLON.search(line)), entry.value)
    message = f"A colon followed by a space in text without quotes reads as a new field: {quote(held)}."
    hint = f"Put the whole text in quotation marks, from here to the end of line {last}."
    finding = Finding("MC011", Mark(entry.number, entry.value_column + 1), message, hint)
    edits = []
    for number in range(entry.number, last + 1):
        line = scene.lines[number - 1]
        start = entry.value_column if number == entry.number else 0
        body = line[start:].rstrip().replace("\\", "\\\\").replace('"', '\\"')
        opening = '"' if number == entry.number else ""
        closing = '"' if number == last else ""
        edits.append(Edit(number, start, len(line), opening + body + closing))
    return Diagnosis(finding, tuple(edits))


def field_without_colon(scene: Scene) -> Diagnosis | None:
    """``ects:3``, ``ects 3`` and ``ects = 3``."""
    line = scene.trouble.mark.line
    opened = scene.trouble.opened
    numbers = [line, line - 1, *([opened.line] if opened and opened.line <= line else [])]
    before = scene.before(line)
    if before is not None:
        numbers.append(before.number)
    for number in dict.fromkeys(numbers):
        entry = scene.at(number)
        if entry is not None and entry.key is None:
            diagnosis = _repaired_field(scene, entry)
            if diagnosis is not None:
                return diagnosis
    return None


def _repaired_field(scene: Scene, entry: EntryLine) -> Diagnosis | None:
    text = entry.value
    if (tight := _TIGHT.fullmatch(text)) and (tight[1] in FIELD_NAMES or tight[1].islower()):
        name, rest = tight[1], tight[2]
        return _field(entry, "There is no space after the colon", name, rest, "Put a space after the colon.")
    if (other := _OTHER_SIGN.fullmatch(text)) and other[1] in FIELD_NAMES:
        name, rest = other[1], other[3]
        return _field(entry, f"There is {quote(other[2])} instead of a colon", name, rest, "Write a colon and a space.")
    spaced = _SPACED.fullmatch(text)
    if spaced and spaced[1] in FIELD_NAMES and _stands_as_field(scene, entry):
        name, rest = spaced[1], spaced[2] or ""
        return _field(entry, "There is no colon after the name of the field", name, rest, "Write a colon and a space.")
    return None


def _stands_as_field(scene: Scene, entry: EntryLine) -> bool:
    """Whether the line begins where the fields around it begin, and not inside a text."""
    neighbours = (scene.before(entry.number), next((one for one in scene.entries if one.number > entry.number), None))
    return any(other is None or (other.is_field and other.indent <= entry.indent) for other in neighbours)


def _field(entry: EntryLine, what: str, name: str, rest: str, hint: str) -> Diagnosis:
    written = f"{name}: {rest}".rstrip()
    risky = _COLON.search(rest) is not None and rest[0] not in "\"'[{"
    if risky:
        written = f"{name}: {in_quotes(rest)}"
    start = entry.value_column
    finding = Finding(
        "MC020", Mark(entry.number, start + 1), f"{what}: {quote(entry.value)}.", hint,
        visible((entry.text[:start] + written).strip()),
    )  # fmt: skip
    return Diagnosis(finding, (Edit(entry.number, start, len(entry.text), written),))
