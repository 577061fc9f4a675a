"""Nodes of a graph, and the addresses that they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.text import Text

Node = dict[str, Any]
"""A JSON-LD object: its ``@type``, and a value or a list of values per property."""

CONTEXT = "https://schema.org"


@dataclass(frozen=True, slots=True)
class Scene:
    """What nodes are made from: the portfolio, the language of the page, and where the site lies.

    ``base`` stands before every address: the site's web address, or where that is not known the way from
    the page to the site's root. ``changed`` leads from an entry's path to the day of its last change.
    """

    portfolio: Portfolio
    language: str
    base: str
    changed: Mapping[str, date]

    def words(self, text: Text | None) -> str | None:
        """A text in the page's language, else in its own."""
        return text.in_language(self.language) if text is not None else None

    def label(self, kind: str, code: str) -> str | None:
        """The label of a code of one list of the alliance's profile (``audiences``, ``target_groups``)."""
        found = self.portfolio.alliance.label(kind, code)
        return found if isinstance(found, str) else self.words(found)

    def address(self, page: str) -> str:
        """The address of a page below the site's root."""
        return f"{self.base}{page}" or "./"


def node(type_: str, id_: str = "", /, **properties: Any) -> Node:
    """A node without the properties of which nothing is known; a list of one is just that one.

    ``id_`` is the address under which the rest of the world knows the thing, empty where it has none.
    """
    made: Node = {"@type": type_, "@id": id_} if id_ else {"@type": type_}
    for name, value in properties.items():
        known = _alone(value) if isinstance(value, (list, tuple)) else value
        if known is not None and known != "":
            made[name] = known
    return made


def graph(*nodes: Node) -> Node:
    """Nodes as one document."""
    if len(nodes) == 1:
        return {"@context": CONTEXT, **nodes[0]}
    return {"@context": CONTEXT, "@graph": list(nodes)}


def number(value: Decimal) -> int | float:
    """A number as JSON writes it."""
    return int(value) if value == value.to_integral_value() else float(value)


def _alone(values: Sequence[Any]) -> Any:
    """The only one of several values; ``None`` for none."""
    if len(values) > 1:
        return list(values)
    return values[0] if values else None
