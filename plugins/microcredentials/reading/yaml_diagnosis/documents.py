"""Lines that part a file: dashes, dots and lines that begin with a percent sign."""

from __future__ import annotations

import re

from microcredentials.domain.place import Mark
from microcredentials.reading.draft import blanked
from microcredentials.reading.finding import Finding
from microcredentials.reading.trouble import Reason
from microcredentials.reading.wording import quote
from microcredentials.reading.yaml_diagnosis.diagnosis import Diagnosis
from microcredentials.reading.yaml_diagnosis.scene import Scene, parse_line

_PARTING = re.compile(r"(?:---|\.\.\.)(?:\s.*)?")


def several_documents(scene: Scene) -> Diagnosis | None:
    """A line of three dashes or dots below the first field; all of them are one mistake."""
    parting = parting_lines(scene.lines)
    reason = scene.trouble.reason is Reason.SEVERAL_DOCUMENTS
    words = "document start" in scene.trouble.words or "document indicator" in scene.trouble.words
    if not parting or not (reason or words or scene.trouble.mark.line in parting):
        return None
    first = parting[0]
    below = [parse_line(number, line) for number, line in enumerate(scene.lines, 1) if number > first and line.strip()]
    below = [entry for entry in below if entry.number not in parting]
    message = (
        f"The line {quote(scene.lines[first - 1])} ends the entry, and more follows below it."
        if below
        else (f"The line {quote(scene.lines[first - 1])} is not needed at the end of the file.")
    )
    if below and not any(entry.is_field and entry.indent == 0 for entry in below):
        hint = "Delete the line, and move the text below it into a field such as `description`."
        edits = blanked(scene.lines, range(first, len(scene.lines) + 1))
        return Diagnosis(Finding("MC007", Mark(first, 1), message, hint), tuple(edits))
    hint = "Delete the line. Each file holds one entry."
    return Diagnosis(Finding("MC007", Mark(first, 1), message, hint), tuple(blanked(scene.lines, parting)))


def parting_lines(lines: tuple[str, ...]) -> list[int]:
    """The numbers of the parting lines below the first line that says anything."""
    found = []
    started = False
    for number, line in enumerate(lines, 1):
        if _PARTING.fullmatch(line):
            if started:
                found.append(number)
            started = True
        elif line.strip() and not line.lstrip().startswith(("#", "%")):
            started = True
    return found


def directive(scene: Scene) -> Diagnosis | None:
    """A line such as ``%FOO``."""
    number = scene.trouble.mark.line
    if "directive" not in scene.trouble.words and "cannot start any token" not in scene.trouble.words:
        return None
    line = scene.lines[number - 1] if number <= len(scene.lines) else ""
    if not line.startswith("%"):
        return None
    message = f"The line {quote(line)} begins with a percent sign and is no field."
    finding = Finding("MC007", Mark(number, 1), message, "Delete it.")
    return Diagnosis(finding, tuple(blanked(scene.lines, [number])))
