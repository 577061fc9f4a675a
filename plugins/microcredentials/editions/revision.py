"""The yearly revision: which entries of whom still have to be confirmed, and what their files say when they are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.editions.one_field import with_field
from microcredentials.reading.files import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from microcredentials.domain.course import Course
    from microcredentials.domain.edition import Edition
    from microcredentials.domain.portfolio import Entry, Portfolio
    from microcredentials.domain.programme import Programme


@dataclass(frozen=True, slots=True)
class UnconfirmedEntry:
    """A course or programme that learners see, and that was not confirmed for an edition but for another, or none."""

    path: str
    title: str
    confirmed_for: Edition | None


@dataclass(frozen=True, slots=True)
class PartnerRevision:
    """A partner's id and name, and its entries that are still to be confirmed, in the order of their paths."""

    partner_id: str
    name: str
    entries: tuple[UnconfirmedEntry, ...]


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A file before and after its entry is confirmed."""

    path: str
    before: bytes
    after: bytes


def revisions(portfolio: Portfolio, edition: Edition) -> tuple[PartnerRevision, ...]:
    """The partners that have something to confirm for ``edition``, in the order of their ids.

    A course is for the partner in whose folder it lies, a programme for the one that leads it. Drafts and
    withdrawn entries need no confirmation.
    """
    found: defaultdict[str, list[UnconfirmedEntry]] = defaultdict(list)
    for owner, entry in _owned(portfolio):
        value = entry.value
        if value.is_shown and value.reviewed_for != edition:
            found[owner].append(UnconfirmedEntry(entry.path, str(value.heading), value.reviewed_for))
    return tuple(
        PartnerRevision(id_, _name(portfolio, id_), tuple(sorted(found[id_], key=lambda entry: entry.path)))
        for id_ in sorted(found)
    )


def confirmations(root: Path, revision: PartnerRevision, edition: Edition) -> tuple[Confirmation, ...]:
    """A partner's files with ``reviewed_for`` set to ``edition``; nothing is written.

    A file in which that cannot be done with certainty is left out.
    """
    return tuple(_confirmations(root, revision, edition))


def _confirmations(root: Path, revision: PartnerRevision, edition: Edition) -> Iterator[Confirmation]:
    for entry in revision.entries:
        raw = read_bytes(root, entry.path)
        after = with_field(raw, entry.path, "reviewed_for", str(edition)) if isinstance(raw, bytes) else None
        if isinstance(raw, bytes) and after is not None:
            yield Confirmation(entry.path, raw, after)


def _owned(portfolio: Portfolio) -> Iterator[tuple[str, Entry[Course] | Entry[Programme]]]:
    for course in portfolio.course_entries.values():
        yield course.value.partner_id, course
    for programme in portfolio.programme_entries.values():
        yield programme.value.providers[0] if programme.value.providers else "alliance", programme


def _name(portfolio: Portfolio, id_: str) -> str:
    partner = portfolio.partners.get(id_)
    return str(partner.heading) if partner else id_
