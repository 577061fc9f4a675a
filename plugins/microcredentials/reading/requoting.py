"""Text written so that YAML reads it as nothing but text."""

from __future__ import annotations

import re

_WORDS_IN_QUOTES = re.compile(r"([\"'])(?!\s)(?:(?!\1).)*(?<!\s)\1(?!\w).*(?<!\w)\1(?!\s)(?:(?!\1).)*\1")
"""Text that begins and ends with words in quotation marks of their own, such as ``"A" and "B"``."""

_CURLY_PAIRS = {"“": "”", "„": "“”", "«": "»", "”": "”", "‘": "’", "‚": "‘’"}


def in_quotes(text: str) -> str:
    """The text in double quotes, or in single ones where it holds double quotes only."""
    text = text.strip()
    if ('"' in text or "\\" in text) and "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def is_in_quotes(text: str) -> bool:
    """Whether the quotation marks at both ends of a text are meant around the whole of it."""
    around = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
    return around and not _WORDS_IN_QUOTES.fullmatch(text)


def without_curly_pair(text: str) -> str:
    """The text without curly quotation marks that stand around the whole of it."""
    text = text.strip()
    closing = _CURLY_PAIRS.get(text[:1], "")
    inner = text[1:-1]
    if inner and closing and text[-1] in closing and not any(mark in inner for mark in closing + text[0]):
        return inner
    return text
