"""Which column of a sheet holds which field: told by names, by labels, and by what coordinators call a field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from microcredentials.domain.language import require_language
from microcredentials.domain.mistake import closest
from microcredentials.domain.vocabulary import LANGUAGES
from microcredentials.exports.column_label import label_of
from microcredentials.exports.course_table import ABOUT_COURSE
from microcredentials.importing.folding import folded
from microcredentials.reading.vocabulary_of_fields import called_fields

if TYPE_CHECKING:
    from collections.abc import Sequence

    from microcredentials.domain.alliance import Alliance
    from microcredentials.exports.column import Column
    from microcredentials.importing.sheet import SheetCell, SheetRow

HEADER_WITHIN = 30
"""Rows in which the header is looked for, below titles and notes."""
LEAST_KNOWN = 2
"""Columns that a row must name to be a header."""
_WITH_LANGUAGE = re.compile(r"(?P<name>.+?)\s*[\[(](?P<language>[^\[\]()]+)[\])]")
_MARKS_OF_NEED = re.compile(r"[*:\s]+$")
_NEVER_GUESSED = frozenset({"contact"})
"""Fields that others' names would fill with the names of persons: a lecturer is no contact."""

_ALSO_CALLED: Mapping[str, str] = {
    "eqf": "level.eqf",
    "eqflevel": "level.eqf",
    "level": "level.eqf",
    "cycle": "level.qf_ehea",
    "learningoutcomes": "learning_outcomes.text",
    "learningoutcome": "learning_outcomes.text",
    "outcomes": "learning_outcomes.text",
    "objectives": "learning_outcomes.text",
    "learningobjectives": "learning_outcomes.text",
    "assessment": "assessment.types",
    "assessmenttype": "assessment.types",
    "typeofassessment": "assessment.types",
    "examination": "assessment.types",
    "exam": "assessment.types",
    "qualityassurance": "quality_assurance.kind",
    "certificate": "certificate.kinds",
    "contact": "contact.office",
    "email": "contact.email",
    "mail": "contact.email",
    "contactemail": "contact.email",
    "phone": "contact.phone",
    "website": "links.homepage",
    "homepage": "links.homepage",
    "link": "links.homepage",
    "url": "links.homepage",
    "university": "providers",
    "participation": "mode",
    "modeofdelivery": "mode",
    "modeofstudy": "mode",
    "courseid": "id",
    "start": "offerings.start",
    "starts": "offerings.start",
    "startdate": "offerings.start",
    "end": "offerings.end",
    "ends": "offerings.end",
    "enddate": "offerings.end",
    "applyby": "offerings.apply_by",
    "deadline": "offerings.apply_by",
    "applicationdeadline": "offerings.apply_by",
    "registrationdeadline": "offerings.apply_by",
    "howtoapply": "application.how",
    "applicationlink": "application.url",
}
"""Folded header -> column, where people mean a part by the name of the whole."""


@dataclass(frozen=True, slots=True)
class UnknownColumn:
    """A header that names no column, and the label of the one that was probably meant."""

    cell: SheetCell
    meant: str | None


@dataclass(frozen=True, slots=True)
class Header:
    """Position -> column.

    ``rows`` are those from the first to the last that belong to the header, by their place among the rows of the sheet.
    ``unset`` are columns of texts whose header names no language: they are in the language of their row.
    """

    columns: Mapping[int, Column]
    rows: range = range(0)
    unknown: tuple[UnknownColumn, ...] = ()
    twice: tuple[SheetCell, ...] = ()
    unset: frozenset[int] = frozenset()

    @property
    def is_exported(self) -> bool:
        """Whether the sheet is one of our own exports, whose cells are never to be guessed at."""
        return any(column.path == (ABOUT_COURSE, "page") for column in self.columns.values())


@dataclass(frozen=True)
class KnownColumns:
    """The columns that a sheet may have, and all names for them."""

    columns: tuple[Column, ...]
    alliance: Alliance

    @cached_property
    def by_folded(self) -> Mapping[str, Column]:
        """Every folded name, label and explanation -> column; what two columns are called means the first."""
        found: dict[str, Column] = {}
        names = {column.name.partition("[")[0]: column for column in self.columns}
        ways = (
            names,
            {label_of(column, self.alliance): column for column in self.columns},
            {wide: names[name] for wide, name in _ALSO_CALLED.items() if name in names},
            {column.about: column for column in self.columns if column.about},
        )
        for way in ways:
            for words, column in way.items():
                found.setdefault(folded(words), column)
        return found

    def column(self, header: str) -> Column | None:
        """The column that a header means; a text in the language that it names."""
        words = _MARKS_OF_NEED.sub("", " ".join(header.split()))
        return self._exact.get(words) or self._named(words) or self._in_language(words)

    @cached_property
    def _exact(self) -> Mapping[str, Column]:
        return {column.name: column for column in self.columns}

    def _named(self, words: str) -> Column | None:
        if found := self.by_folded.get(folded(words)):
            return found
        names = [name for name in called_fields(words.replace("-", " ")) if name not in _NEVER_GUESSED]
        others = (self.by_folded.get(folded(name)) for name in names)
        return next((column for column in others if column), None)

    def _in_language(self, words: str) -> Column | None:
        parts = _WITH_LANGUAGE.fullmatch(words)
        code = _language(parts["language"]) if parts else ""
        column = self._named(parts["name"]) if parts and code else None
        if column is None or not column.language:
            return None
        return replace(column, language=code, name=f"{column.name.partition('[')[0]}[{code}]")

    def meant(self, header: str) -> str | None:
        """The label of the column that was probably meant by an unknown header."""
        labels = {label_of(column, self.alliance): column for column in self.columns}
        parts = _WITH_LANGUAGE.fullmatch(header.strip())
        return closest(parts["name"] if parts else header, [*labels, *(column.name for column in self.columns)])


def header_of(rows: Sequence[SheetRow], known: KnownColumns) -> Header | None:
    """The header of a sheet: the row that names most columns, with one that names them again right above or below."""
    seen = [_recognised(row, known) for row in rows[:HEADER_WITHIN]]
    best = max(range(len(seen)), key=lambda number: (len(seen[number]), -number), default=None)
    if best is None or len(seen[best]) < LEAST_KNOWN:
        return None
    around = [number for number in (best - 1, best + 1) if 0 <= number < len(seen) and _repeats(seen, best, number)]
    first, last = min([best, *around]), max([best, *around])
    names = {**seen[best]}
    for number in around:
        names |= {place: column for place, column in seen[number].items() if place not in names}
    return _header(rows[best], names, range(first, last + 1), known)


def _header(row: SheetRow, names: Mapping[int, Column], rows: range, known: KnownColumns) -> Header:
    columns: dict[int, Column] = {}
    unset = {place for place, column in names.items() if column.language and not _names_language(row, place)}
    by_row = any(column.name == "written_in" for column in names.values())
    taken: set[tuple[str, bool]] = set()
    twice = []
    for place, column in sorted(names.items()):
        key = (column.name, by_row and place in unset)  # in the language of the row, which may be another one
        if key in taken:
            twice.append(row.cells[place])
        else:
            taken.add(key)
            columns[place] = column
    strange = (cell for place, cell in sorted(row.cells.items()) if place not in names)
    unknown = tuple(UnknownColumn(cell, known.meant(cell.text)) for cell in strange)
    return Header(columns, rows, unknown, tuple(twice), frozenset(unset))


def _recognised(row: SheetRow, known: KnownColumns) -> dict[int, Column]:
    found = {place: known.column(cell.text) for place, cell in row.cells.items() if cell.text}
    return {place: column for place, column in found.items() if column}


def _repeats(seen: Sequence[Mapping[int, Column]], best: int, other: int) -> bool:
    """Whether a row names the same columns as the header: names below labels."""
    same = sum(seen[best][place].path == column.path for place, column in seen[other].items() if place in seen[best])
    return same >= LEAST_KNOWN and same * 2 > len(seen[best])


def _names_language(row: SheetRow, place: int) -> bool:
    cell = row.cells.get(place)
    parts = _WITH_LANGUAGE.fullmatch(cell.text.strip()) if cell else None
    return bool(cell is None or (parts and _language(parts["language"])))


def _language(words: str) -> str:
    """The code of a language that a header names by its code or its English name; empty for any other word."""
    try:
        return require_language(words.strip())
    except Exception:  # noqa: BLE001  pydantic's own error class says no more
        by_label = {folded(label): code for code, label in LANGUAGES.labels.items()}
        return by_label.get(folded(words), "")
