"""What changed, as the comment that reviewers read under a pull request."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from microcredentials.domain.problem import Severity
from microcredentials.history.difference import ChangeKind
from microcredentials.reports.checklist import checklist
from microcredentials.reports.excerpt import excerpts
from microcredentials.reports.markdown_inert import code_span, is_plain
from microcredentials.reports.text import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from microcredentials.domain.problem import Problem
    from microcredentials.reports.review import Completeness, Overlap, Review, ReviewedEntry, ValueChange

MARKER = "<!-- microcredentials diff -->"
"""The first line of the comment, by which it is found again; no words of an entry can write it outside a code span."""

LONGEST_COMMENT = 65_536
"""Characters that GitHub takes for a comment; counted in UTF-16 units, which are never fewer."""

MOST_OPEN = 5
"""Changed entries up to which all are shown unfolded."""

MOST_VALUES, MOST_FINDINGS, MOST_FILES = 60, 20, 20

LONGEST_NAME, LONGEST_FINDING = 120, 400
"""Characters of a file's or field's name, and of a finding. With the numbers above they leave room for entries."""

ELEMENT_WORDS = {
    "learner": "the learner",
    "title": "title",
    "country": "country of the issuer",
    "awarding_body": "awarding body",
    "date_of_issuing": "date of issuing",
    "learning_outcomes": "learning outcomes",
    "language": "language",
    "workload": "workload",
    "level": "level",
    "assessment": "type of assessment",
    "participation": "form of participation",
    "quality_assurance": "quality assurance",
}
"""Mandatory element of Annex II -> what a reviewer reads."""


def as_markdown(review: Review, preview: str | None = None) -> str:
    """Markdown of at most :data:`LONGEST_COMMENT` characters, in which all words of entries are inert.

    ``preview`` is the web address at which the changed pages can be seen.
    """
    head = [MARKER, "## What this changes", _summary(review)]
    if preview:
        head.append(f"[Look at the changed pages](<{preview}>)")
    if review.other_files:
        head.append(_other_files(review.other_files))
    tail = [*_files_beside(review), *_checklist(review)]
    room = LONGEST_COMMENT - sum(_size(block) for block in (*head, *tail)) - _size(_left_out(len(review.entries)))
    return "\n\n".join((*head, *_entries(review.entries, room), *tail)) + "\n"


def _size(block: str) -> int:
    """The characters of a block and of the empty line behind it."""
    return len(block.encode("utf-16-le")) // 2 + 2


def _summary(review: Review) -> str:
    if not review.entries:
        return "No value of an entry changes."
    counts = Counter(entry.change.kind for entry in review.entries)
    kinds = ", ".join(f"{counts[kind]} {kind}" for kind in ChangeKind if counts[kind])
    number = len(review.entries)
    of_entries = [problem for entry in review.entries for problem in entry.findings]
    errors = _errors((*of_entries, *review.other_findings, *review.knock_on))
    stop = f" **{_count(errors, 'error')} must be mended before this can be published.**" if errors else ""
    return f"{_count(number, 'entry', 'entries')}: {kinds}.{stop}"


def _errors(problems: Iterable[Problem]) -> int:
    return sum(problem.severity is Severity.ERROR for problem in problems)


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def _other_files(files: Sequence[str]) -> str:
    named = ", ".join(code_span(path, LONGEST_NAME) for path in files[:MOST_FILES])
    more = f" and {len(files) - MOST_FILES:,} more" if len(files) > MOST_FILES else ""
    return (
        f"**This changes more than entries:** {_count(len(files), 'other file')} ({named}{more}). Entries are judged "
        "by the rules of the branch that this goes into; what changes in the code is judged by its own tests and by "
        "somebody who reads it."
    )


def _entries(entries: Sequence[ReviewedEntry], room: int) -> Iterator[str]:
    """A section per entry, as many as there is room for, and a note on the rest."""
    for told, entry in enumerate(entries):
        section = _section(entry, is_folded=len(entries) > MOST_OPEN)
        room -= _size(section)
        if room < 0:
            yield _left_out(len(entries) - told)
            return
        yield section


def _left_out(number: int) -> str:
    return (
        f"*{_count(number, 'more entry', 'more entries')} changed; this comment has no room for them. "
        "`microcredentials diff` tells all.*"
    )


def _section(entry: ReviewedEntry, *, is_folded: bool) -> str:
    blocks = [
        *([code_span(entry.title)] if entry.title else []),
        *_notes(entry),
        *_table(entry),
        *([_completeness(entry.completeness)] if entry.completeness else []),
        *_findings("Findings", entry.findings),
        *_overlaps(entry.overlaps),
    ]
    body = "\n\n".join(blocks)
    if not is_folded:
        return f"### {_heading(entry)}\n\n{body}"
    numbers = ((len(entry.values), "value"), (_errors(entry.findings), "error"))
    counts = ", ".join(_count(number, name) for number, name in numbers if number)
    return f"<details>\n<summary>{_heading(entry)}{f' ({counts})' if counts else ''}</summary>\n\n{body}\n\n</details>"


def _heading(entry: ReviewedEntry) -> str:
    """Only words of ours and ids, which are made of a-z, 0-9, ``-`` and ``/``: the files' names are checked."""
    return f"{entry.change.kind.capitalize()} {entry.change.entry_kind}: {entry.change.id}"


def _notes(entry: ReviewedEntry) -> Iterator[str]:
    change = entry.change
    if change.former_id:
        yield f"It was called {code_span(change.former_id)}; the old address leads here."
    if change.leads_to:
        yield f"Its address leads to {code_span(change.leads_to)} now."
    elif change.kind is ChangeKind.REMOVED:
        yield "The file is gone, and so is its address. If it was ever published: withdraw it, or name it in `aliases`."
    elif change.kind is ChangeKind.UNREADABLE:
        yield "The file cannot be read any more, so nothing in it can be compared."


def _table(entry: ReviewedEntry) -> Iterator[str]:
    if not entry.values:
        return
    is_new = entry.change.kind is ChangeKind.NEW
    head = "| Field | Value |\n|---|---|" if is_new else "| Field | Before | After |\n|---|---|---|"
    rows = "".join(f"\n{_row(value, is_new=is_new)}" for value in entry.values[:MOST_VALUES])
    yield f"{head}{rows}"
    if len(entry.values) > MOST_VALUES:
        yield f"*{_count(len(entry.values) - MOST_VALUES, 'more value')} changed.*"


def _row(value: ValueChange, *, is_new: bool) -> str:
    before, after = (code_span(words) or "–" for words in excerpts(value.before, value.after))
    is_ours = is_plain(value.label) and len(value.label) <= LONGEST_NAME
    label = value.label if is_ours else code_span(value.label, LONGEST_NAME)
    return f"| {label} | {after} |" if is_new else f"| {label} | {before} | {after} |"


def _completeness(completeness: Completeness) -> str:
    before = completeness.given_before
    change = f"{before} → " if before not in (None, completeness.given) else ""
    lacking = f" Missing: {_elements(completeness.lacking)}." if completeness.lacking else ""
    return (
        f"**Complete:** {change}{completeness.given} of {completeness.total} mandatory elements (Annex II).{lacking} "
        f"Only the certificate can tell: {_elements(completeness.on_certificate)}."
    )


def _elements(names: Iterable[str]) -> str:
    return ", ".join(ELEMENT_WORDS[name] for name in names)


def _findings(title: str, problems: Sequence[Problem], *, with_path: bool = False) -> Iterator[str]:
    if not problems:
        return
    worst_first = sorted(problems, key=lambda problem: (problem.severity.value, problem.sort_key))
    lines = [_finding(problem, with_path=with_path) for problem in worst_first[:MOST_FINDINGS]]
    if len(problems) > MOST_FINDINGS:
        lines.append(f"- {len(problems) - MOST_FINDINGS:,} more; `microcredentials check` tells all.")
    yield "\n".join((f"**{title}**\n", *lines))


def _finding(problem: Problem, *, with_path: bool) -> str:
    place = f"{code_span(problem.path, LONGEST_NAME)}, line" if with_path else "Line"
    said = code_span(sentence(problem), LONGEST_FINDING)
    return f"- {problem.severity.capitalize()} {problem.code}. {place} {problem.mark.line}: {said}"


def _overlaps(overlaps: Sequence[Overlap]) -> Iterator[str]:
    if overlaps:
        lines = (
            f"- {code_span(overlap.id)} {code_span(overlap.title)} ({code_span(overlap.provider)}); "
            f"both speak of {', '.join(code_span(term) for term in overlap.terms)}{_same_outcomes(overlap)}"
            for overlap in overlaps
        )
        yield "\n".join(("**Similar courses of other partners, in the same field**\n", *lines))


def _same_outcomes(overlap: Overlap) -> str:
    same = overlap.same_outcomes
    return f". **{_count(same, 'learning outcome')} {'is' if same == 1 else 'are'} the same in both.**" if same else ""


def _files_beside(review: Review) -> Iterator[str]:
    yield from _findings("Findings in other changed files", review.other_findings, with_path=True)
    yield from _findings("What this means for entries that it does not touch", review.knock_on, with_path=True)
    if review.rewritten:
        named = ", ".join(code_span(path, LONGEST_NAME) for path in review.rewritten[:MOST_FILES])
        more = f" and {len(review.rewritten) - MOST_FILES:,} more" if len(review.rewritten) > MOST_FILES else ""
        yield f"**Written otherwise, with the same values:** {named}{more}."


def _checklist(review: Review) -> Iterator[str]:
    questions = "\n".join(f"- [ ] {question}" for question in checklist(review))
    if questions:
        yield f"### For the reviewer\n\n{questions}"
