"""Take characters that may not stand in an entry out of its text, and say so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from microcredentials.domain.place import Mark
from microcredentials.reading.characters import BREAKS, REFUSED, holds_refused, kind, name
from microcredentials.reading.draft import LOST, Draft, Edit
from microcredentials.reading.finding import Finding
from microcredentials.reading.wording import quote, visible

_PLAIN_FIELD = re.compile(r"\s*(?:- +)*\w+:\s+(?=[^\s\"'\[{|>])")
_NEAR = 12
"""Characters on either side that are shown with an invisible one."""


def cleaned(draft: Draft) -> tuple[Draft, tuple[Finding, ...]]:
    """The draft without refused characters; one finding for each kind in each line."""
    if not holds_refused(draft.text):
        return draft, ()
    findings: list[Finding] = []
    edits: list[Edit] = []
    for number, line in enumerate(draft.lines, 1):
        found = list(REFUSED.finditer(line))
        if found:
            findings.extend(_findings(number, line, found))
            edits.extend(_edits(number, line, found))
    return draft.mended(edits), tuple(findings)


def _findings(number: int, line: str, found: list[re.Match[str]]) -> Iterator[Finding]:
    kinds: dict[str, re.Match[str]] = {}
    for match in found:
        kinds.setdefault(kind(match.group()), match)
    clean = REFUSED.sub(lambda match: " " if match.group() in BREAKS else "", line).strip()
    for what, match in kinds.items():
        near = line[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
        message = f"There is {what}, {name(match.group())}, in {quote(near)}."
        hint = "Delete it, or type the text again instead of pasting it."
        yield Finding(
            "MC004",
            Mark(number, match.start() + 1),
            message,
            hint,
            None if any(match.group() in BREAKS for match in found) else visible(clean),
        )


def _edits(number: int, line: str, found: list[re.Match[str]]) -> Iterator[Edit]:
    field = _PLAIN_FIELD.match(line)
    if field and any(match.group() in BREAKS and match.start() >= field.end() for match in found):
        yield from (Edit(number, match.start(), match.end(), "") for match in found if match.end() <= field.end())
        yield Edit(number, field.end(), len(line), LOST)
        return
    for match in found:
        yield Edit(number, match.start(), match.end(), " " if match.group() in BREAKS else "")
