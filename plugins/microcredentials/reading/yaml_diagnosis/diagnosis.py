"""What a diagnosis says: the finding, and how to mend the text so that the rest can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from microcredentials.domain.place import Mark
from microcredentials.reading.draft import LOST, Edit, blanked
from microcredentials.reading.finding import Finding
from microcredentials.reading.wording import visible
from microcredentials.reading.yaml_diagnosis.scene import EntryLine, Scene

IN_QUOTES = "Put the whole text in quotation marks."


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A finding and the edits that mend it; ``complete`` is false where text is lost to the end of the file."""

    finding: Finding
    edits: tuple[Edit, ...]
    complete: bool = True


def replaced(entry: EntryLine, start: int, end: int, text: str) -> str:
    """The entry's line with a part replaced, ready to paste."""
    return visible((entry.text[:start] + text + entry.text[end:]).strip())


def rewritten(  # noqa: PLR0913 - the parts of a finding and of its edit
    entry: EntryLine,
    code: str,
    message: str,
    hint: str,
    value: str,
    *,
    start: int | None = None,
    end: int | None = None,
) -> Diagnosis:
    """The mistake lies in the value of one line, and this is how it should be written."""
    start = entry.value_column if start is None else start
    end = entry.value_column + len(entry.value) if end is None else end
    mark = Mark(entry.number, start + 1)
    finding = Finding(code, mark, message, hint, replaced(entry, start, end, value))
    return Diagnosis(finding, (Edit(entry.number, start, end, value),))


def without_value(scene: Scene, entry: EntryLine, last: int) -> Iterator[Edit]:
    """Edits that take out the entry's value, which goes on to the line ``last``."""
    yield Edit(entry.number, entry.value_column, len(entry.text), _gap(entry) + LOST)
    yield from blanked(scene.lines, range(entry.number + 1, last + 1))


def moved(scene: Scene, numbers: Iterable[int], by: int) -> Iterator[Edit]:
    """Edits that shift lines to the right, or to the left where ``by`` is negative."""
    for number in numbers:
        line = scene.lines[number - 1]
        if line.strip():
            yield (
                Edit(number, 0, 0, " " * by)
                if by > 0
                else Edit(number, 0, min(-by, len(line) - len(line.lstrip())), "")
            )


def _gap(entry: EntryLine) -> str:
    return "" if entry.text[: entry.value_column].endswith((" ", "\t")) else " "
