"""The whole revision in figures, for the office's page, the reports and the reminders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from microcredentials.domain.course import Course
from microcredentials.domain.defaults import lead_id
from microcredentials.domain.identity import RESERVED_SLUGS
from microcredentials.domain.partner import PartnerRole
from microcredentials.domain.standing import State, standing_of
from microcredentials.revision.coverage import coverage_of
from microcredentials.revision.revised_entry import RevisedEntry, completeness_of
from microcredentials.revision.state import ANSWERED, RevisionState, Yardstick, last_edition
from microcredentials.revision.term import revision_term

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from microcredentials.domain.edition import Edition
    from microcredentials.domain.partner import Partner
    from microcredentials.domain.past_edition import PastEdition
    from microcredentials.domain.portfolio import Entry, Portfolio
    from microcredentials.revision.coverage import Coverage
    from microcredentials.revision.revised_entry import Completeness
    from microcredentials.revision.stale_link import StaleLink
    from microcredentials.revision.term import RevisionTerm

(ALLIANCE,) = RESERVED_SLUGS
"""Under whose name stands what no partner leads."""

_TOO_LATE = frozenset({State.CLOSED, State.PAST, State.CANCELLED})


@dataclass(frozen=True, slots=True)
class Sources:
    """What is known besides the portfolio.

    ``changed`` leads from an entry's path to the day of its last change. ``stale`` are the addresses that no longer
    answer; ``None`` where nobody has looked.
    """

    today: date
    past: Sequence[PastEdition] = ()
    changed: Mapping[str, date] = field(default_factory=lambda: MappingProxyType({}))
    stale: Sequence[StaleLink] | None = None


@dataclass(frozen=True)
class PartnerOverview:
    """What one partner has said about the entries that it leads.

    ``partner`` is ``None`` for what no known partner leads. ``over`` are the shown courses for which nobody can apply
    any more because every run has passed.
    """

    id: str
    partner: Partner | None
    entries: tuple[RevisedEntry, ...]
    completeness: tuple[Completeness, ...]
    over: tuple[Course, ...]
    stale: tuple[StaleLink, ...]

    @cached_property
    def counts(self) -> Mapping[RevisionState, int]:
        """Entries per state."""
        found = Counter(entry.state for entry in self.entries)
        return {state: found[state] for state in RevisionState}

    @cached_property
    def silent(self) -> tuple[RevisedEntry, ...]:
        """The entries of which nothing was heard, the oldest first."""
        silent = (entry for entry in self.entries if entry.state is RevisionState.SILENT)
        return tuple(sorted(silent, key=lambda entry: entry.age))

    @property
    def announced(self) -> int:
        """Entries whose details are to follow."""
        return sum(entry.is_announced for entry in self.entries)

    @property
    def asked(self) -> int:
        """Entries of which the partner is asked to say something: all but drafts."""
        return len(self.entries) - self.counts[RevisionState.DRAFT]

    @property
    def answered(self) -> int:
        """Entries of which it has said something."""
        return sum(self.counts[state] for state in ANSWERED)

    @property
    def incomplete(self) -> tuple[Completeness, ...]:
        """Shown courses that lack elements, those that lack most first."""
        lacking = (one for one in self.completeness if one.lacking)
        return tuple(sorted(lacking, key=lambda one: (one.given, one.course.id)))

    @property
    def mean_completeness(self) -> float | None:
        """Between 0 and 1; ``None`` without a shown course."""
        shares = [one.share for one in self.completeness]
        return sum(shares) / len(shares) if shares else None

    @property
    def has_nothing_to_do(self) -> bool:
        """Whether all is said, complete and up to date."""
        return not (self.silent or self.incomplete or self.over or self.stale)


@dataclass(frozen=True)
class Overview:
    """The revision of the real entries, or of the made-up ones (``of_examples``); ``left_out`` counts the others.

    ``links_known`` tells whether anybody has visited the addresses in entries.
    """

    edition: Edition | None
    last: Edition | None
    term: RevisionTerm | None
    today: date
    of_examples: bool
    left_out: int
    links_known: bool
    partners: tuple[PartnerOverview, ...]
    coverage: Coverage

    @cached_property
    def counts(self) -> Mapping[RevisionState, int]:
        """Entries per state."""
        return {state: sum(partner.counts[state] for partner in self.partners) for state in RevisionState}

    @property
    def asked(self) -> int:
        """Entries about which something is to be said."""
        return sum(partner.asked for partner in self.partners)

    @property
    def answered(self) -> int:
        """Entries about which something was said."""
        return sum(partner.answered for partner in self.partners)

    @property
    def by_silence(self) -> tuple[PartnerOverview, ...]:
        """The partners, those with most silent entries first."""
        return tuple(sorted(self.partners, key=lambda one: (-len(one.silent), one.has_nothing_to_do, one.id)))

    @cached_property
    def assessed(self) -> int:
        """Shown courses, whose completeness is told."""
        return sum(len(partner.completeness) for partner in self.partners)

    @cached_property
    def missing_elements(self) -> tuple[tuple[str, int], ...]:
        """Mandatory elements that courses lack, with their number, the most frequent first."""
        lacking = Counter(name for partner in self.partners for one in partner.completeness for name in one.lacking)
        return tuple(sorted(lacking.items(), key=lambda one: (-one[1], one[0])))

    def partner(self, id_: str) -> PartnerOverview | None:
        """One partner."""
        return next((partner for partner in self.partners if partner.id == id_), None)


def overview_of(portfolio: Portfolio, sources: Sources, *, of_examples: bool = False) -> Overview:
    """The figures of the real entries, or of the made-up ones."""
    alliance = portfolio.alliance
    last = last_edition(sources.past, alliance.edition)
    entries: tuple[Entry[Any], ...] = (*portfolio.course_entries.values(), *portfolio.programme_entries.values())
    counted = [entry for entry in entries if entry.value.example is of_examples]
    revised = _Revised(portfolio, sources, Yardstick(portfolio, last))
    return Overview(
        edition=alliance.edition,
        last=last.edition if last else None,
        term=revision_term(alliance),
        today=sources.today,
        of_examples=of_examples,
        left_out=len(entries) - len(counted),
        links_known=sources.stale is not None and not of_examples,
        partners=tuple(revised.by_partner(counted, sources.stale if not of_examples else ())),
        coverage=coverage_of([entry.value for entry in counted if _is_shown_course(entry)], portfolio),
    )


def _is_shown_course(entry: Entry[Any]) -> bool:
    return isinstance(entry.value, Course) and entry.value.is_shown


@dataclass(frozen=True, slots=True)
class _Revised:
    portfolio: Portfolio
    sources: Sources
    yardstick: Yardstick

    def by_partner(self, entries: Sequence[Entry[Any]], stale: Sequence[StaleLink] | None) -> Iterator[PartnerOverview]:
        """Every partner that is asked, in the order of the ids; last, what none of them leads."""
        led: dict[str, list[Entry[Any]]] = {}
        for entry in entries:
            led.setdefault(self._lead_of(entry), []).append(entry)
        broken: dict[str, list[StaleLink]] = {}
        for link in stale or ():
            broken.setdefault(link.partner, []).append(link)
        known = self.portfolio.partners
        members = (id_ for id_, one in known.items() if one.role is not PartnerRole.FORMER)
        for id_ in dict.fromkeys((*members, *sorted({*led, *broken}, key=lambda id_: (id_ not in known, id_)))):
            yield self._partner(id_, led.get(id_, []), tuple(broken.get(id_, ())))

    def _lead_of(self, entry: Entry[Any]) -> str:
        """Who leads an entry; a withdrawn programme need not say it, and stays with who led it last."""
        before = self.yardstick.before(entry)
        led = (lead_id(one.value) for one in (entry, before) if one is not None)
        return next(filter(None, led), ALLIANCE)

    def _partner(self, id_: str, entries: Sequence[Entry[Any]], stale: tuple[StaleLink, ...]) -> PartnerOverview:
        courses = [entry.value for entry in entries if _is_shown_course(entry)]
        return PartnerOverview(
            id_,
            self.portfolio.partners.get(id_),
            tuple(self._entry(entry) for entry in entries),
            tuple(completeness_of(course, self.portfolio) for course in courses),
            tuple(course for course in courses if standing_of(course, self.sources.today).state in _TOO_LATE),
            stale,
        )

    def _entry(self, entry: Entry[Any]) -> RevisedEntry:
        return RevisedEntry(
            entry.value, entry.path, self.yardstick.state_of(entry), self.sources.changed.get(entry.path)
        )
