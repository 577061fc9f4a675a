"""What a graph of linked data is built of, before anybody writes it as JSON-LD or Turtle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Words:
    """A text in one language (BCP 47)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A value of a datatype of XML Schema, by the local name of the type: ``duration``, ``anyURI``."""

    text: str
    datatype: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A node that is described elsewhere in the graph, by its address."""

    iri: str


@dataclass(frozen=True, slots=True)
class Node:
    """A thing: its class and properties as prefixed names (``elm:Note``), in the order in which they are written.

    ``iri`` is empty for what needs no name of its own and stands inside the node that speaks of it. ``also`` is a
    second class, for readers who know only that one.
    """

    kind: str
    properties: tuple[tuple[str, Value], ...]
    iri: str = ""
    also: str = ""

    @property
    def reference(self) -> Reference:
        """How other nodes speak of this one."""
        return Reference(self.iri)


Value = Node | Reference | Words | Typed | str

Property = tuple[str, Value]


def each(name: str, values: Iterable[Value]) -> Iterator[Property]:
    """The same property with several values."""
    return ((name, value) for value in values)


def only(name: str, value: Value | None) -> Iterator[Property]:
    """A property, unless there is nothing to say."""
    if value is not None:
        yield name, value
