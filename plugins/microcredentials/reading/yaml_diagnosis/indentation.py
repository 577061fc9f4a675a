"""Spaces and tabs at the beginning of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from microcredentials.domain.place import Mark
from microcredentials.reading.draft import Edit
from microcredentials.reading.field_names import is_part_of, is_top_field
from microcredentials.reading.finding import Finding
from microcredentials.reading.wording import quote, visible
from microcredentials.reading.yaml_diagnosis.diagnosis import Diagnosis, moved, without_value
from microcredentials.reading.yaml_diagnosis.scene import EntryLine, Scene

_TAB = re.compile(r"[ ]*\t[ \t]*")


def tab(scene: Scene) -> Diagnosis | None:
    """A tab where only spaces may stand; all such lines of the file are one mistake."""
    if "\t" not in scene.lines[min(scene.trouble.mark.line, len(scene.lines)) - 1]:
        return None
    if "tab character" not in scene.trouble.words and "cannot start any token" not in scene.trouble.words:
        return None
    tabbed = [(number, found) for number, line in enumerate(scene.lines, 1) if (found := _TAB.match(line))]
    if not tabbed:
        return None
    unit = _unit(scene.lines)
    edits = tuple(
        Edit(number, 0, found.end(), " " * (unit * found.group().count("\t") + found.group().count(" ")))
        for number, found in tabbed
        if scene.lines[number - 1].strip()
    )
    number, found = tabbed[0]
    message = "The line begins with a tab, and only spaces may stand there."
    if len(edits) > 1:
        message = f"This line and {len(edits) - 1} more begin with a tab, and only spaces may stand there."
    hint = f"Write {unit} spaces instead of each tab."
    suggestion = visible((" " * edits[0].end + scene.lines[number - 1][found.end() :]).rstrip()) if edits else None
    if edits:
        suggestion = visible((edits[0].text + scene.lines[number - 1][found.end() :]).rstrip())
    mark = Mark(number, found.group().index("\t") + 1)
    return Diagnosis(Finding("MC019", mark, message, hint, suggestion), edits)


def _unit(lines: tuple[str, ...]) -> int:
    """How many spaces the file uses for one step to the right."""
    steps = [len(line) - len(line.lstrip(" ")) for line in lines if line.startswith(" ") and line.strip(" ")]
    return max(2, min([step for step in steps if step > 1] or [2]))


def shifted_field(scene: Scene) -> Diagnosis | None:
    """A field that begins neither below its neighbours nor below its parent."""
    number = scene.trouble.mark.line
    entry = scene.at(number)
    if entry is not None and "document start" in scene.trouble.words:
        return _whole_file_indented(scene, entry)
    if entry is None or not entry.is_field:
        return None
    if scene.trouble.mark.column - 1 > entry.value_column:
        return None
    above = scene.field_before(number)
    if above is None:
        return None
    right = _right_column(scene, entry, above)
    if right is None or right == entry.key_column:
        return None
    return _moved_block(scene, entry, right, above)


def _right_column(scene: Scene, entry: EntryLine, above: EntryLine) -> int | None:
    """The offset at which the entry's name should begin."""
    name = entry.key or ""
    for holder in _holders(scene, entry):
        if is_part_of(name, holder.key):
            return _column_of_parts(scene, holder, entry)
    if is_top_field(name):
        return 0
    if entry.indent > above.key_column and above.value:
        return above.key_column
    open_columns = sorted({one.key_column for one in _holders(scene, entry)} | {above.key_column})
    return min(open_columns, key=lambda column: (abs(column - entry.key_column), -column))


def _holders(scene: Scene, entry: EntryLine) -> Iterator[EntryLine]:
    """The fields that are still open above the entry, innermost first."""
    column = None
    for other in reversed(scene.entries):
        if other.number < entry.number and other.is_field and (column is None or other.key_column < column):
            column = other.key_column
            yield other


def _column_of_parts(scene: Scene, holder: EntryLine, entry: EntryLine) -> int | None:
    if holder.value and not holder.value.startswith("#"):
        return None
    for other in scene.entries:
        if holder.number < other.number < entry.number and other.is_field:
            return other.key_column
    return holder.key_column + 2


def _moved_block(scene: Scene, entry: EntryLine, right: int, above: EntryLine) -> Diagnosis:
    by = right - entry.key_column
    last = entry.number
    for number in range(entry.number + 1, len(scene.lines) + 1):
        line = scene.lines[number - 1]
        if line.strip() and (len(line) - len(line.lstrip()) < entry.indent or entry.indent == 0):
            break
        last = number
    side = "right" if by < 0 else "left"
    message = f"{quote(entry.key or '')} begins too far to the {side}: {_spaces(entry.key_column)} stand before it."
    hint = f"It needs {_spaces(right)}."
    if right == above.key_column and above.key != entry.key:
        hint = f"It needs {_spaces(right)}, as {quote(above.key or '')} above it."
    line = scene.lines[entry.number - 1]
    suggestion = visible((" " * right + line.lstrip()).rstrip()) if entry.dash is None else None
    finding = Finding("MC017", Mark(entry.number, entry.key_column + 1), message, hint, suggestion)
    return Diagnosis(finding, tuple(moved(scene, range(entry.number, last + 1), by)))


def _whole_file_indented(scene: Scene, entry: EntryLine) -> Diagnosis | None:
    first = scene.entries[0]
    if not first.indent or first.number >= entry.number:
        return None
    message = f"{quote(first.text)} begins with {_spaces(first.indent)}, and the lines below it do not."
    numbers = range(first.number, entry.number)
    suggestion = visible(first.text.strip())
    finding = Finding("MC017", Mark(first.number, first.indent + 1), message, "Remove the spaces before it.", suggestion)
    return Diagnosis(finding, tuple(moved(scene, numbers, -first.indent)))


def parts_below_value(scene: Scene) -> Diagnosis | None:
    """A field with a value that has further fields below it: one of the two cannot be meant."""
    number = scene.trouble.mark.line
    entry = scene.at(number)
    above = scene.before(number)
    if entry is None or above is None or not above.is_field or not above.value or entry.indent <= above.key_column:
        return None
    message = f"{quote(above.key or '')} has the value {quote(above.value)} and also lines of its own below it."
    hint = "Remove the value, or move the lines below to the left."
    finding = Finding("MC017", Mark(entry.number, entry.indent + 1), message, hint)
    return Diagnosis(finding, tuple(without_value(scene, above, scene.last_line_of(above))))


def _spaces(count: int) -> str:
    return "no spaces" if count == 0 else "1 space" if count == 1 else f"{count} spaces"
