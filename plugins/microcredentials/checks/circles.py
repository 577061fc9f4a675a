"""Circles in a graph."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

Graph = Mapping[str, tuple[str, ...]]
"""Node -> the nodes that it leads to; one that leads nowhere may be left out."""


def circles(graph: Graph) -> Iterator[list[str]]:
    """One shortest circle of each knot of nodes that reach each other, beginning with its smallest node."""
    for knot in _Knots(graph).find():
        first = min(knot)
        if len(knot) > 1 or first in graph[first]:
            yield _shortest_circle(graph, first, knot)


def _shortest_circle(graph: Graph, first: str, knot: set[str]) -> list[str]:
    came_from: dict[str, str] = {}
    waiting = deque([first])
    while waiting:
        node = waiting.popleft()
        for following in graph[node]:
            if following == first:
                return _way_to(node, first, came_from)
            if following in knot and following not in came_from:
                came_from[following] = node
                waiting.append(following)
    return [first]


def _way_to(node: str, first: str, came_from: Mapping[str, str]) -> list[str]:
    way = [node]
    while way[-1] != first:
        way.append(came_from[way[-1]])
    return way[::-1]


@dataclass
class _Knots:
    """Strongly connected components (Tarjan 1972), without recursion, so that a chain may have any length."""

    graph: Graph
    index: dict[str, int] = field(default_factory=dict)
    lowest: dict[str, int] = field(default_factory=dict)
    open_nodes: dict[str, None] = field(default_factory=dict)
    path: list[tuple[str, Iterator[str]]] = field(default_factory=list)

    def find(self) -> Iterator[set[str]]:
        """The components, each once."""
        for root in self.graph:
            if root not in self.index:
                self._enter(root)
            while self.path:
                knot = self._step()
                if knot:
                    yield knot

    def _enter(self, node: str) -> None:
        self.index[node] = self.lowest[node] = len(self.index)
        self.open_nodes[node] = None
        self.path.append((node, iter(self.graph[node])))

    def _step(self) -> set[str]:
        """Follow one edge; where none is left, go back, and hand over the knot that is complete then."""
        node, following = self.path[-1]
        for other in following:
            if other in self.graph and other not in self.index:
                self._enter(other)
                return set()
            if other in self.open_nodes:
                self.lowest[node] = min(self.lowest[node], self.index[other])
        self.path.pop()
        if self.path:
            before = self.path[-1][0]
            self.lowest[before] = min(self.lowest[before], self.lowest[node])
        return self._close(node) if self.lowest[node] == self.index[node] else set()

    def _close(self, node: str) -> set[str]:
        knot: set[str] = set()
        while node not in knot:
            knot.add(self.open_nodes.popitem()[0])
        return knot
