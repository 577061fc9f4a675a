"""The entries that a check goes through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from microcredentials.domain.portfolio import Entry, Portfolio


def offers(portfolio: Portfolio) -> Iterator[Entry[Any]]:
    """The courses and the programmes."""
    yield from portfolio.course_entries.values()
    yield from portfolio.programme_entries.values()


def organisations(portfolio: Portfolio) -> Iterator[Entry[Any]]:
    """The alliance and its partners."""
    yield portfolio.alliance_entry
    yield from portfolio.partner_entries.values()


def all_entries(portfolio: Portfolio) -> Iterator[Entry[Any]]:
    """Every entry."""
    yield from organisations(portfolio)
    yield from offers(portfolio)
