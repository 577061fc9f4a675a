"""The marks that Git leaves where two people changed the same lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from microcredentials.domain.place import Mark
from microcredentials.reading.draft import Draft, Edit, blanked
from microcredentials.reading.finding import Finding

_MARKER = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: .*)?$")
_SIGNS = tuple(sign * 7 for sign in "<|=>")
_MESSAGE = "Two versions of these lines stand here, because two people changed them at the same time."
_HINT = "Keep the right lines, and delete the others and the lines of `<<<<<<<`, `=======` and `>>>>>>>`."


def resolved(draft: Draft) -> tuple[Draft, tuple[Finding, ...]]:
    """The draft with the first version of every conflict, and one finding for each conflict."""
    text = draft.text
    if not any(sign in text for sign in _SIGNS) or not any(_MARKER.match(line) for line in draft.lines):
        return draft, ()
    findings: list[Finding] = []
    edits = tuple(_edits(draft.lines, findings))
    return draft.mended(edits), tuple(findings)


def _edits(lines: tuple[str, ...], findings: list[Finding]) -> Iterator[Edit]:
    """Edits that blank the markers and the second version of each conflict."""
    markers = [(number, line[0]) for number, line in enumerate(lines, 1) if _MARKER.match(line)]
    inside = False
    for position, (number, sign) in enumerate(markers):
        if not inside or sign == "<":
            findings.append(Finding("MC005", Mark(number, 1), _MESSAGE, _HINT, path=()))
        inside = sign != ">" and position + 1 < len(markers)
        last = number
        if sign in "=|" and inside and markers[position + 1][1] in "=>":
            last = markers[position + 1][0] - 1
        yield from blanked(lines, range(number, last + 1))
