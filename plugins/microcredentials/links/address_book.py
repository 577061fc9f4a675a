"""The web addresses that a portfolio leads to, and who can change them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from microcredentials.domain.course import Course
from microcredentials.domain.identity import RESERVED_SLUGS
from microcredentials.domain.problem import field_name
from microcredentials.domain.programme import Programme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.portfolio import Entry, Portfolio

(ALLIANCE,) = RESERVED_SLUGS
"""Whom to tell about what no partner leads."""


@dataclass(frozen=True, slots=True)
class Link:
    """A web address, the partner who leads the entry, and the file and field in which it stands."""

    address: str
    partner: str
    path: str
    field: str


def links_of(portfolio: Portfolio) -> tuple[Link, ...]:
    """All addresses in entries that learners see, made-up ones left out, in the order of partners and files."""
    found = {link for partner, entry in _shown(portfolio) for link in _links(partner, entry)}
    return tuple(sorted(found, key=lambda link: (link.partner, link.path, link.field, link.address)))


def _links(partner: str, entry: Entry[Any]) -> Iterator[Link]:
    return (Link(address, partner, entry.path, field_name(path)) for path, address in entry.written.addresses)


def _shown(portfolio: Portfolio) -> Iterator[tuple[str, Entry[Any]]]:
    yield ALLIANCE, portfolio.alliance_entry
    yield from portfolio.partner_entries.items()
    offers: tuple[Entry[Any], ...] = (*portfolio.course_entries.values(), *portfolio.programme_entries.values())
    for entry in offers:
        if entry.value.is_shown and not entry.value.example:
            yield _lead(entry.value), entry


def _lead(offer: Course | Programme) -> str:
    return offer.lead_id if isinstance(offer, Course) else next(iter(offer.providers), ALLIANCE)
