"""Words compared as people compare them: without case, accents, spaces and marks."""

from __future__ import annotations

import unicodedata


def folded(words: str) -> str:
    """Letters and digits of the words, in small letters."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(character for character in plain if character.isalnum())
