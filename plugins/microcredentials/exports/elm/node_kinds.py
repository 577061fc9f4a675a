"""Small nodes that several others hold: notes, pages, identifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.elm.node import Node, Typed, Words, each, only

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microcredentials.domain.text import Text


def words_of(text: Text | None) -> Iterator[Words]:
    """A text in all its languages; nothing where there is none."""
    if text is not None:
        yield from (Words(words, language) for language, words in text.by_language.items())


def web_resource(address: str) -> Node:
    """A page of the web."""
    return Node("elm:WebResource", (("elm:contentUrl", Typed(address, "anyURI")),))


def note(texts: Iterable[Words]) -> Node | None:
    """Remarks in one or more languages; ``None`` where there are none."""
    literals = tuple(each("elm:noteLiteral", texts))
    return Node("elm:Note", literals) if literals else None


def identifier(notation: str, scheme: str = "") -> Node:
    """An identifier, with the name of the scheme it belongs to."""
    return Node("elm:Identifier", (("skos:notation", notation), *only("elm:schemeName", scheme or None)))
