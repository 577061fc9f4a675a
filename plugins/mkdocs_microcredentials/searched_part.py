"""The part of a page that text search reads, without the theme around it.

Pages are taken as the bytes that they are as files: a large site has no time to decode them all once more.
"""

from __future__ import annotations

import re
from functools import cache

_MARK = b" data-pagefind-ignore"
_NAME = re.compile(rb"<([a-z][a-z0-9]*)\b[^<>]*")


def searched_part(html: bytes) -> bytes:
    """The opening of the document, with its language, and its ``<main>`` without what is marked to be ignored.

    An ignored element that holds another of its own name is left in, and Pagefind ignores it.
    """
    opening, _, rest = html.partition(b"<head")
    before, found, _ = rest.rpartition(b"</main>")
    main = before[before.index(b"<main") :] if found and b"<main" in before else rest
    return b"%b<body>%b</main></body></html>" % (opening, _without_ignored(main)) if found else html


def _without_ignored(main: bytes) -> bytes:
    kept = []
    done, mark = 0, main.find(_MARK)
    while mark >= 0:
        start = main.rfind(b"<", done, mark)
        end = _end_of_element(main, start, mark) if start >= 0 else -1
        if end >= 0:
            kept.append(main[done:start])
            done = end
        mark = main.find(_MARK, max(end, mark + 1))
    return b"".join((*kept, main[done:]))


def _end_of_element(main: bytes, start: int, mark: int) -> int:
    """Where the element ends whose tag begins at ``start`` and holds the mark; -1 where that is not plain to see."""
    tag = _NAME.match(main, start)
    if tag is None or tag.end() < mark:
        return -1
    inside, closing = tag.end(), b"</%b>" % tag[1]
    end = main.find(closing, inside)
    return end + len(closing) if end >= 0 and not _opening(tag[1]).search(main, inside, end) else -1


@cache
def _opening(name: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"<%b\b" % name)
