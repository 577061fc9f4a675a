"""Broken links as the figures of the revision count them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.links.address_book import links_of
from microcredentials.links.strikes import from_json
from microcredentials.revision.stale_link import StaleLink

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.links.address_book import Link
    from microcredentials.links.strikes import Record

RECORD = "strikes.json"
"""The record of visits that a build looks for below the root."""


def stale_links(links: Iterable[Link], record: Record) -> tuple[StaleLink, ...]:
    """Those of the links that count as broken."""
    found = ((link, record[link.address]) for link in links if link.address in record)
    return tuple(
        StaleLink(link.address, link.partner, link.path, link.field, strikes.reason, strikes.since)
        for link, strikes in found
        if strikes.is_broken
    )


def known_stale_links(portfolio: Portfolio, record: Path) -> tuple[StaleLink, ...] | None:
    """What a record of visits says about a portfolio; ``None`` where there is no record that can be read."""
    try:
        kept = from_json(record.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None
    return None if kept is None else stale_links(links_of(portfolio), kept)
