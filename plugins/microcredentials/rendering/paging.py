"""A long list over several pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CARDS_PER_PAGE = 200

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


def paged(
    address: str, listed: Sequence[Listed], size: int = CARDS_PER_PAGE
) -> Iterator[tuple[Paging, Sequence[Listed]]]:
    """The parts of a list with their paging: ``catalogue/``, ``catalogue/page/2/`` …; an empty list has one page."""
    count = max(-(-len(listed) // size), 1)
    addresses = tuple(
        (number, address if number == 1 else f"{address}page/{number}/") for number in range(1, count + 1)
    )
    for number, _ in addresses:
        yield Paging(number, addresses), listed[(number - 1) * size : number * size]
