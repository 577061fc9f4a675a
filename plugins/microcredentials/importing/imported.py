"""What an import comes to: a file for each sound row, and everything that people should be told."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.importing.finding import Finding


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "exists"  # the entry is there, differs, and nobody asked to update it
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A row: ``id`` is empty where it has none. ``before`` and ``after`` are the text of its file."""

    place: str
    fate: Fate
    id: str = ""
    course: Course | None = None
    after: str = ""
    before: str = ""
    missing: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The file of the entry."""
        return f"courses/{self.id}.yml"


@dataclass(slots=True)
class Import:
    """All rows in the order of the sheet, what is wrong in the order of places, and remarks on the file."""

    rows: list[ImportedRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def of(self, *fates: Fate) -> list[ImportedRow]:
        """The rows with one of these fates."""
        return [row for row in self.rows if row.fate in fates]
