"""Words of strangers inside Markdown: code spans, in which nothing is mark-up, a link, a mention or a reference."""

from __future__ import annotations

import re

from microcredentials.reports.excerpt import LONGEST_EXCERPT, shortened
from microcredentials.reports.inert import inert

_TABLE_MARKS = str.maketrans({"|": "\N{BROKEN BAR}"})
"""A bar parts the cells of a table even inside a code span, and GitHub's escape for it can itself be escaped."""

_PLAIN = re.compile(r"(?:[^\W_]|[ ,()“”]|: |-(?=[a-z]))+")


def is_plain(words: str) -> bool:
    """Whether the words hold nothing that could be mark-up, a link, a mention, a reference or a symbol's name."""
    return _PLAIN.fullmatch(words) is not None


def code_span(words: str, longest: int = LONGEST_EXCERPT) -> str:
    """The words on one line, in a code span that no back tick among them can end (CommonMark, section 6.1).

    Empty for no words. Line breaks become spaces, bars are broken ones, control characters escapes,
    and of all that no more than ``longest`` characters are kept.
    """
    visible = shortened(inert(" ".join(words.split())).translate(_TABLE_MARKS), longest)
    if not visible:
        return ""
    fence = "`" * (max((len(run) for run in re.findall("`+", visible)), default=0) + 1)
    pad = " " if visible.startswith("`") or visible.endswith("`") else ""
    return f"{fence}{pad}{visible}{pad}{fence}"
