"""Titles in other scripts as Latin letters, for the names of files."""

from __future__ import annotations

_IN_CYRILLIC = "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya i y e yo ye i yi g j lj nj c d dz"
_IN_GREEK = "a v g d e z i th i k l m n x o p r s s t y f ch ps o"
_CYRILLIC = dict(zip("абвгдежзийклмнопрстуфхцчшщъьюяѝыэёєіїґјљњћђџ", _IN_CYRILLIC.split(), strict=True))
"""As the Bulgarian Transliteration Act (2009) writes its letters; those of other languages as is usual for them."""

_GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", _IN_GREEK.split(), strict=True))
_LATIN = dict(
    zip("ßæœøłđðþıŋħŧĸſ", ["ss", "ae", "oe", "o", "l", "d", "d", "th", "i", "n", "h", "t", "k", "s"], strict=True)
)
"""Latin letters that are no letter with a mark."""

_LETTERS = str.maketrans(_CYRILLIC | _GREEK | _LATIN)


def in_latin(words: str) -> str:
    """The words in small Latin letters, as far as they are known; marks on letters stay."""
    return words.casefold().translate(_LETTERS)
