"""A feed as JSON Feed (version 1.1)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from microcredentials.exports.feeds.atom import moment

if TYPE_CHECKING:
    from microcredentials.exports.feeds.feed import Feed
    from microcredentials.exports.feeds.feed_entry import Author, FeedEntry
    from microcredentials.exports.publication import Publication

JSON_FEED = "feed.json"
JSON_FEED_TYPE = "application/feed+json"
VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed, publication: Publication) -> bytes:
    """The feed; without the address of the site no address stands in it, for all of them must be whole."""
    tree = {
        "version": VERSION,
        "title": feed.title,
        "description": feed.subtitle,
        "home_page_url": publication.address(feed.home),
        "feed_url": publication.address(feed.folder + JSON_FEED),
        "language": publication.language,
        "items": [_item(entry, publication) for entry in feed.entries],
    }
    return f"{json.dumps(_known(tree), ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _item(entry: FeedEntry, publication: Publication) -> dict[str, Any]:
    return _known(
        {
            "id": entry.id,
            "url": publication.address(entry.page),
            "title": entry.title,
            "content_text": entry.summary,
            "date_published": moment(entry.published) if entry.published else None,
            "date_modified": moment(entry.updated),
            "authors": [_author(author, publication) for author in entry.authors],
            "tags": [one.label for one in entry.categories] or None,
        }
    )


def _author(author: Author, publication: Publication) -> dict[str, Any]:
    return _known({"name": author.name, "url": publication.address(author.page) if author.page else None})


def _known(tree: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in tree.items() if value is not None}
