"""Nodes as JSON-LD 1.1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from microcredentials.exports.elm.node import Node, Reference, Typed, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from microcredentials.exports.elm.node import Value


def json_ld(nodes: Iterable[Node], prefixes: Mapping[str, str]) -> str:
    """A whole document: the prefixes as its context, the nodes as its graph."""
    document = {"@context": dict(prefixes), "@graph": [_object(node) for node in nodes]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _object(value: Value) -> Any:
    match value:
        case Reference():
            return {"@id": value.iri}
        case Words():
            return {"@value": value.text, "@language": value.language}
        case Typed():
            return {"@value": value.text, "@type": f"xsd:{value.datatype}"}
        case Node():
            return _node(value)
        case _:
            return value


def _node(node: Node) -> dict[str, Any]:
    written: dict[str, Any] = {"@id": node.iri} if node.iri else {}
    written["@type"] = [node.kind, node.also] if node.also else node.kind
    values: dict[str, list[Any]] = {}
    for name, value in node.properties:
        values.setdefault(name, []).append(_object(value))
    return written | {name: found if len(found) > 1 else found[0] for name, found in values.items()}
