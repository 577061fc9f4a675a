"""The words of a text as they are compared: letters of any script, without case and accents."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

BEGINNING = 5
"""Letters that inflected forms of a word share; cutting there serves every language, a stemmer only its own."""

SHORTEST = 3
"""Letters of a word that is compared; shorter ones count only in capitals, as `AI` does."""

_WORD = re.compile(r"[^\W\d_][\w\u0300-\u036f]*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written, and as it is compared: whole, and by its beginning where it is long enough.

    A beginning carries a mark, so that it is no whole word.
    """

    written: str
    folded: str
    beginning: str | None
    terms: tuple[str, ...]


def words_of(text: str) -> Iterator[Word]:
    """The words of a text in their order."""
    for written in _WORD.findall(text):
        word = _word(written)
        if word is not None:
            yield word


@lru_cache(maxsize=65_536)
def _word(written: str) -> Word | None:
    decomposed = unicodedata.normalize("NFKD", written.casefold())
    folded = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    if len(folded) < SHORTEST and not (len(folded) > 1 and written.isupper()):
        return None
    beginning = f"{folded[:BEGINNING]}…" if len(folded) >= BEGINNING else None
    return Word(written, folded, beginning, (folded, beginning) if beginning else (folded,))
