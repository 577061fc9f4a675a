"""When no mistake is recognised: say so, and save what can be saved."""

from __future__ import annotations

from microcredentials.domain.place import Mark
from microcredentials.reading.draft import LOST, Edit, blanked
from microcredentials.reading.finding import Finding
from microcredentials.reading.trouble import Trouble
from microcredentials.reading.wording import quote
from microcredentials.reading.yaml_diagnosis.diagnosis import Diagnosis
from microcredentials.reading.yaml_diagnosis.scene import EntryLine, Scene

_COMPARE = "Compare the line with an example: a name, a colon, a space, then the value"


def without_top_field(scene: Scene) -> Diagnosis | None:
    """Leave out the field at the left edge that holds the trouble."""
    shown = _where(scene.trouble)
    number = min(shown.line, len(scene.lines))
    owner = next(
        (entry for entry in reversed(scene.entries)
         if entry.number <= number and entry.is_field and entry.key_column == 0 and entry.value != LOST),
        None,
    )  # fmt: skip
    if owner is None:
        return None
    last = _end_of(scene, owner)
    line = scene.lines[number - 1]
    where = Mark(number, max(1, min(shown.column, len(line))))
    message = f"{quote(owner.key or '')} cannot be read from here on" + (f": {quote(line)}." if line.strip() else ".")
    hint = f"{_COMPARE}; put text with special characters in quotation marks."
    edits = (
        Edit(owner.number, owner.value_column, len(owner.text), " " + LOST),
        *blanked(scene.lines, range(owner.number + 1, last + 1)),
    )
    return Diagnosis(Finding("MC022", where, message, hint), edits)


def without_the_rest(scene: Scene) -> Diagnosis:
    """Leave out everything from the trouble on."""
    shown = _where(scene.trouble)
    number = min(shown.line, len(scene.lines))
    start = next(
        (
            entry.number
            for entry in reversed(scene.entries)
            if entry.number <= number and entry.is_field and not entry.indent
        ),
        number,
    )  # fmt: skip
    line = scene.lines[number - 1]
    mark = Mark(number, max(1, min(shown.column, len(line))))
    message = (
        f"The file cannot be read from here on: {quote(line)}."
        if line.strip()
        else "The file cannot be read from here on."
    )
    hint = f"{_COMPARE}."
    edits = tuple(blanked(scene.lines, range(start, len(scene.lines) + 1)))
    return Diagnosis(Finding("MC022", mark, message, hint), edits, complete=False)


def _where(trouble: Trouble) -> Mark:
    """Where a quoted or bracketed text began that could not be read, else where it showed."""
    inside = "quoted" in trouble.words or "flow" in trouble.words
    return trouble.opened if inside and trouble.opened is not None else trouble.mark


def _end_of(scene: Scene, owner: EntryLine) -> int:
    following = (
        entry.number for entry in scene.entries if entry.number > owner.number and entry.is_field and not entry.indent
    )
    return next(following, len(scene.lines) + 1) - 1
