"""How far an entry is in the yearly revision."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from microcredentials.domain.course import Course, Status
from microcredentials.history.field_change import EntryState, field_changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from microcredentials.domain.edition import Edition
    from microcredentials.domain.past_edition import PastEdition
    from microcredentials.domain.portfolio import Entry, Portfolio
    from microcredentials.domain.programme import Programme


class RevisionState(StrEnum):
    """Each entry has one; ``changed`` and ``new`` are confirmed too, and need an earlier edition to compare with."""

    SILENT = "silent"
    CONFIRMED = "confirmed"
    CHANGED = "changed"
    NEW = "new"
    WITHDRAWN = "withdrawn"
    DRAFT = "draft"


ANSWERED = frozenset({RevisionState.CONFIRMED, RevisionState.CHANGED, RevisionState.NEW, RevisionState.WITHDRAWN})
"""States in which a university has said what is to become of the entry."""


def last_edition(past: Iterable[PastEdition], current: Edition | None) -> PastEdition | None:
    """The newest edition before the current one."""
    earlier = (one for one in past if current is None or one.edition < current)
    return max(earlier, key=lambda one: one.edition, default=None)


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What entries are measured by: the current portfolio, and that of the last edition where there was one."""

    portfolio: Portfolio
    last: PastEdition | None = None

    def state_of(self, entry: Entry[Course] | Entry[Programme]) -> RevisionState:
        """The state of one entry."""
        offer = entry.value
        if offer.status is Status.WITHDRAWN:
            return RevisionState.WITHDRAWN
        if not offer.is_shown:
            return RevisionState.DRAFT
        if not self._is_current(offer.reviewed_for):
            return RevisionState.SILENT
        return RevisionState.CONFIRMED if self.last is None else self._since(entry, self.last.portfolio)

    def before(self, entry: Entry[Course] | Entry[Programme]) -> Entry[Any] | None:
        """The entry in the last edition, also under a former id; ``None`` where nothing is known of it."""
        return self._before(entry, self.last.portfolio) if self.last else None

    def _is_current(self, confirmed: Edition | None) -> bool:
        current = self.portfolio.alliance.edition
        return confirmed is not None and (current is None or confirmed >= current)

    def _since(self, entry: Entry[Any], earlier: Portfolio) -> RevisionState:
        before = self._before(entry, earlier)
        if before is None:
            return RevisionState.NEW
        changes = field_changes(EntryState(before, earlier), EntryState(entry, self.portfolio))
        is_changed = any(change.way[0] != "reviewed_for" for change in changes)
        return RevisionState.CHANGED if is_changed else RevisionState.CONFIRMED

    @staticmethod
    def _before(entry: Entry[Any], earlier: Portfolio) -> Entry[Any] | None:
        is_course = isinstance(entry.value, Course)
        known: Mapping[str, Entry[Any]] = earlier.course_entries if is_course else earlier.programme_entries
        return next((known[id_] for id_ in (entry.value.id, *entry.value.aliases) if id_ in known), None)
