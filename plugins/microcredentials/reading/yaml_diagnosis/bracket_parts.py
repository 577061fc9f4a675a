"""The parts between the commas of a list or group that stands on one line."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from microcredentials.domain.place import Mark
from microcredentials.reading.draft import Edit
from microcredentials.reading.finding import Finding
from microcredentials.reading.yaml_diagnosis.diagnosis import Diagnosis, replaced
from microcredentials.reading.yaml_diagnosis.scanning import previous
from microcredentials.reading.yaml_diagnosis.scene import EntryLine


@dataclass(frozen=True, slots=True)
class Part:
    """One part between commas: offsets in its line."""

    start: int
    end: int
    text: str


def part_rewritten(  # noqa: PLR0913, PLR0917 - the parts of a finding and of its edit
    entry: EntryLine, part: Part, code: str, message: str, hint: str, written: str
) -> Diagnosis:
    """The mistake lies in one part, and this is how it should be written."""
    suggestion = replaced(entry, part.start, part.end, written)
    finding = Finding(code, Mark(entry.number, part.start + 1), message, hint, suggestion)
    return Diagnosis(finding, (Edit(entry.number, part.start, part.end, written),))


def parts_at(line: str, column: int) -> list[Part]:
    """The parts between commas of the innermost brackets that hold this offset."""
    levels: list[list[int]] = []
    quoted = ""
    offset = 0
    found: list[int] | None = None
    while offset < len(line):
        character = line[offset]
        if offset >= column and found is None and levels:
            found = levels[-1]
        if quoted:
            quoted = "" if character == quoted else quoted
        elif character in "\"'" and previous(line, offset) in "[{,:":
            quoted = character
        elif character in "[{":
            levels.append([offset])
        elif character in "]}" and levels:
            level = levels.pop()
            level.append(offset)
            if found is level:
                break
        elif character == "," and levels:
            levels[-1].append(offset)
        offset += 1
    bounds = found or (levels[-1] if levels else [])
    if bounds and offset >= len(line):
        bounds = [*bounds, len(line.rstrip())]
    return [_trimmed(line, start + 1, end) for start, end in pairwise(bounds)]


def _trimmed(line: str, start: int, end: int) -> Part:
    text = line[start:end]
    start += len(text) - len(text.lstrip())
    return Part(start, max(start, end - (len(text) - len(text.rstrip()))), text.strip())
