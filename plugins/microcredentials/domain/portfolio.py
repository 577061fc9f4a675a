"""Everything the alliance offers, as read from one checkout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.course import Course
from microcredentials.domain.partner import Partner
from microcredentials.domain.programme import Programme
from microcredentials.domain.written_value import WrittenWords

if TYPE_CHECKING:
    from datetime import date

    from microcredentials.domain.place import FieldPath, Places

Value = TypeVar("Value", Alliance, Partner, Course, Programme)


@dataclass(frozen=True)
class Entry(Generic[Value]):
    """One file: its value, and where each part of it stands.

    ``broken`` holds the fields that were given but could not be understood (a problem says why):
    they are absent from ``value`` and must not be called missing. ``complete`` is false where the
    text after some point was lost.
    """

    path: str
    value: Value
    places: Places
    broken: frozenset[FieldPath] = frozenset()
    complete: bool = True

    @cached_property
    def written(self) -> WrittenWords:
        """Every text and address of the value; several rules read them, and they are looked for once."""
        return WrittenWords.of(self.value)

    @property
    def is_whole(self) -> bool:
        """Whether everything in the file was understood."""
        return self.complete and not self.broken

    def is_broken(self, path: FieldPath) -> bool:
        """Whether the field, a part of it, or what it is part of was given but not understood."""
        if self.is_whole:
            return False
        return not self.complete or any(
            path[: len(broken)] == broken or broken[: len(path)] == path for broken in self.broken
        )


@dataclass(frozen=True)
class Portfolio:
    """Alliance, partners, courses and programmes by id, each with its file.

    ``unreadable`` are the ids of entries whose files could not be read at all; they exist, so that
    a reference to them is no mistake. ``former_ids`` leads from an alias to the present id.
    """

    alliance_entry: Entry[Alliance]
    partner_entries: Mapping[str, Entry[Partner]] = field(default_factory=dict)
    course_entries: Mapping[str, Entry[Course]] = field(default_factory=dict)
    programme_entries: Mapping[str, Entry[Programme]] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()

    @property
    def alliance(self) -> Alliance:
        """What the alliance has agreed."""
        return self.alliance_entry.value

    @cached_property
    def partners(self) -> Mapping[str, Partner]:
        """Partners by id, in the order of their ids."""
        return {id_: entry.value for id_, entry in self.partner_entries.items()}

    @cached_property
    def courses(self) -> Mapping[str, Course]:
        """All courses by id, drafts and withdrawn ones too."""
        return {id_: entry.value for id_, entry in self.course_entries.items()}

    @cached_property
    def shown_courses(self) -> tuple[Course, ...]:
        """The announced and published courses, in the order of their ids."""
        return tuple(course for course in self.courses.values() if course.is_shown)

    @cached_property
    def programmes(self) -> Mapping[str, Programme]:
        """All programmes by id."""
        return {id_: entry.value for id_, entry in self.programme_entries.items()}

    @cached_property
    def shown_programmes(self) -> tuple[Programme, ...]:
        """The announced and published programmes, in the order of their ids."""
        return tuple(programme for programme in self.programmes.values() if programme.is_shown)

    @cached_property
    def former_ids(self) -> Mapping[str, str]:
        """Former course id -> present course id; an id under which a course stands now leads nowhere else."""
        aliases = ((alias, course.id) for course in self.courses.values() for alias in course.aliases)
        return {alias: id_ for alias, id_ in aliases if alias not in self.courses}

    def course(self, id_: str) -> Course | None:
        """The course of an id or former id."""
        return self.courses.get(self.former_ids.get(id_, id_))

    def first_day(self, course: Course, added: Mapping[str, date]) -> date | None:
        """The first of the days on which the files of a course were ``added``, under its present or a former id."""
        paths = (self.course_entries[course.id].path, *(f"courses/{alias}.yml" for alias in course.aliases))
        return min((added[path] for path in paths if path in added), default=None)

    @cached_property
    def programmes_of_course(self) -> Mapping[str, tuple[Programme, ...]]:
        """Course id -> the shown programmes that hold it."""
        found: dict[str, list[Programme]] = {}
        for programme in self.shown_programmes:
            for id_ in dict.fromkeys(self.former_ids.get(id_, id_) for id_ in programme.course_ids):
                found.setdefault(id_, []).append(programme)
        return {id_: tuple(programmes) for id_, programmes in found.items()}
