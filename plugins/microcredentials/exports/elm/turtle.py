"""Nodes as Turtle (W3C Recommendation of 25 February 2014).

A graph library would hold every triple in memory and sort it: for a thousand courses that takes twenty times as long as
writing the nodes in their own order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from microcredentials.exports.elm.node import Node, Reference, Typed, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from microcredentials.exports.elm.node import Value

_INDENT = "  "
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile(r'[\\"\x00-\x1f\x7f]')
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def turtle(nodes: Iterable[Node], prefixes: Mapping[str, str]) -> str:
    """A whole document: prefixes, then every node in the given order, what has no name inside what speaks of it."""
    head = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in prefixes.items())
    return head + "".join(f"\n{_subject(node)}" for node in nodes)


def _subject(node: Node) -> str:
    lines = " ;\n".join(_INDENT + line for line in _lines(node, 1))
    return f"{_iri(node.iri)}\n{lines} .\n"


def _lines(node: Node, depth: int) -> Iterator[str]:
    yield f"a {node.kind}, {node.also}" if node.also else f"a {node.kind}"
    for name, value in node.properties:
        yield f"{name} {_object(value, depth)}"


def _object(value: Value, depth: int) -> str:
    match value:
        case Reference():
            return _iri(value.iri)
        case Words():
            return f"{_quoted(value.text)}@{value.language}"
        case Typed():
            return f"{_quoted(value.text)}^^xsd:{value.datatype}"
        case Node():
            inside = " ;\n".join(_INDENT * (depth + 1) + line for line in _lines(value, depth + 1))
            return f"[\n{inside}\n{_INDENT * depth}]"
        case _:
            return _quoted(value)


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}"


def _iri(address: str) -> str:
    return f"<{_NOT_IN_IRI.sub(lambda found: f'%{ord(found[0]):02X}', address)}>"
