"""The ids of imported courses: as the sheet says, of the entry that has the same title, or made from the title."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from microcredentials.domain.identity import LONGEST_SLUG, is_slug, slug_from
from microcredentials.domain.mistake import closest, listed, quoted
from microcredentials.importing.folding import folded
from microcredentials.importing.transliteration import in_latin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.importing.cell_value import CellReader
    from microcredentials.importing.course_row import CourseRow


@dataclass(frozen=True, slots=True)
class NoName:
    """Why a row has no id: the place and one sentence."""

    place: str
    sentence: str


@dataclass
class Naming:
    """Gives each row its id; no two rows have the same. ``partner`` is the university of rows that name none."""

    portfolio: Portfolio
    partner: str = ""
    taken: dict[str, str] = field(default_factory=dict)

    def id_of(self, row: CourseRow, reader: CellReader) -> str | NoName:
        """``su/data-for-museums``, or why there is none."""
        written = row.about("id").strip().removesuffix(".yml").removeprefix("courses/")
        said = row.said("id")
        place = said.cell.place if said else row.place
        partner, _, slug = written.rpartition("/")
        partner = partner or self.partner or self._provider(row, reader)
        if objection := self._objection(partner, place):
            return objection
        id_ = f"{partner}/{slug}" if slug else self._from_title(row, partner)
        if not is_slug(id_.rpartition("/")[2]):
            return NoName(place, _no_slug(slug))
        if id_ in self.taken:
            return NoName(place, f"`{id_}` stands in this file already, at {self.taken[id_]}. Keep one of the rows.")
        self.taken[id_] = place
        return id_

    def _provider(self, row: CourseRow, reader: CellReader) -> str:
        said = row.said("providers")
        return reader.understood(said.cell.text, said.column).partition(";")[0].strip() if said else ""

    def _objection(self, partner: str, place: str) -> NoName | None:
        known = sorted(self.portfolio.partners)
        if not partner:
            return NoName(place, "It is not clear which university gives this course. Fill in `id` or `providers`.")
        if partner not in known:
            meant = closest(partner, known)
            hint = f"Did you mean `{meant}`?" if meant else f"Known: {listed(known)}."
            return NoName(place, f"There is no university {quoted(partner)} in the portfolio. {hint}")
        if self.partner and partner != self.partner:
            return NoName(place, f"This course belongs to `{partner}`; imported are courses of `{self.partner}`.")
        return None

    def _from_title(self, row: CourseRow, partner: str) -> str:
        titles = [one.cell.text for one in row.cells if one.column.path == ("title",)]
        for title in titles:
            if id_ := self._titles.get((partner, folded(title))):
                return id_
        slug = next(filter(None, (slug_from(in_latin(title)) for title in titles)), "")
        return f"{partner}/{self._free(partner, slug)}" if slug else f"{partner}/"

    def _free(self, partner: str, slug: str) -> str:
        """The slug, with a number behind it where another course has it."""
        free, number = slug, 1
        while f"{partner}/{free}" in self.taken or f"{partner}/{free}" in self._used or not is_slug(free):
            number += 1
            free = f"{slug[: LONGEST_SLUG - len(str(number)) - 1].rstrip('-')}-{number}"
        return free

    @cached_property
    def _titles(self) -> Mapping[tuple[str, str], str]:
        """University and folded title -> id of an entry that is there."""
        return {
            (course.partner_id, folded(words)): id_
            for id_, course in self.portfolio.courses.items()
            if course.title
            for words in course.title.by_language.values()
        }

    @cached_property
    def _used(self) -> frozenset[str]:
        portfolio = self.portfolio
        return frozenset({*portfolio.courses, *portfolio.unreadable, *portfolio.former_ids})


def _no_slug(slug: str) -> str:
    example = slug_from(in_latin(slug)) if slug else ""
    hint = f", such as `{example}`" if is_slug(example) else ""
    if slug:
        return f"{quoted(slug)} cannot be part of a web address. Write small letters a-z, digits and hyphens{hint}."
    return "No id can be made for this course. Give it a title, or write an id such as `su/data-for-museums`."
