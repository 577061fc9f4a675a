"""Markdown fields as HTML that is safe to print."""

from __future__ import annotations

import re
from functools import lru_cache

import cmarkgfm
import nh3
from cmarkgfm.cmark import Options
from markupsafe import Markup

TAGS = {
    "a", "blockquote", "br", "code", "del", "em", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "td": {"align"}, "th": {"align"}}
SCHEMES = {"http", "https", "mailto", "tel"}
_HEADING = re.compile(r"(</?h)([1-6])>")
_SENTENCES = r"[^\W\d_][\w ,.;()?!%’…–—-]*"
_PLAIN = re.compile(rf"{_SENTENCES}(?:\n\n{_SENTENCES})*")
"""Paragraphs of a line each, without nearly any sign that Markdown or HTML read in their own way."""
_WITH_MEANING = re.compile(r"_|www\.", re.IGNORECASE)
"""What is left: emphasis, and what becomes a link."""


def markdown_to_html(source: str) -> Markup:
    """GitHub's CommonMark as HTML: raw HTML is shown as text, what is not allowed is taken out.

    Headings move down two steps, because a page keeps the first two for itself.
    """
    if _PLAIN.fullmatch(source) and not _WITH_MEANING.search(source):
        return _as_paragraphs(source)
    return _parsed(source)


@lru_cache(maxsize=4_096)
def _parsed(source: str) -> Markup:
    html = cmarkgfm.github_flavored_markdown_to_html(source, options=Options.CMARK_OPT_VALIDATE_UTF8)
    html = _HEADING.sub(lambda found: f"{found[1]}{min(int(found[2]) + 2, 6)}>", html)
    return Markup(nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="nofollow noopener"))  # noqa: S704  cleaned just now


def _as_paragraphs(source: str) -> Markup:
    """What plain paragraphs become; most texts are such, and the long way takes a hundred times as long."""
    return Markup("".join(f"<p>{paragraph.rstrip(' ')}</p>\n" for paragraph in source.split("\n\n")))  # noqa: S704  no sign of HTML is in them
