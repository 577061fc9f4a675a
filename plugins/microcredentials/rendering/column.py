"""Columns of the catalogue's JSON: each distinct value is written once, and a row names it by its place."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Column(Generic[Value]):
    """``rows[n]`` is the place in ``values`` of the value of row ``n``."""

    values: tuple[Value, ...]
    rows: tuple[int, ...]

    def as_json(self) -> dict[str, object]:
        """The column as JSON writes it."""
        return {"values": self.values, "rows": self.rows}


def column_of(cells: Iterable[Value]) -> Column[Value]:
    """The column of these cells; values stand in the order in which they first occur."""
    places: dict[Value, int] = {}
    rows = tuple(places.setdefault(cell, len(places)) for cell in cells)
    return Column(tuple(places), rows)
