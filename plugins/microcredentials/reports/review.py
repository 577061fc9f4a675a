"""All that a reviewer is told about a change of the portfolio, in words and before any format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.completeness import annex_elements
from microcredentials.domain.course import Course
from microcredentials.domain.similarity import overlaps
from microcredentials.history.difference import ChangeKind, EntryKind, difference
from microcredentials.history.revision import ENTRY_FOLDERS
from microcredentials.plain_words.field_words import words_of_way
from microcredentials.plain_words.value_words import ValueWords

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from microcredentials.domain.learning_outcome import LearningOutcome
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.problem import Problem
    from microcredentials.domain.similarity import Related
    from microcredentials.history.difference import EntryChange
    from microcredentials.history.field_change import FieldChange
    from microcredentials.inspection import Inspection

_SAYS_WHAT_IS_LEARNT = frozenset({"title", "fields", "learning_outcomes", "modules", "providers", "status"})
"""Fields of a course that decide what it overlaps with."""


@dataclass(frozen=True, slots=True)
class ValueChange:
    """One changed value: what it is called, its field as a file writes it, its words before and after."""

    label: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many of the mandatory elements of Annex II the course page tells; the names of those it does not.

    ``on_certificate`` are those that only a learner's certificate can tell; they count for no course.
    """

    given: int
    given_before: int | None
    total: int
    lacking: tuple[str, ...]
    on_certificate: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """A course of another partner in the same field with similar outcomes, and the words that both use."""

    id: str
    title: str
    provider: str
    terms: tuple[str, ...]
    same_outcomes: int
    """Learning outcomes that both have, word for word."""


@dataclass(frozen=True, slots=True)
class ReviewedEntry:
    """One changed entry."""

    change: EntryChange
    title: str
    values: tuple[ValueChange, ...]
    completeness: Completeness | None
    findings: tuple[Problem, ...]
    overlaps: tuple[Overlap, ...]

    def has_changed(self, field: str) -> bool:
        """Whether anything in a top-level field differs."""
        return any(change.way[0] == field for change in self.change.fields)


@dataclass(frozen=True, slots=True)
class Review:
    """A change of the portfolio.

    ``entries`` are those of which a value differs. ``rewritten`` are changed entry files in which no
    value differs. ``other_findings`` concern changed files that hold no entry. ``knock_on`` are
    findings in files that were not touched, which were not there before. ``other_files`` are changed
    files that hold no entry at all: code, guides, pictures.
    """

    entries: tuple[ReviewedEntry, ...]
    rewritten: tuple[str, ...]
    other_findings: tuple[Problem, ...]
    knock_on: tuple[Problem, ...]
    other_files: tuple[str, ...]


def review(before: Inspection, after: Inspection, changed_files: Collection[str]) -> Review:
    """Compare two states; ``changed_files`` are those that differ, relative to the root."""
    changes = difference(before.portfolio, after.portfolio)
    alike = overlaps(after.portfolio, [change.id for change in changes if _may_overlap(change)])
    entries = tuple(_reviewed(change, before, after, alike) for change in changes)
    told = {change.path for change in changes}
    entry_files = {path for path in changed_files if _is_entry_file(path)}
    known = {_without_place(problem) for problem in before.problems}
    beside = [problem for problem in after.problems if problem.path not in told]
    return Review(
        entries,
        tuple(sorted(entry_files & _paths(after.portfolio) - told)),
        tuple(problem for problem in beside if problem.path in entry_files),
        tuple(
            problem for problem in beside if problem.path not in entry_files and _without_place(problem) not in known
        ),
        tuple(sorted(set(changed_files) - entry_files)),
    )


def _is_entry_file(path: str) -> bool:
    return path.startswith(tuple(f"{folder}/" for folder in ENTRY_FOLDERS)) and path.endswith(".yml")


def _without_place(problem: Problem) -> tuple[str, ...]:
    return (problem.path, problem.code, problem.field, problem.message)


def _paths(portfolio: Portfolio) -> set[str]:
    """The files of all entries that could be read."""
    partners = {entry.path for entry in portfolio.partner_entries.values()}
    courses = {entry.path for entry in portfolio.course_entries.values()}
    programmes = {entry.path for entry in portfolio.programme_entries.values()}
    return {portfolio.alliance_entry.path} | partners | courses | programmes


def _may_overlap(change: EntryChange) -> bool:
    if change.entry_kind is not EntryKind.COURSE or change.after is None:
        return False
    is_new = change.kind is ChangeKind.NEW
    return is_new or any(field.way[0] in _SAYS_WHAT_IS_LEARNT for field in change.fields)


def _reviewed(
    change: EntryChange, before: Inspection, after: Inspection, alike: Mapping[str, tuple[Related, ...]]
) -> ReviewedEntry:
    present = change.after or change.before
    return ReviewedEntry(
        change,
        _title(present),
        tuple(value_change(field, before.portfolio, after.portfolio) for field in change.fields),
        _completeness(change, before.portfolio, after.portfolio),
        tuple(problem for problem in after.problems if problem.path == change.path),
        tuple(_overlap(change.after, one, after.portfolio) for one in alike.get(change.id, ()))
        if isinstance(change.after, Course)
        else (),
    )


def _title(entry: object) -> str:
    heading = getattr(entry, "heading", None) or getattr(entry, "name", None)
    return str(heading) if heading else ""


def value_change(field: FieldChange, before: Portfolio, after: Portfolio) -> ValueChange:
    """A changed value of two portfolios in words."""
    name = next(part for part in reversed(field.way) if isinstance(part, str))
    return ValueChange(
        words_of_way(field, after),
        ".".join(part for part in field.way if isinstance(part, str)),
        ValueWords(before).of(name, field.before),
        ValueWords(after).of(name, field.after),
    )


def _completeness(change: EntryChange, before: Portfolio, after: Portfolio) -> Completeness | None:
    if not isinstance(change.after, Course) or change.kind is ChangeKind.WITHDRAWN:
        return None
    elements = annex_elements(change.after, after)
    earlier = annex_elements(change.before, before) if isinstance(change.before, Course) else None
    return Completeness(
        sum(element.is_given is True for element in elements),
        None if earlier is None else sum(element.is_given is True for element in earlier),
        len(elements),
        tuple(element.name for element in elements if element.is_given is False),
        tuple(element.name for element in elements if element.is_given is None),
    )


def _overlap(course: Course, related: Related, portfolio: Portfolio) -> Overlap:
    other = portfolio.courses[related.course_id]
    provider = ValueWords(portfolio).of("provider", other.lead_id)
    theirs = set[tuple[str, str]]().union(*map(_wordings, other.learning_outcomes))
    same = sum(not theirs.isdisjoint(_wordings(outcome)) for outcome in course.learning_outcomes)
    return Overlap(other.id, str(other.heading), provider, related.terms, same)


def _wordings(outcome: LearningOutcome) -> set[tuple[str, str]]:
    """The languages of an outcome and its words in each, without what nobody reads: case, spaces, the full stop."""
    return {
        (language, " ".join(written.casefold().split()).rstrip("."))
        for language, written in outcome.text.by_language.items()
    }
