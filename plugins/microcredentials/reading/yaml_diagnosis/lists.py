"""Lists: dashes that stand at the wrong place, stick to their text, or are missing."""

from __future__ import annotations

import re

from microcredentials.domain.place import Mark
from microcredentials.reading.draft import LOST, Edit
from microcredentials.reading.field_names import LISTS_OF_TEXT, LONG_TEXT_FIELDS, TEXT_FIELDS, is_top_field
from microcredentials.reading.finding import Finding
from microcredentials.reading.requoting import in_quotes
from microcredentials.reading.trouble import Reason
from microcredentials.reading.wording import quote, visible
from microcredentials.reading.yaml_diagnosis.diagnosis import IN_QUOTES, Diagnosis, moved, rewritten, without_value
from microcredentials.reading.yaml_diagnosis.scene import EntryLine, Scene

_TIGHT_DASH = re.compile(r"( *)-(?=[^\s\-\d>])")
_BULLET = re.compile(r"\s+\* \S")
_NEEDS_QUOTES = re.compile(r"[\[\]{},:#&*!|>'\"%@`]")


def dash_without_space(scene: Scene) -> Diagnosis | None:
    """``-text`` instead of ``- text``; all such lines of one list are one mistake."""
    trouble = scene.trouble
    numbers = [trouble.mark.line, trouble.mark.line - 1, *([trouble.opened.line] if trouble.opened else [])]
    for number in numbers:
        if 0 < number <= len(scene.lines) and _TIGHT_DASH.match(scene.lines[number - 1]):
            return _spaced_dashes(scene, number)
    return None


def _spaced_dashes(scene: Scene, number: int) -> Diagnosis:
    found = _TIGHT_DASH.match(scene.lines[number - 1])
    indent = len(found[1]) if found else 0
    first = number
    while first > 1 and _dash_at(scene.lines[first - 2], indent):
        first -= 1
    last = number
    while last < len(scene.lines) and _dash_at(scene.lines[last], indent):
        last += 1
    tight = [one for one in range(first, last + 1) if _TIGHT_DASH.match(scene.lines[one - 1])]
    line = scene.lines[tight[0] - 1]
    message = f"There is no space after the dash: {quote(line)}."
    suggestion = visible(f"- {line.strip()[1:]}")
    finding = Finding("MC018", Mark(tight[0], indent + 1), message, "Put a space after the dash.", suggestion)
    return Diagnosis(finding, tuple(Edit(one, indent + 1, indent + 1, " ") for one in tight))


def _dash_at(line: str, indent: int) -> bool:
    return line.startswith(" " * indent + "-")


def shifted_dash(scene: Scene) -> Diagnosis | None:
    """A dash that does not stand below the dash above it."""
    number = _dash_line(scene)
    entry = scene.at(number)
    if entry is None or entry.dash is None:
        return None
    above = next(
        (other for other in reversed(scene.entries)
         if other.number < entry.number and (other.dash is not None or other.is_field)),
        None,
    )  # fmt: skip
    if above is None:
        return None
    dash = _dash_above(scene, entry)
    if above.dash is None and (dash is None or above.key_column <= dash):
        return _list_below_value(scene, entry, above)
    if dash is None or dash == entry.indent:
        return None
    by = dash - entry.indent
    lines = _lines_to_move(scene, entry, by)
    side = "right" if by < 0 else "left"
    message = f"This dash stands further to the {side} than the dashes above it."
    suggestion = visible(" " * dash + entry.text.strip())
    finding = Finding(
        "MC018", Mark(entry.number, entry.indent + 1), message, "Put it below the dash above.", suggestion
    )
    return Diagnosis(finding, tuple(moved(scene, lines, by)))


def _lines_to_move(scene: Scene, entry: EntryLine, by: int) -> list[int]:
    """The dash's line and the lines of its list below, but not parts that already stand right."""
    numbers = [entry.number]
    column = entry.key_column
    for other in scene.entries:
        if other.number <= entry.number:
            continue
        if other.dash is not None and other.indent == entry.indent:
            column = other.key_column
        elif other.indent <= entry.indent or (other.is_field and other.key_column == column + by != column):
            break
        numbers.extend(range(numbers[-1] + 1, other.number + 1))
    return numbers


def _dash_above(scene: Scene, entry: EntryLine) -> int | None:
    """The offset of the nearest list's dashes above."""
    columns = []
    for other in reversed(scene.entries):
        if other.number >= entry.number:
            continue
        if other.dash is not None:
            columns.append(other.indent)
        elif other.is_field and other.key_column <= entry.indent:
            break
    return min(columns, key=lambda column: abs(column - entry.indent), default=None)


def _dash_line(scene: Scene) -> int:
    """The line with the dash that is at the wrong place."""
    trouble = scene.trouble
    if trouble.reason is Reason.DASH_IN_TEXT:
        number = trouble.mark.line + 1
        while number <= len(scene.lines) and not re.match(r"\s*- ", scene.lines[number - 1]):
            number += 1
        return number
    return trouble.mark.line


def _list_below_value(scene: Scene, entry: EntryLine, above: EntryLine) -> Diagnosis | None:
    if not above.value or above.opens_text:
        return None
    if not entry.indent and entry.key is not None and is_top_field(entry.key):
        return _dash_before_field(entry)
    last = scene.last_line_of(above)
    for other in scene.entries:
        if other.number > last:
            if other.dash is None or other.indent < above.key_column:
                break
            last = other.number
    message = f"{quote(above.key or '')} has the value {quote(above.value)} and also a list below it."
    name = quote(f"{above.key}:")
    hint = f"Leave nothing behind {name}, and begin each line of the list with a dash and a space."
    owner = Mark(above.number, above.key_column + 1)
    finding = Finding("MC018", Mark(entry.number, entry.indent + 1), message, hint, owner=owner)
    return Diagnosis(finding, tuple(without_value(scene, above, last)))


def _dash_before_field(entry: EntryLine) -> Diagnosis:
    message = f"A dash stands before the field {quote(entry.key or '')}."
    suggestion = visible(entry.text[entry.key_column :].strip())
    finding = Finding("MC018", Mark(entry.number, 1), message, "Remove the dash and the space behind it.", suggestion)
    return Diagnosis(finding, tuple(moved_left(entry)))


def list_on_field_line(scene: Scene) -> Diagnosis | None:
    """``keywords: - one``."""
    entry = scene.at(scene.trouble.mark.line)
    if entry is None or entry.key is None or not entry.value.startswith("- "):
        return None
    mark = Mark(entry.number, entry.value_column + 1)
    if entry.key in TEXT_FIELDS - LISTS_OF_TEXT and scene.last_line_of(entry) == entry.number:
        message = "A text without quotes cannot begin with a dash and a space."
        return rewritten(entry, "MC012", message, IN_QUOTES, in_quotes(entry.value))
    message = f"A list cannot begin on the line of its field: {quote(entry.text)}."
    text = entry.value[2:].strip()
    following = next((other for other in scene.entries if other.number > entry.number), None)
    if following is not None and following.dash is not None and following.indent >= entry.key_column:
        last = following.number
        for other in scene.entries:
            if (
                other.number > last
                and other.indent >= following.indent
                and (other.dash is not None or other.indent > following.indent)
            ):
                last = other.number
            elif other.number > last:
                break
        hint = "Put each part of the list on a line of its own below, beginning with two spaces, a dash and a space."
        return Diagnosis(Finding("MC018", mark, message, hint), tuple(without_value(scene, entry, last)))
    written = f"[{in_quotes(text) if _NEEDS_QUOTES.search(text) else text}]"
    suggestion = visible((entry.text[: entry.value_column] + written).strip())
    finding = Finding(
        "MC018", mark, message, "Put square brackets around the list, or begin it on the next line.", suggestion
    )
    return Diagnosis(finding, (Edit(entry.number, entry.value_column, len(entry.text), written),))


def list_inside_text(scene: Scene) -> Diagnosis | None:
    """Lines with dashes below the first words of a description that does not begin with ``|``."""
    number = _dash_line(scene)
    entry = scene.at(number)
    owner = scene.field_before(number)
    if entry is None or owner is None or entry.dash is None or entry.indent <= owner.key_column:
        return None
    if owner.key not in LONG_TEXT_FIELDS:
        return None
    name = owner.key or ""
    message = f"The text of {quote(name)} holds a list, and its first line is not {quote(name + ': |')}."
    hint = f"Write {quote(name + ': |')} on a line of its own, "
    hint += f"and put {owner.key_column + 2} spaces before each line of the text."
    mark = Mark(owner.number, owner.key_column + 1)
    last = scene.last_line_of(owner)
    return Diagnosis(Finding("MC016", mark, message, hint), tuple(without_value(scene, owner, last)))


def foreign_bullet(scene: Scene) -> Diagnosis | None:
    """``* one`` below the name of a field; all such lines are one mistake."""
    number = scene.trouble.mark.line
    owner = scene.field_before(number)
    if owner is None or owner.value or not _BULLET.match(scene.lines[number - 1]):
        return None
    last = scene.last_line_of(owner)
    found = [one for one in range(owner.number + 1, last + 1) if _BULLET.match(scene.lines[one - 1])]
    line = scene.lines[found[0] - 1]
    column = len(line) - len(line.lstrip())
    message = f"A list begins with a dash in each line, not with {quote(line[column])}."
    suggestion = visible(f"- {line[column + 1 :].strip()}")
    finding = Finding("MC018", Mark(found[0], column + 1), message, "Put a dash and a space there.", suggestion)
    edits = tuple(Edit(one, (at := scene.lines[one - 1].index(line[column])), at + 1, "-") for one in found)
    return Diagnosis(finding, edits)


def missing_dash(scene: Scene) -> Diagnosis | None:
    """A line that stands where the dashes of a list stand, without one."""
    trouble = scene.trouble
    below = scene.at(_dash_line(scene))
    first = scene.before(below.number) if below else None
    if first and below and below.dash is not None and first.indent == below.indent and first.indent and _is_bare(first):
        return _dashed(first)
    for number in dict.fromkeys(
        [trouble.opened.line if trouble.opened else 0, trouble.mark.line, trouble.mark.line - 1]
    ):
        entry = scene.at(number)
        above = scene.before(number)
        if entry is None or above is None or above.dash is None or entry.key is not None or entry.dash is not None:
            continue
        if entry.indent == above.indent and entry.indent > 0:
            return _dashed(entry)
    return None


def _is_bare(entry: EntryLine) -> bool:
    return entry.key is None and entry.dash is None


def _dashed(entry: EntryLine) -> Diagnosis:
    message = f"The line {quote(entry.text)} stands in a list and does not begin with a dash."
    hint = "Put a dash and a space before it; if it continues the text above, put two more spaces before it."
    suggestion = visible(f"- {entry.text.strip()}")
    finding = Finding("MC018", Mark(entry.number, entry.indent + 1), message, hint, suggestion)
    return Diagnosis(finding, (Edit(entry.number, entry.indent, len(entry.text), "- " + LOST),))


def lines_without_dashes(scene: Scene) -> Diagnosis | None:
    """Lines below a list field that all lack their dash, and would be read as one text."""
    if scene.trouble.reason is not Reason.LINES_WITHOUT_DASHES:
        return None
    first = scene.trouble.mark.line
    owner = scene.field_before(first)
    column = scene.trouble.mark.column - 1
    if owner is None:
        return None
    below = range(first, scene.last_line_of(owner) + 1)
    numbers = [number for number in below if _indentation(scene.lines[number - 1]) == column]
    message = f"{quote(owner.key or '')} is a list, and none of the {len(numbers)} lines below it begins with a dash."
    hint = "Begin each line of the list with a dash and a space; put two more spaces before a line that goes on."
    suggestion = visible(f"- {scene.lines[first - 1].strip()}")
    above = Mark(owner.number, owner.key_column + 1)
    finding = Finding("MC018", Mark(first, column + 1), message, hint, suggestion, owner=above)
    return Diagnosis(finding, tuple(Edit(number, column, column, "- ") for number in numbers))


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip()) if line.strip() else -1


def dash_at_top(scene: Scene) -> Diagnosis | None:
    """A file whose first line begins with a dash and the others do not."""
    first = scene.entries[0] if scene.entries else None
    if (
        first is None
        or first.dash is None
        or first.indent
        or first.key is None
        or scene.trouble.mark.line <= first.number
    ):
        return None
    entry = scene.at(scene.trouble.mark.line)
    if entry is None or entry.indent or entry.dash is not None:
        return None
    message = f"The first line begins with a dash: {quote(first.text)}."
    suggestion = visible(first.text[first.key_column :].strip())
    finding = Finding("MC018", Mark(first.number, 1), message, "Remove the dash and the space behind it.", suggestion)
    return Diagnosis(finding, tuple(moved_left(first)))


def moved_left(first: EntryLine) -> list[Edit]:
    """The edit that takes the dash away."""
    return [Edit(first.number, 0, first.key_column, "")]
