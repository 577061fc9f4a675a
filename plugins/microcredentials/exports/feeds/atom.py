"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from microcredentials.domain.data_format import LICENCE_ADDRESS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from microcredentials.exports.feeds.feed import Feed
    from microcredentials.exports.feeds.feed_entry import FeedEntry
    from microcredentials.exports.publication import Publication

ATOM = "feed.xml"
ATOM_TYPE = "application/atom+xml"
GENERATOR = "mkdocs-microcredentials"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What may not stand in XML 1.0, not even escaped (section 2.2)."""


def atom(feed: Feed, publication: Publication, written: dict[str, str]) -> bytes:
    """The feed; ``written`` keeps entries by id from feed to feed, so that each is written once.

    Where the site's address is not known, links are relative to its root, which ``xml:base`` leads to.
    """
    root = _element("feed", {"xmlns": _NAMESPACE, "xml:lang": publication.language})
    if not publication.site:
        root.set("xml:base", "../" * feed.folder.count("/") or "./")
    _say(root, "id", feed.id)
    _say(root, "title", feed.title)
    _say(root, "subtitle", feed.subtitle)
    _say(root, "updated", moment(feed.updated))
    _link(root, "alternate", "text/html", publication.address(feed.home) or feed.home)
    _link(root, "self", ATOM_TYPE, publication.address(feed.folder + ATOM) or feed.folder + ATOM)
    SubElement(root, "link", {"rel": "license", "href": LICENCE_ADDRESS})
    _say(SubElement(root, "author"), "name", feed.author)
    _say(root, "generator", GENERATOR)
    for entry in feed.entries:
        if entry.id not in written:
            written[entry.id] = tostring(_entry(entry, publication), encoding="unicode")
    head, end, _ = tostring(root, encoding="unicode").rpartition("</feed>")
    lines = ('<?xml version="1.0" encoding="utf-8"?>', head, *(written[entry.id] for entry in feed.entries), end, "")
    return "\n".join(lines).encode()


def moment(day: date) -> str:
    """A day as RFC 3339 writes a moment: its beginning."""
    return f"{day.isoformat()}T00:00:00Z"


def _entry(entry: FeedEntry, publication: Publication) -> Element:
    node = Element("entry")
    _say(node, "id", entry.id)
    _say(node, "title", entry.title)
    if entry.language != publication.language:
        node[-1].set("xml:lang", entry.language)
    _link(node, "alternate", "text/html", publication.address(entry.page) or entry.page)
    _say(node, "updated", moment(entry.updated))
    if entry.published:
        _say(node, "published", moment(entry.published))
    for author in entry.authors:
        person = SubElement(node, "author")
        _say(person, "name", author.name)
        if author.page:
            _say(person, "uri", publication.address(author.page) or author.page)
    for one in entry.categories:
        known = {"term": one.code, "scheme": one.scheme, "label": one.label}
        node.append(_element("category", {name: words for name, words in known.items() if words}))
    _say(node, "summary", entry.summary)
    return node


def _element(name: str, attributes: Mapping[str, str]) -> Element:
    return Element(name, {attribute: _allowed(words) for attribute, words in attributes.items()})


def _link(parent: Element, relation: str, media_type: str, address: str) -> None:
    SubElement(parent, "link", {"rel": relation, "type": media_type, "href": address})


def _say(parent: Element, name: str, words: str) -> None:
    SubElement(parent, name).text = _allowed(words)


def _allowed(words: str) -> str:
    return _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", words)
