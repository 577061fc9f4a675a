"""Values that begin with a character that means something else."""

from __future__ import annotations

import re

from microcredentials.domain.place import Mark
from microcredentials.reading.finding import Finding
from microcredentials.reading.requoting import in_quotes
from microcredentials.reading.wording import quote
from microcredentials.reading.yaml_diagnosis.bracket_parts import Part, part_rewritten, parts_at
from microcredentials.reading.yaml_diagnosis.diagnosis import IN_QUOTES, Diagnosis, rewritten, without_value
from microcredentials.reading.yaml_diagnosis.scanning import Closed, scan
from microcredentials.reading.yaml_diagnosis.scene import EntryLine, Scene

_SPECIAL = re.compile(r"[*&@`%!\]},|>]|\?(?= |$)|\{[{%]")
_SPECIAL_INSIDE = re.compile(r"(?:(?<=[\[{,])|(?<=: )|^) *(?P<sign>[*&@`%!|>])")
"""Behind an opening bracket, a comma or the name of a field, or at the beginning of a line between brackets."""

_BLOCK_WITH_TEXT = re.compile(r"([|>][+-]?)\s*(?P<text>[^#\s].*)")
_MORE_THAN = re.compile(r">\s*[=\d]")
_COMMENT = re.compile(r"\s+#.*|\s*")


def special_start(scene: Scene) -> Diagnosis | None:
    """A value such as ``*new* course`` or ``@home``."""
    for entry in _near(scene):
        if entry.key is None and entry.dash is None:
            continue
        block = _BLOCK_WITH_TEXT.fullmatch(entry.value)
        more_than = _MORE_THAN.match(entry.value)
        if block and not entry.opens_text and not more_than:
            return _text_on_the_line(scene, entry, block["text"])
        if (_SPECIAL.match(entry.value) or more_than) and not entry.opens_text:
            last = scene.last_line_of(entry)
            message = _cannot_begin_with(entry.value[0])
            if last != entry.number:
                finding = Finding("MC012", Mark(entry.number, entry.value_column + 1), message, IN_QUOTES)
                return Diagnosis(finding, tuple(without_value(scene, entry, last)))
            return rewritten(entry, "MC012", message, IN_QUOTES, in_quotes(entry.value))
    return None


def special_start_inside(scene: Scene) -> Diagnosis | None:
    """A value between brackets, such as ``{how: @home}`` or ``[*new*, old]``."""
    trouble = scene.trouble
    numbers = [trouble.mark.line, *([trouble.opened.line] if trouble.opened else [])]
    for entry in (one for number in dict.fromkeys(numbers) if (one := scene.at(number)) is not None):
        continues = entry.key is None and entry.dash is None
        if not continues and not entry.value.startswith(("[", "{")):
            continue
        for found in _SPECIAL_INSIDE.finditer(entry.text, 0 if continues else entry.value_column):
            part = _part_from(entry, found.start("sign"))
            if part is not None:
                message = _cannot_begin_with(found["sign"])
                return part_rewritten(entry, part, "MC012", message, IN_QUOTES, in_quotes(part.text))
    return None


def _part_from(entry: EntryLine, start: int) -> Part | None:
    """The rest of the part between commas from an offset on."""
    around = [part for part in parts_at(entry.text, start) if part.start <= start < part.end]
    if around:
        return Part(start, around[0].end, entry.text[start : around[0].end])
    if "," in entry.text[:start] or entry.text.lstrip().startswith(("[", "{")):
        return None
    text = re.split(r"\s*(?:,|\]|\}|$)", entry.text[start:], maxsplit=1)[0]
    return Part(start, start + len(text), text)


def _cannot_begin_with(first: str) -> str:
    sign = "a grave accent (`)" if first == "`" else quote(first)
    return f"A text without quotes cannot begin with {sign}."


def bracket_then_text(scene: Scene) -> Diagnosis | None:
    """A value such as ``[Handbook](https://…)`` or ``{a} b``: the closing bracket ends it."""
    for entry in _near(scene):
        if not entry.value.startswith(("[", "{")):
            continue
        end = scan(scene.lines, entry)
        if not isinstance(end, Closed) or end.line != entry.number or (entry.key is None and entry.dash is None):
            continue
        behind = entry.text[end.behind :]
        if _COMMENT.fullmatch(behind):
            continue
        if not behind.strip(" ]}"):
            message = f"There is a closing bracket too many: {quote(entry.value)}."
            hint = f"Remove {quote(behind)} at the end."
            return rewritten(entry, "MC015", message, hint, entry.value[: -len(behind.rstrip())].rstrip())
        message = (
            f"A text without quotes cannot begin with {quote(entry.value[0])}, and text goes on after the bracket: "
        )
        return rewritten(entry, "MC012", f"{message}{quote(behind)}.", IN_QUOTES, in_quotes(entry.value))
    return None


def _text_on_the_line(scene: Scene, entry: EntryLine, text: str) -> Diagnosis:
    sign = entry.value[0]
    message = f"Text stands on the same line as {quote(sign)}: {quote(text)}."
    last = scene.last_line_of(entry)
    if last == entry.number:
        return rewritten(
            entry, "MC012", message, f"Leave {quote(sign)} out and put the text in quotation marks.", in_quotes(text)
        )
    hint = "Begin the text on the next line, with the same spaces in front as the lines below, "
    hint += f"and leave only {quote(sign)} here."
    finding = Finding("MC012", Mark(entry.number, entry.value_column + 1), message, hint)
    return Diagnosis(finding, tuple(without_value(scene, entry, last)))


def _near(scene: Scene) -> list[EntryLine]:
    trouble = scene.trouble
    numbers = {trouble.mark.line, *([trouble.opened.line] if trouble.opened else [])}
    near = [entry for entry in scene.entries if entry.number in numbers]
    before = scene.before(trouble.mark.line)
    return [*near, *([before] if before else [])]
