"""What changed since the last edition as an Atom feed (RFC 4287), so that nobody has to look for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from microcredentials.domain.text import Text
from microcredentials.history.difference import EntryKind
from microcredentials.history.public_change import Happening, public_changes
from microcredentials.plain_words.change_words import changed_values
from microcredentials.plain_words.happening_words import happening_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microcredentials.domain.past_edition import PastEdition
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication
    from microcredentials.history.public_change import PublicChange
    from microcredentials.plain_words.change_words import ChangedValue

CHANGES_FEED = "changes/feed.xml"
MOST_ENTRIES = 300
"""Entries of the feed, the latest; the pages tell all."""

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
_ATOM = "http://www.w3.org/2005/Atom"
_FOLDERS = {EntryKind.PARTNER: "partners", EntryKind.COURSE: "courses", EntryKind.PROGRAMME: "programmes"}


def changes_feed(portfolio: Portfolio, publication: Publication) -> Mapping[str, bytes]:
    """The feed by its address below the site's root; nothing while there is no earlier edition."""
    if not publication.past:
        return {}
    return {CHANGES_FEED: _Feed(portfolio, publication.past[0], publication).as_xml()}


@dataclass(frozen=True, slots=True)
class _Feed:
    portfolio: Portfolio
    last: PastEdition
    publication: Publication

    def as_xml(self) -> bytes:
        changes = [
            one
            for one in public_changes(self.last.portfolio, self.portfolio)
            if one.happening is not Happening.CONFIRMED
        ]
        changes.sort(key=lambda one: (self._day(one), one.kind, one.id), reverse=True)
        feed = Element("feed", {"xmlns": _ATOM, "xml:lang": self.publication.language})
        alliance = self.portfolio.alliance
        name = alliance.short_name or alliance.name
        _add(feed, "id", self._urn("feed"))
        _add(feed, "title", self.publication.say("What changed in the portfolio"))
        _add(feed, "updated", _moment(max((self._day(one) for one in changes), default=self.last.released)))
        SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": self._link("changes/")})
        if own := self.publication.address(CHANGES_FEED):
            SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": own})
        _add(SubElement(feed, "author"), "name", self._words(name) if name else "Microcredentials")
        for change in changes[:MOST_ENTRIES]:
            self._add_entry(feed, change)
        indent(feed, space=" ")
        return f"{_DECLARATION}{tostring(feed, encoding='unicode')}\n".encode()

    def _add_entry(self, feed: Element, change: PublicChange) -> None:
        title = self._words(getattr(change.entry, "heading", None))
        entry = SubElement(feed, "entry")
        _add(entry, "id", self._urn(f"{self.last.edition}/{change.kind}/{change.id}/{change.happening}"))
        _add(entry, "title", f"{self.publication.say(happening_words(change))}: {title}")
        _add(entry, "updated", _moment(self._day(change)))
        SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": self._link(_page_of(change))})
        if change.partner_id:
            SubElement(entry, "category", {"term": change.partner_id})
        _add(entry, "summary", "\n".join(self._lines(change)) or title)

    def _lines(self, change: PublicChange) -> Iterator[str]:
        partner = self.portfolio.partners.get(change.partner_id) or self.last.portfolio.partners.get(change.partner_id)
        if partner and change.kind is not EntryKind.PARTNER:
            yield self._words(partner.heading)
        if reason := getattr(change.entry, "withdrawn_reason", None):
            yield self._words(reason)
        for value in changed_values(change.fields, self.last.portfolio, self.portfolio):
            yield _line(value)

    def _day(self, change: PublicChange) -> date:
        """The day of the change as far as Git tells, and never one before the last edition."""
        return max(self.publication.changed.get(change.path, self.last.released), self.last.released)

    def _link(self, path: str) -> str:
        """The web address of a page; where the site's is not known, the way from the feed."""
        return self.publication.address(path) or f"../{quote(path)}"

    def _urn(self, name: str) -> str:
        """The same name forever, wherever the site moves."""
        origin = self.portfolio.alliance.repository or self.portfolio.alliance.website or "microcredentials"
        return uuid5(NAMESPACE_URL, f"{origin}#changes/{name}").urn

    def _words(self, text: Text | None) -> str:
        return text.in_language(self.publication.language) if text is not None else ""


def _page_of(change: PublicChange) -> str:
    return f"{_FOLDERS[change.kind]}/{change.id}/"


def _line(value: ChangedValue) -> str:
    if value.is_reworded:
        return f"{value.label}: worded anew"
    told = " → ".join(filter(None, (value.before, value.after)))
    return f"{value.label}: {told}{'' if value.after else ' (removed)'}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: Element, name: str, words: str) -> None:
    SubElement(parent, name).text = words
