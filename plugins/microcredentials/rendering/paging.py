"""A long list over several pages."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_ON_ONE_PAGE = 200
"""A list up to this length stands on one page."""

CARDS_PER_PAGE = 60
"""Longer lists are cut into pages so small that list, data and scripts stay within the budget of the catalogue."""

NEIGHBOURS = 3
"""A page leads to so many before and after it, and to the first and the last: its links do not grow with the list."""

Listed = TypeVar("Listed")


@dataclass(frozen=True, slots=True)
class Paging:
    """One page of several: its number from 1, and the address of each."""

    number: int
    addresses: tuple[tuple[int, str], ...]

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.addresses)

    @property
    def address(self) -> str:
        """The address of this page."""
        return self.addresses[self.number - 1][1]

    @property
    def offered(self) -> tuple[tuple[int, str] | None, ...]:
        """Numbers and addresses of the pages that this one leads to, itself included; ``None`` for a gap."""
        first, last = max(self.number - NEIGHBOURS, 1), min(self.number + NEIGHBOURS, self.count)
        numbers = sorted({1, *range(first, last + 1), self.count})
        shown: list[tuple[int, str] | None] = [self.addresses[0]]
        for before, number in pairwise(numbers):
            if number > before + 1:
                shown.append(None)
            shown.append(self.addresses[number - 1])
        return tuple(shown)


def paged(address: str, listed: Sequence[Listed], size: int | None = None) -> Iterator[tuple[Paging, Sequence[Listed]]]:
    """The parts of a list with their paging: ``catalogue/``, ``catalogue/page/2/`` …; an empty list has one page."""
    size = size or (CARDS_PER_PAGE if len(listed) > MOST_ON_ONE_PAGE else MOST_ON_ONE_PAGE)
    count = max(-(-len(listed) // size), 1)
    addresses = tuple(
        (number, address if number == 1 else f"{address}page/{number}/") for number in range(1, count + 1)
    )
    for number, _ in addresses:
        yield Paging(number, addresses), listed[(number - 1) * size : number * size]
