"""Small nodes that several others hold: notes, pages, identifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.elm.node import Node, Typed, Words, each, only
from microcredentials.exports.elm.uri import web_uri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microcredentials.domain.text import Text


def words_of(text: Text | None) -> Iterator[Words]:
    """A text in all its languages; nothing where there is none."""
    return in_languages(text.by_language.items() if text is not None else ())


def in_languages(texts: Iterable[tuple[str, str]]) -> Iterator[Words]:
    """From language and words to one text per language, the first: shapes allow no second.

    Tags that differ in case alone are the same language (RFC 5646, section 2.1.1).
    """
    seen: set[str] = set()
    for language, words in texts:
        if language.lower() not in seen:
            seen.add(language.lower())
            yield Words(words, language)


def web_resource(address: str) -> Node:
    """A page of the web."""
    return Node("elm:WebResource", (("elm:contentUrl", Typed(web_uri(address), "anyURI")),))


def note(texts: Iterable[Words]) -> Node | None:
    """Remarks in one or more languages; ``None`` where there are none."""
    literals = tuple(each("elm:noteLiteral", texts))
    return Node("elm:Note", literals) if literals else None


def identifier(notation: str, scheme: str = "") -> Node:
    """An identifier, with the name of the scheme it belongs to."""
    return Node("elm:Identifier", (("skos:notation", notation), *only("elm:schemeName", scheme or None)))
