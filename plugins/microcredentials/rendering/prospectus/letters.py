"""The letters that the document's fonts can print. A page with letters that cannot be read aloud is not accessible."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from unicodedata import category, normalize

UNKNOWN = "\N{LOZENGE}"
"""Stands for a letter that no font holds."""

LONGEST_WORD = 40
"""Letters after which a word may be broken anywhere, so that it stays on the page."""

_SPACE = re.compile(r"\s+")
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD},}}")
_PIECE = re.compile(r".{1,16}?(?:[/&?=._-]+|$)|.{16}")
_BREAK = "\N{ZERO WIDTH SPACE}"


@cache
def letters() -> frozenset[str]:
    """Every letter of the fonts, as ``fonts/letters.txt`` lists them: a code or two as a range in each line."""
    found: set[str] = set()
    for entry in files("microcredentials.rendering.prospectus").joinpath("fonts", "letters.txt").read_text().split():
        first, _, last = entry.partition("-")
        found.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(found)


def printable(text: str) -> str:
    """The text on one line: signs without a picture are gone, a letter that no font holds is a lozenge."""
    return _LONG_WORD.sub(_broken, _SPACE.sub(" ", printable_lines(text)))


def printable_lines(text: str) -> str:
    """The same with its line breaks."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_printed, normalize("NFC", text)))


@cache
def _printed(letter: str) -> str:
    if letter in letters() or letter == "\n":
        return letter
    if letter.isspace():
        return " "
    return "" if category(letter) in {"Cc", "Cf", "Cs", "Mn", "Me"} else UNKNOWN


def _broken(word: re.Match[str]) -> str:
    return _BREAK.join(_PIECE.findall(word[0]))
