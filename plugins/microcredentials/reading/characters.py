"""Characters that a reader cannot see or that reorder what is seen, and those that are mended silently.

The list follows the general categories Cc, Cf, Co and Zl/Zp of Unicode 15 and Unicode Technical
Report 36 (visual spoofing), plus letters and marks that are drawn as nothing.
"""

from __future__ import annotations

import re
import unicodedata

REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff9-\uffff\ue000-\uf8ff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""Every character that may stand nowhere in an entry, not even written as an escape."""

_REFUSED_IN_ASCII = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

BREAKS = frozenset("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
"""Characters some programs take for the end of a line."""

_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2007"), " ")
_DRAWING_STYLE = dict.fromkeys(map(ord, "\ufe0e\ufe0f"))
_MENDED = re.compile("[\u00a0\u202f\u2007\ufe0e\ufe0f]")
_HARD_SPACE_IN_FRAME = re.compile(
    "^[ \u00a0\u202f\u2007]*(?:-[ \u00a0\u202f\u2007]+)*(?:\\w+:[ \u00a0\u202f\u2007]+)?", re.MULTILINE
)

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_CONTROL_NAMES = {
    "\x00": "NULL", "\x07": "BELL", "\x08": "BACKSPACE", "\x0b": "LINE TABULATION", "\x0c": "FORM FEED",
    "\x1b": "ESCAPE", "\x7f": "DELETE", "\x85": "NEXT LINE",
}  # fmt: skip


def holds_refused(text: str) -> bool:
    """Whether a character stands in the text that may stand nowhere."""
    pattern = _REFUSED_IN_ASCII if text.isascii() else REFUSED  # a short list is looked through four times as fast
    return pattern.search(text) is not None


def mended(text: str) -> str:
    """The text with ordinary spaces for non-breaking ones and without emoji drawing styles."""
    if text.isascii() or not _MENDED.search(text):
        return text
    return text.translate(_SPACES).translate(_DRAWING_STYLE)


def with_plain_indentation(text: str) -> str:
    """The text with ordinary spaces wherever a non-breaking one stands before a value; columns stay."""
    if text.isascii() or not _MENDED.search(text):
        return text
    return _HARD_SPACE_IN_FRAME.sub(lambda frame: frame.group().translate(_SPACES), text)


def kind(character: str) -> str:
    """What the character does, for the sentence about it; characters of one kind are told once per value."""
    if character in BREAKS:
        return "a hidden line break"
    if character in _BIDI:
        return "an invisible character that changes the direction of the text"
    if character == "\ufffd":
        return "a character that was lost in a conversion"
    category = unicodedata.category(character)
    if category == "Cc":
        return "a control character"
    if category in {"Co", "Cn"}:
        return "a private character that shows as an empty box elsewhere"
    return "an invisible character"


def name(character: str) -> str:
    """Name and number: ``ZERO WIDTH SPACE (U+200B)``."""
    known = _CONTROL_NAMES.get(character) or unicodedata.name(character, "")
    number = f"U+{ord(character):04X}"
    return f"{known} ({number})" if known else number
