"""Text pasted below a field without spaces in front."""

from __future__ import annotations

from microcredentials.domain.place import Mark
from microcredentials.reading.draft import blanked
from microcredentials.reading.field_names import FIELD_NAMES, LONG_TEXT_FIELDS
from microcredentials.reading.finding import Finding
from microcredentials.reading.wording import quote
from microcredentials.reading.yaml_diagnosis.diagnosis import Diagnosis, without_value
from microcredentials.reading.yaml_diagnosis.scene import EntryLine, Scene, parse_line


def pasted_text(scene: Scene) -> Diagnosis | None:
    """Lines that are no fields, at the left edge or beside a field instead of below it."""
    first = _first_stray(scene)
    if first is None:
        return None
    owner = scene.field_before(first.number)
    last = _last_stray(scene, first, owner)
    mark = Mark(first.number, first.indent + 1)
    if not any(entry.is_field for entry in scene.entries):
        message = f"The file holds text and no fields: {quote(first.text)}."
        hint = "Write each field on a line of its own: its name, a colon, a space and the value, "
        hint += "such as `title: Data literacy`."
        return Diagnosis(
            Finding("MC006", mark, message, hint, path=()), tuple(blanked(scene.lines, range(1, last + 1)))
        )
    if owner is None:
        message = f"The line {quote(first.text)} is no field: it has no name and colon at its beginning."
        hint = "Delete it, or write the name of the field, a colon and a space before it."
        return Diagnosis(
            Finding("MC016", mark, message, hint), tuple(blanked(scene.lines, range(first.number, last + 1)))
        )
    name = owner.key or ""
    message = f"The line {quote(first.text)} belongs to no field, because no spaces stand before it."
    if owner.indent:
        message = f"The line {quote(first.text)} belongs to no field, because it begins too far to the left."
    hint = _hint(owner, name)
    finding = Finding("MC016", mark, message, hint, owner=Mark(owner.number, owner.key_column + 1))
    return Diagnosis(finding, tuple(without_value(scene, owner, last)))


def _hint(owner: EntryLine, name: str) -> str:
    if name in FIELD_NAMES - LONG_TEXT_FIELDS and not owner.opens_text:
        return f"If it continues {quote(name)}, write the whole text in one line."
    hint = (
        f"If it continues {quote(name)}, put {owner.key_column + 2} spaces before it and before each line of that text"
    )
    return hint + (
        "." if owner.opens_text else f", and write {quote(name + ': |')} on a line of its own above the whole text."
    )


def _first_stray(scene: Scene) -> EntryLine | None:
    trouble = scene.trouble
    numbers = [trouble.mark.line, *([trouble.opened.line] if trouble.opened else []), trouble.mark.line - 1]
    before = scene.before(trouble.mark.line)
    if before is not None:
        numbers.append(before.number)
    for number in dict.fromkeys(numbers):
        entry = scene.at(number)
        if entry is not None and _is_stray(entry, scene.field_before(entry.number)):
            return _run_start(scene, entry)
    return None


def _is_stray(entry: EntryLine, owner: EntryLine | None) -> bool:
    if owner is not None and owner.opens_text:
        return entry.indent <= owner.key_column and (entry.dash is not None or not entry.is_field)
    if entry.is_field or (entry.dash is not None and entry.indent):
        return False
    return owner is None or entry.indent <= owner.key_column


def _run_start(scene: Scene, entry: EntryLine) -> EntryLine:
    owner = scene.field_before(entry.number)
    strays = [
        other for other in scene.entries
        if (owner is None or other.number > owner.number) and other.number <= entry.number and _is_stray(other, owner)
    ]  # fmt: skip
    return strays[0] if strays else entry


def _last_stray(scene: Scene, first: EntryLine, owner: EntryLine | None) -> int:
    last = first.number
    edge = owner.key_column if owner is not None else 0
    for number in range(first.number + 1, len(scene.lines) + 1):
        line = scene.lines[number - 1]
        if not line.strip():
            continue
        entry = parse_line(number, line)
        if entry.is_field and entry.key_column <= edge:
            break
        last = number
    return last
