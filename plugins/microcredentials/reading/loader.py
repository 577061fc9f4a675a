"""Read one entry file: bytes in, values with places or problems out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from microcredentials.domain.place import LONGEST_CORRECTED_LINE, FieldPath, Mark, Places, Span
from microcredentials.domain.problem import WHOLE_FILE, Problem, Severity, field_name
from microcredentials.reading.cleaning import cleaned
from microcredentials.reading.document import Document
from microcredentials.reading.draft import Draft
from microcredentials.reading.finding import Finding
from microcredentials.reading.mending import read_mended
from microcredentials.reading.quick_values import quick_values
from microcredentials.reading.rules import READING_RULES
from microcredentials.reading.source_text import read_source
from microcredentials.reading.unasked_places import UnaskedPlaces
from microcredentials.reading.wording import visible
from microcredentials.reading.yaml_diagnosis.conflicts import resolved

_SEVERITIES = {rule.code: rule.severity for rule in READING_RULES}
_EMPTY = "MC002"
_DUPLICATE, _SHIFTED = "MC010", "MC017"
"""A field that is given twice and that stands at the wrong place as well: the first says what to do."""

_HINTS = frozenset({"MC023", "MC024"})
"""Warnings that say nothing where a line had to be mended."""


def load(raw: bytes, path: str) -> Document:
    """Read the bytes of the entry at ``path``, which only serves the problems. Never raises."""
    source = read_source(raw)
    if source.refusal is not None:
        return Document(None, Places(), (_problem(source.refusal, path, ()),), complete=False)
    written = Draft(source.lines)
    clean, character_findings = cleaned(written)
    draft, conflict_findings = resolved(clean)
    values = quick_values(draft) if draft is written else None
    if values is not None:
        return Document(values, UnaskedPlaces(raw))
    mended = read_mended(draft)
    tree = mended.tree
    spans = tree.spans
    found = [*character_findings, *conflict_findings, *mended.findings]
    if mended.draft.edits:
        spans = {way: _original(span, mended.draft) for way, span in spans.items()}
    own = [_in_source(finding, mended.draft) for finding in tree.findings]
    mended_lines = {finding.mark.line for finding in mended.findings}
    own = [
        finding for finding in own
        if not (found and finding.code == _EMPTY) and not (finding.code in _HINTS and finding.mark.line in mended_lines)
    ]  # fmt: skip
    twice = {finding.mark for finding in own if finding.code == _DUPLICATE}
    found = [finding for finding in found if not (finding.code == _SHIFTED and finding.mark in twice)]
    places = Places(spans, source.lines)
    problems = _problems([*found, *own], places, path)
    complete = mended.complete and tree.complete and tree.value is not None and tree.trouble is None
    return Document(tree.value, places, problems, tree.broken, complete)


def _problems(findings: list[Finding], places: Places, path: str) -> tuple[Problem, ...]:
    if not findings:
        return ()
    finder = _FieldFinder(places.spans)
    problems = (
        _problem(finding, path, finder.at(finding.owner or finding.mark) if finding.path is None else finding.path)
        for finding in findings
    )
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.sort_key))


def _problem(finding: Finding, path: str, field: FieldPath) -> Problem:
    return Problem(
        path, finding.mark, _SEVERITIES.get(finding.code, Severity.ERROR), finding.code,
        visible(field_name(field)) if field else WHOLE_FILE, finding.message, finding.hint,
        finding.suggestion if len(finding.suggestion or "") <= LONGEST_CORRECTED_LINE else None,
    )  # fmt: skip


def _in_source(finding: Finding, draft: Draft) -> Finding:
    return replace(finding, mark=draft.original(finding.mark)) if draft.edits else finding


def _original(span: Span, draft: Draft) -> Span:
    return Span(draft.original(span.key), draft.original(span.start), draft.original(span.end))


class _FieldFinder:
    """Which field stands at a place."""

    def __init__(self, spans: Mapping[FieldPath, Span]) -> None:
        self._spans = spans
        self._ways = sorted(spans, key=lambda way: (spans[way].key, len(way)))
        self._keys = [spans[way].key for way in self._ways]

    def at(self, mark: Mark) -> FieldPath:
        """The innermost field that begins at or before the mark and reaches it; ``()`` for none."""
        position = bisect_right(self._keys, mark)
        if not position:
            return ()
        way = self._ways[position - 1]
        while way and not (self._spans[way].key.line == mark.line or mark <= self._spans[way].end):
            way = way[:-1]
            if way not in self._spans:
                return ()
        return way
