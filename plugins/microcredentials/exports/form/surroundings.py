"""A course among made-up others: where the rules are asked what they say of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from microcredentials.checks import CHECKS, run_checks
from microcredentials.domain.course import Course
from microcredentials.domain.partner import Partner
from microcredentials.domain.place import Places
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.reading.document import Document
from microcredentials.reading.entry_reader import read_entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microcredentials.domain.alliance import Alliance
    from microcredentials.domain.problem import Problem

Given = dict[str, Any]
"""The fields of an entry as a file gives them."""

PARTNER = "nobody"
COURSE = f"{PARTNER}/nothing"
_PATH = f"courses/{COURSE}.yml"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The alliance, and the other entries by their ids: none, unless the rule is about them."""

    alliance: Alliance
    partners: Mapping[str, Given] = field(default_factory=lambda: MappingProxyType({}))
    courses: Mapping[str, Given] = field(default_factory=lambda: MappingProxyType({}))

    def problems_of(self, given: Given, code: str = "") -> Iterator[Problem]:
        """What the rules find in a course of these fields: of values by themselves, then of all together.

        With the ``code`` of a rule, no other is asked about all together.
        """
        own, found = self._read(Course, given, _PATH, COURSE)
        yield from found
        partners = {id_: self._read(Partner, one, f"partners/{id_}.yml", id_)[0] for id_, one in self.partners.items()}
        others = {id_: self._read(Course, one, f"courses/{id_}.yml", id_)[0] for id_, one in self.courses.items()}
        agreed = Entry("partners/alliance.yml", self.alliance, Places())
        portfolio = Portfolio(agreed, partners, {**others, COURSE: own})
        asked = [check for check in CHECKS if code in ("", check.rule.code)]
        yield from (problem for problem in run_checks(portfolio, checks=asked) if problem.path == _PATH)

    def _read(self, model: Any, given: Given, path: str, id_: str) -> tuple[Entry[Any], tuple[Problem, ...]]:
        return read_entry(model, Document(dict(given), Places()), path, id_, self.alliance.default_language)
