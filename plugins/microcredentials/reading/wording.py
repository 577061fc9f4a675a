"""How text from a file is quoted in a message: one safe line, cut to size."""

from __future__ import annotations

LONGEST_QUOTE = 60
"""Characters of a file's text that a message repeats."""


def visible(text: str) -> str:
    """The text on one line, every character that cannot be seen written as its number."""
    return "".join(character if character.isprintable() else _escaped(character) for character in text)


def quote(text: str) -> str:
    """The text as quoted in a sentence."""
    shown = visible(text.strip())
    if len(shown) > LONGEST_QUOTE:
        shown = shown[: LONGEST_QUOTE - 1].rstrip() + "…"
    return f"`{shown}`"


def _escaped(character: str) -> str:
    return " " if character in "\t\n\u00a0\u202f\u2007" else f"<U+{ord(character):04X}>"
