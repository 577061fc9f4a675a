"""Spaces and tabs at the beginning of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from microcredentials.domain.place import Mark
from microcredentials.reading.draft import Edit
from microcredentials.reading.field_names import is_part_of, is_top_field
from microcredentials.reading.finding import Finding
from microcredentials.reading.trouble import Reason
from microcredentials.reading.wording import quote, visible
from microcredentials.reading.yaml_diagnosis.diagnosis import Diagnosis, moved, without_value
from microcredentials.reading.yaml_diagnosis.scene import EntryLine, Scene, parse_line

_TAB = re.compile(r"[ ]*\t[ \t]*")


def tab(scene: Scene) -> Diagnosis | None:
    """A tab where only spaces may stand; all such lines of the file are one mistake."""
    words = scene.trouble.words
    if "tab character" not in words and "cannot start any token" not in words:
        return None
    if "\t" not in scene.lines[scene.trouble.mark.line - 1]:
        return None
    edits = tuple(with_spaces_for_tabs(scene.lines))
    if not edits:
        return None
    first = edits[0]
    line = scene.lines[first.line - 1]
    many = f"This line and {len(edits) - 1} more begin" if len(edits) > 1 else "The line begins"
    message = f"{many} with a tab, and only spaces may stand there."
    hint = f"Write {_unit(scene.lines)} spaces instead of each tab." if first.text else "Remove the tab."
    suggestion = visible((first.text + line[first.end :]).rstrip())
    mark = Mark(first.line, line.index("\t") + 1)
    return Diagnosis(Finding("MC019", mark, message, hint, suggestion), edits)


def with_spaces_for_tabs(lines: tuple[str, ...]) -> Iterator[Edit]:
    """Edits that put as many spaces in the place of tabs as the lines above allow."""
    unit = _unit(lines)
    columns = [0]
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        found = _TAB.match(line)
        entry = parse_line(number, line)
        indent = entry.indent
        if found:
            wanted = unit * found.group().count("\t") + found.group().count(" ")
            indent = min(columns, key=lambda column: (abs(column - wanted), -column))
            yield Edit(number, 0, found.end(), " " * indent)
        columns = [column for column in columns if column < indent]
        columns += sorted({indent, indent + entry.key_column - entry.indent})
        if not entry.value or entry.opens_text:
            columns.append(columns[-1] + unit)


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
    if entry is None or not entry.is_field or entry.dash is not None:
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
    message = f"{quote(entry.key or '')} begins too far to the {side}: {_standing(entry.key_column)} before it."
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
    finding = Finding(
        "MC017", Mark(first.number, first.indent + 1), message, "Remove the spaces before it.", suggestion
    )
    return Diagnosis(finding, tuple(moved(scene, numbers, -first.indent)))


def parts_beside_field(scene: Scene) -> Diagnosis | None:
    """``contact:`` with ``office: …`` below it that begins in the same column."""
    entry = scene.at(scene.trouble.mark.line)
    if scene.trouble.reason is not Reason.PARTS_BESIDE_FIELD or entry is None or entry.dash is not None:
        return None
    holder = scene.field_before(entry.number)
    if holder is None:
        return None
    last = entry.number
    for other in scene.entries:
        if other.number < entry.number:
            continue
        if other.indent < entry.indent or (other.indent == entry.indent and not _belongs(other, holder)):
            break
        last = scene.last_line_of(other)
    indent = holder.key_column + 2
    name = holder.key or ""
    message = f"{quote(entry.key or '')} is a part of {quote(name)} and begins too far to the left."
    hint = f"Put {_spaces(indent)} before it and before the other parts of {quote(name)}."
    suggestion = visible(" " * indent + entry.text.strip())
    finding = Finding("MC017", Mark(entry.number, entry.key_column + 1), message, hint, suggestion)
    return Diagnosis(finding, tuple(moved(scene, range(entry.number, last + 1), 2)))


def _belongs(entry: EntryLine, holder: EntryLine) -> bool:
    return entry.dash is None and entry.key is not None and is_part_of(entry.key, holder.key)


def uneven_text(scene: Scene) -> Diagnosis | None:
    """A line of a text below ``|`` that begins further left than the text's first line."""
    number = scene.trouble.mark.line
    owner = scene.before(number)
    if owner is None or not owner.opens_text or scene.at(number) is not None:
        return None
    body = [one for one in range(owner.number + 1, scene.last_line_of(owner) + 1) if scene.lines[one - 1].strip()]
    indent = _indent(scene.lines[body[0] - 1]) if body else 0
    uneven = [one for one in body if _indent(scene.lines[one - 1]) < indent]
    if not uneven:
        return None
    line = scene.lines[uneven[0] - 1]
    message = f"The line {quote(line)} has fewer spaces before it than the first line of its text."
    edits = tuple(Edit(one, 0, 0, " " * (indent - _indent(scene.lines[one - 1]))) for one in uneven)
    suggestion = visible(" " * indent + line.strip())
    mark = Mark(uneven[0], _indent(line) + 1)
    finding = Finding("MC017", mark, message, f"Put {_spaces(indent)} before it.", suggestion)
    return Diagnosis(finding, edits)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def parts_below_value(scene: Scene) -> Diagnosis | None:
    """A field with a value that has further fields below it: one of the two cannot be meant."""
    number = scene.trouble.mark.line
    entry = scene.at(number)
    above = scene.before(number)
    if entry is None or above is None or not above.is_field or not above.value or entry.indent <= above.key_column:
        return None
    message = f"{quote(above.key or '')} has the value {quote(above.value)} and also lines of its own below it."
    hint = "Remove the value, or move the lines below to the left."
    finding = Finding("MC017", Mark(above.number, above.value_column + 1), message, hint)
    return Diagnosis(finding, tuple(without_value(scene, above, scene.last_line_of(above))))


def _standing(count: int) -> str:
    return "1 space stands" if count == 1 else f"{_spaces(count)} stand"


def _spaces(count: int) -> str:
    return "no spaces" if count == 0 else "1 space" if count == 1 else f"{count} spaces"
