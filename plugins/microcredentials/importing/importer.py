"""From a spreadsheet to entries: each row judged by the models and rules that judge a file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from microcredentials.checks import run_checks
from microcredentials.domain.completeness import missing_fields
from microcredentials.domain.course import Course, Status
from microcredentials.domain.place import Places
from microcredentials.domain.portfolio import Entry
from microcredentials.domain.problem import Severity
from microcredentials.exports.entry_text import entry_text
from microcredentials.exports.field import fields_of
from microcredentials.exports.short_form import short_form
from microcredentials.exports.stated import stated
from microcredentials.importing.finding import Finding
from microcredentials.importing.imported import Fate, Import, ImportedRow
from microcredentials.importing.merging import merged
from microcredentials.importing.naming import Naming, NoName
from microcredentials.importing.sheet import Unreadable
from microcredentials.importing.tables import read_tables
from microcredentials.importing.updating import with_fields
from microcredentials.inspection import without_echoes
from microcredentials.reading.document import Document
from microcredentials.reading.entry_reader import read_entry
from microcredentials.reading.loader import load

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.problem import Problem
    from microcredentials.exports.stated import Tree
    from microcredentials.importing.cell_value import CellReader
    from microcredentials.importing.course_row import CourseRow
    from microcredentials.importing.sheet import Spreadsheet

_AT_PLACE = "The file says something else than the row. Please report it."

_WHO_PAYS = "Write it in the column of those who pay it, such as `fee.amounts.everyone_else`."
_RANGES = {"`{min: 3, max: 4}`": "`3-4`", "`{min: 100, max: 150}`": "`100-150`"}
"""What hints say of lines of a file, and what stands in a cell instead."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How to import: the university of rows that name none, the status of those that have none, changes allowed."""

    partner: str = ""
    status: Status = Status.DRAFT
    update: bool = False


def import_courses(
    spreadsheet: Spreadsheet, name: str, portfolio: Portfolio, files: Mapping[str, str], wishes: Wishes
) -> Import | Unreadable:
    """The entries of a spreadsheet called ``name``; ``files`` are the texts of the entries that are there, by path."""
    tables = read_tables(spreadsheet, name, portfolio)
    if isinstance(tables, Unreadable):
        return tables
    importer = _Importer(portfolio, files, wishes, tables.reader)
    importer.outcome.findings += tables.findings
    importer.outcome.remarks += tables.remarks
    return importer.run(tables.rows)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A row with its id and the entry that it makes."""

    row: CourseRow
    entry: Entry[Course]
    is_broken: bool = False


@dataclass
class _Importer:
    portfolio: Portfolio
    files: Mapping[str, str]
    wishes: Wishes
    reader: CellReader
    outcome: Import = field(default_factory=Import)

    def run(self, rows: list[CourseRow]) -> Import:
        naming = Naming(self.portfolio, self.wishes.partner)
        candidates = [self._candidate(row, naming.id_of(row, self.reader)) for row in rows]
        named = [one for one in candidates if isinstance(one, _Candidate)]
        wrong = {one.entry.path for one in named if one.is_broken}
        wrong |= self._judged(named, set())
        while wrong and (further := self._judged(named, wrong) - wrong):
            wrong |= further  # they refer to a row that is left out
        together = self._with(named, wrong)
        for candidate in candidates:
            is_sound = isinstance(candidate, _Candidate) and candidate.entry.path not in wrong
            self.outcome.rows.append(
                self._settled(candidate, together)
                if is_sound and isinstance(candidate, _Candidate)
                else _left_out(candidate)
            )
        self.outcome.findings = list(dict.fromkeys(self.outcome.findings))
        return self.outcome

    def _with(self, candidates: list[_Candidate], wrong: set[str]) -> Portfolio:
        """The portfolio with the entries of the rows that are not ``wrong``."""
        found = {one.entry.value.id: one.entry for one in candidates if one.entry.path not in wrong}
        return replace(self.portfolio, course_entries={**self.portfolio.course_entries, **found})

    def _candidate(self, row: CourseRow, id_: str | NoName) -> _Candidate | ImportedRow:
        slips = [(one, sentence) for part in _parts(row) for one, sentence in part.slips(self.reader)]
        for one, sentence in slips:
            self.outcome.findings.append(Finding(one.cell.place, one.column.name, sentence))
        if isinstance(id_, NoName):
            self.outcome.findings.append(Finding(id_.place, "id", id_.sentence))
            return ImportedRow(row.place, Fate.LEFT_OUT)
        tree = row.stated(self.reader)
        existing = self.portfolio.course_entries.get(id_)
        if existing:
            tree = merged(stated(existing.value), tree)
        elif "status" not in tree and not row.said("status"):
            tree["status"] = self.wishes.status.value
        entry, problems = self._read(tree, id_)
        for problem in problems:
            self._tell(problem, row)
        broken = bool(slips) or any(problem.severity is Severity.ERROR for problem in problems)
        return _Candidate(row, entry, broken)

    def _read(self, tree: Tree, id_: str) -> tuple[Entry[Course], tuple[Problem, ...]]:
        ordered = {one.name: tree[one.name] for one in fields_of(Course) if one.name in tree}
        document = Document(ordered, Places())
        return read_entry(Course, document, f"courses/{id_}.yml", id_, self.portfolio.alliance.default_language)

    def _judged(self, candidates: list[_Candidate], wrong: set[str]) -> set[str]:
        """The paths of entries in which the rules find errors, without those known to be ``wrong``; tells all."""
        rows = {one.entry.path: one.row for one in candidates if one.entry.path not in wrong}
        found = [one for one in without_echoes(run_checks(self._with(candidates, wrong))) if one.path in rows]
        for problem in found:
            self._tell(problem, rows[problem.path])
        return {problem.path for problem in found if problem.severity is Severity.ERROR}

    def _tell(self, problem: Problem, row: CourseRow) -> None:
        is_error = problem.severity is Severity.ERROR
        place = row.place_of(problem.field)
        hint = _WHO_PAYS if problem.field == "fee" else problem.hint
        sentence = f"{problem.message} {hint}" if hint else problem.message
        for in_file, in_sheet in _RANGES.items():
            sentence = sentence.replace(in_file, in_sheet)
        self.outcome.findings.append(Finding(place, problem.field, sentence, problem.code, is_error=is_error))

    def _settled(self, candidate: _Candidate, together: Portfolio) -> ImportedRow:
        course, path = candidate.entry.value, candidate.entry.path
        before = self.files.get(path, "")
        missing = missing_fields(course, together)
        settled = ImportedRow(candidate.row.place, Fate.NEW, course.id, course, "", before, missing)
        existing = self.portfolio.course_entries.get(course.id)
        if existing is None:
            after: str | None = entry_text(short_form(course, with_defaults=False))
        elif not (changed := _changed(existing.value, course)):
            return replace(settled, fate=Fate.UNCHANGED)
        elif not self.wishes.update:
            return replace(settled, fate=Fate.REFUSED)
        else:
            names = [one.name for one in fields_of(Course)]
            after = with_fields(existing.places.lines, existing.places, changed, names)
        if after is None or self._reads_otherwise(after, course):
            sentence = "Its file is written in a way that no program can change safely. Change it by hand."
            self.outcome.findings.append(Finding(candidate.row.place, "id", sentence if existing else _AT_PLACE))
            return replace(settled, fate=Fate.LEFT_OUT)
        return replace(settled, fate=Fate.CHANGED if existing else Fate.NEW, after=after)

    def _reads_otherwise(self, text: str, course: Course) -> bool:
        """Whether a file of this text would say anything else than the course."""
        path = f"courses/{course.id}.yml"
        document = load(text.encode(), path)
        entry, problems = read_entry(Course, document, path, course.id, self.portfolio.alliance.default_language)
        return entry.value != course or any(problem.severity is Severity.ERROR for problem in problems)


def _parts(row: CourseRow) -> list[CourseRow]:
    """The row itself and those of its runs and modules."""
    return [row, *(part for rows in row.groups.values() for part in rows)]


def _changed(before: Course, after: Course) -> Tree:
    """The fields that differ, as they are to be written."""
    written = short_form(after, with_defaults=True)
    return {name: value for name, value in written.items() if getattr(before, name) != getattr(after, name)}


def _left_out(candidate: _Candidate | ImportedRow) -> ImportedRow:
    if isinstance(candidate, ImportedRow):
        return candidate
    course = candidate.entry.value
    return ImportedRow(candidate.row.place, Fate.LEFT_OUT, course.id, course)
