"""Raw HTML and links in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import cmarkgfm

from microcredentials.checks.entries import all_entries
from microcredentials.checks.rule_check import Breach, rule
from microcredentials.checks.written_values import way_to
from microcredentials.domain.mistake import quoted
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.problem import Severity

SAFE_SCHEMES = ("https:", "http:", "mailto:", "tel:", "#")
_MAY_HOLD_A_LINK = re.compile(r"\]\(|\]:|\]\[|<")
_OMITTED = "<!-- raw HTML omitted -->"
_ADDRESS = re.compile(r'(?:href|src)="([^"]*)"')
TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--")
UNSAFE_SCHEME = re.compile(r"(?:javascript|vbscript|data|file)\s*:", re.IGNORECASE)


@rule("MC602", "HTML in a text", Severity.WARNING)
def raw_html(portfolio: Portfolio) -> Iterator[Breach]:
    """Long texts are written in Markdown. HTML in them is not obeyed: tags are left out or shown as they stand, so that
    no entry can change the page around it.

    Source: entry format, version 1, "Reading".

    Wrong:

        description: Bring <b>your own</b> project.

    Right:

        description: Bring **your own** project.
    """
    for entry in all_entries(portfolio):
        for text in entry.written.texts:
            if text.is_markdown and "<" in text.words and _OMITTED in _rendered(text.words):
                tag = TAG.search(text.words)
                found = tag.group() if tag else "<"
                hint = "Write Markdown: `**bold**`, `*italic*`, `- ` for lists."
                message = f"{quoted(found)} is HTML, which is not obeyed here."
                yield Breach(entry, way_to(text, entry), message, hint, at_words=found)


@rule("MC603", "Links in a text", Severity.ERROR)
def unsafe_link(portfolio: Portfolio) -> Iterator[Breach]:
    """A link in a text leads to a web page, an e-mail address or a telephone number, and says so in full: with
    `https://`, `mailto:` or `tel:`. Links that run scripts or carry data of their own are refused.

    Source: entry format, version 1, "Reading".

    Wrong:

        description: See [the syllabus](www.example.org/syllabus).

    Right:

        description: See [the syllabus](https://www.example.org/syllabus).
    """
    for entry in all_entries(portfolio):
        for text in entry.written.texts:
            if not text.is_markdown or not _MAY_HOLD_A_LINK.search(text.words):
                continue
            for address in dict.fromkeys(_ADDRESS.findall(_rendered(text.words))):
                if not unescape(address).casefold().startswith(SAFE_SCHEMES):
                    yield from _breaches(entry, way_to(text, entry), unescape(address), text.words)


def _rendered(words: str) -> str:
    """HTML of a text; raw HTML is omitted, and addresses that run scripts are emptied by the renderer."""
    return str(cmarkgfm.markdown_to_html(words))


def _breaches(entry: Entry[Any], path: FieldPath, address: str, words: str) -> Iterator[Breach]:
    """What is wrong with an address: it is no whole one, or the renderer emptied it."""
    if address:
        message, hint = f"The link to {quoted(address)} leads nowhere.", "Write the whole address, with `https://`."
        yield Breach(entry, path, message, hint, at_words=address)
        return
    for scheme in dict.fromkeys(UNSAFE_SCHEME.findall(unescape(words))):
        message = f"A link that begins with {quoted(scheme)} is not safe."
        yield Breach(entry, path, message, "Link to a web page, with `https://`.", at_words=scheme)
    if "]()" in words or not UNSAFE_SCHEME.search(unescape(words)):
        hint = "Write the address in the round brackets, or remove the link."
        yield Breach(entry, path, "There is a link without an address.", hint, at_words="]()")
