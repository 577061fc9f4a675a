"""Words of strangers, made harmless for terminals and logs."""

from __future__ import annotations

import unicodedata

_HARMLESS_FORMATS = frozenset("\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}\N{SOFT HYPHEN}")
_OLD_COMMAND = (
    "##["  # GitHub's runner obeys ``##[command]`` anywhere in a line (actions/runner, ActionCommand.TryParse)
)


def inert(text: str) -> str:
    """The text on one line, control characters written as escapes, without commands to a CI runner."""
    visible = "".join(_visible(character) for character in text)
    return visible.replace(_OLD_COMMAND, "## [")


def _visible(character: str) -> str:
    if character in _HARMLESS_FORMATS or unicodedata.category(character)[0] not in "CZ" or character == " ":
        return character
    if unicodedata.category(character) == "Zs":
        return character
    return character.encode("unicode_escape").decode("ascii")
