"""A graph while it grows: what is said of each thing, and the concepts that came up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.elm.concept import concept_nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microcredentials.exports.elm.concept import Concept
    from microcredentials.exports.elm.node import Node, Reference


class Graph:
    """Named nodes and concepts, each once, in the order in which they came."""

    def __init__(self) -> None:
        self._nodes: dict[str, Node] = {}
        self._concepts: dict[str, Concept] = {}

    def add(self, node: Node) -> Reference:
        """Take a named node; how others speak of it."""
        self._nodes.setdefault(node.iri, node)
        return node.reference

    def concept(self, concept: Concept) -> Reference:
        """Take a term of a vocabulary; how others speak of it."""
        self._concepts.setdefault(concept.iri, concept)
        return concept.reference

    def concepts(self, concepts: Iterable[Concept | None]) -> Iterator[Reference]:
        """Take those terms that there are."""
        return (self.concept(concept) for concept in concepts if concept is not None)

    def join(self, other: Graph) -> None:
        """Take all that another graph holds and this one does not."""
        for node in other._nodes.values():
            self.add(node)
        for concept in other._concepts.values():
            self.concept(concept)

    @property
    def nodes(self) -> tuple[Node, ...]:
        """All nodes, then the concepts and their schemes."""
        return (*self._nodes.values(), *concept_nodes(self._concepts.values()))
