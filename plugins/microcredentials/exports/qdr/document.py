"""From a graph to QDR's XML: the same things and properties, laid out in sections as the schema wants them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from microcredentials.exports.elm.node import Node, Reference, Typed, Words
from microcredentials.exports.qdr.element_order import ELEMENT_ORDER, ELEMENTS, SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from microcredentials.exports.elm.node import Value

_LOQ = "http://data.europa.eu/snb/model/ap/loq-constraints/"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_OF_SKOS = frozenset({"skos:altLabel", "skos:notation", "skos:prefLabel"})
"""Properties that the schema leaves in their own namespace; it takes all others into its own."""

_MANY_NOTES = "elm:additionalNote"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

register_namespace("", _LOQ)
register_namespace("skos", _SKOS)


def qdr_document(nodes: Iterable[Node], language: str) -> bytes:
    """The XML of a graph; a remark that may stand only once keeps ``language``, if it has it."""
    named = {node.iri: node for node in nodes}
    return _Document(named, language).xml()


class _Document:
    def __init__(self, named: Mapping[str, Node], language: str) -> None:
        self._named = named
        self._language = language
        self._notations: set[Value] = set()
        self._root = Element(f"{{{_LOQ}}}Courses", {"xsdVersion": "3.1.0"})
        self._sections = {kind: Element(_tag(f"elm:{name}References")) for kind, name in SECTIONS.items()}

    def xml(self) -> bytes:
        for node in self._named.values():
            if node.kind in self._sections:
                self._list(node, node.iri)
        self._root.extend(section for section in self._sections.values() if len(section))
        indent(self._root, " ")
        written: bytes = tostring(self._root, encoding="utf-8", xml_declaration=True)
        return written + b"\n"

    def _list(self, node: Node, iri: str) -> None:
        """Put a thing into its section; what it holds and has to be listed apart follows it into its own."""
        element = SubElement(
            self._sections[node.kind], _tag(f"elm:{ELEMENTS.get(node.kind, SECTIONS[node.kind])}"), {"id": iri}
        )
        self._fill(element, node, iri)

    def _fill(self, element: Element, node: Node, iri: str) -> None:
        for name in ELEMENT_ORDER[node.kind]:
            values = [value for given, value in node.properties if given == name and self._is_new(value)]
            for position, value in enumerate(values, start=1):
                part = f"{iri}-{name.partition(':')[2]}-{position}"
                self._add(element, name, value, part)

    def _is_new(self, value: Value) -> bool:
        """Whether a value may be written: the schema takes an identifier only once in the whole file."""
        match value:
            case Node(kind="elm:Identifier"):
                notation = dict(value.properties)["skos:notation"]
                known = notation in self._notations
                self._notations.add(notation)
                return not known
            case _:
                return True

    def _add(self, parent: Element, name: str, value: Value, iri: str) -> None:
        match value:
            case Words():
                SubElement(parent, _tag(name), {"language": value.language}).text = _clean(value.text)
            case Typed():
                SubElement(parent, _tag(name)).text = _clean(value.text)
            case Reference():
                self._refer(parent, name, value.iri)
            case Node(kind="elm:Note"):
                for literal in self._literals(value, all_of_them=name == _MANY_NOTES):
                    note = SubElement(parent, _tag(name))
                    self._add(note, "elm:noteLiteral", literal, iri)
            case Node() if value.kind in SECTIONS:
                self._list(value, iri)
                SubElement(parent, _tag(name), {"idref": iri})
            case Node():
                self._fill(SubElement(parent, _tag(name)), value, iri)
            case _:
                SubElement(parent, _tag(name)).text = _clean(value)

    def _refer(self, parent: Element, name: str, iri: str) -> None:
        """To a thing of the file, to a mailbox, or to a concept of a vocabulary."""
        kind = self._named[iri].kind if iri in self._named else ""
        if kind in SECTIONS:
            SubElement(parent, _tag(name), {"idref": iri})
        elif kind == "elm:Mailbox":
            SubElement(parent, _tag(name)).text = iri
        else:
            SubElement(parent, _tag(name), {"uri": iri})

    def _literals(self, note: Node, *, all_of_them: bool) -> Sequence[Words]:
        """A note of this schema has one text in one language: several become several notes, or one of them is kept."""
        words = [value for _, value in note.properties if isinstance(value, Words)]
        if all_of_them:
            return words
        language = next((one.language for one in words if one.language == self._language), words[0].language)
        texts = [one.text for one in words if one.language == language]
        return [Words(" ".join(texts), language)]


def _tag(name: str) -> str:
    return f"{{{_SKOS if name in _OF_SKOS else _LOQ}}}{name.partition(':')[2]}"


def _clean(text: str) -> str:
    """A text without the characters that XML cannot hold."""
    return _NOT_IN_XML.sub("", text)
