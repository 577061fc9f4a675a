"""The part of a page that text search reads, without the theme around it."""

from __future__ import annotations

import re

_IGNORED = re.compile(
    r"<([a-z][a-z0-9]*)\b[^<>]*\sdata-pagefind-ignore\b[^<>]*>"
    r"[^<]*(?:<(?!/?\1\b)[^<]*)*"  # up to the next tag of the same name
    r"</\1>"
)


def searched_part(html: str) -> str:
    """The opening of the document, with its language, and its ``<main>`` without what is marked to be ignored.

    An ignored element that holds another of its own name is left in, and Pagefind ignores it.
    """
    opening, _, rest = html.partition("<head")
    before, found, _ = rest.rpartition("</main>")
    main = before[before.index("<main") :] if found and "<main" in before else rest
    return f"{opening}<body>{_IGNORED.sub('', main)}</main></body></html>" if found else html
