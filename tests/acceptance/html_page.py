"""A built page, as far as the tests look into it."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_ADDRESSES = ("href", "src", "action", "poster", "data-catalogue")
_LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href", "use": "href"}
_ONLY_NAMED = {"canonical", "alternate", "license", "author", "next", "prev"}  # relations that a browser does not load


class Element(NamedTuple):
    """A start tag."""

    name: str
    attributes: dict[str, str]


class HtmlPage(HTMLParser):
    """All start tags of a page in their order; what only scripts use, in a `<template>`, is left out.

    The title of a drawing is not the page's: it is called ``svg title``.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._templates = 0
        self._drawings = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._templates += tag == "template"
        self._drawings += tag == "svg"
        if not self._templates:
            name = "svg title" if tag == "title" and self._drawings else tag
            self.elements.append(Element(name, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self._templates -= tag == "template"
        self._drawings -= tag == "svg"

    def all(self, name: str) -> list[dict[str, str]]:
        """The attributes of all elements of a name."""
        return [element.attributes for element in self.elements if element.name == name]

    def values(self, attribute: str) -> list[str]:
        """All values of an attribute."""
        return [element.attributes[attribute] for element in self.elements if attribute in element.attributes]

    @property
    def addresses(self) -> set[str]:
        """Everything that the page links to, submits to or loads."""
        return {address for name in _ADDRESSES for address in self.values(name)}

    @property
    def loaded(self) -> set[str]:
        """What a browser loads by itself."""
        return {
            attributes[_LOADED[name]]
            for name, attributes in self.elements
            if _LOADED.get(name, "") in attributes and not _ONLY_NAMED & set(attributes.get("rel", "").split())
        }

    @property
    def is_left_out_by_search_engines(self) -> bool:
        return any(meta.get("name") == "robots" and "noindex" in meta["content"] for meta in self.all("meta"))


@cache
def page_at(path: Path) -> HtmlPage:
    """The page in a file."""
    return HtmlPage(path.read_text(encoding="utf-8"))


def pages_of(site: Path) -> dict[str, HtmlPage]:
    """All pages of a site: path of the file -> page."""
    return {path.relative_to(site).as_posix(): page_at(path) for path in sorted(site.rglob("*.html"))}


def is_elsewhere(address: str) -> bool:
    """Whether an address leaves the site."""
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def target(site: Path, page: str, address: str) -> tuple[Path, str]:
    """The file that an address on a page leads to, and the element in it (empty for the page as a whole)."""
    parts = urlsplit(address)
    path = (site / page).parent / unquote(parts.path) if parts.path else site / page
    return (path / "index.html" if path.is_dir() else path).resolve(), unquote(parts.fragment)
