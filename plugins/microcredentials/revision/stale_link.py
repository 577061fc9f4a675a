"""A web address in an entry that no longer answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class StaleLink:
    """The address, the partner who leads the entry, the file and field in which it stands; why and since when."""

    address: str
    partner: str
    path: str
    field: str
    reason: str
    since: date
