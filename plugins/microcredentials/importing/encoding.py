"""In which encoding a text file is written."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""Byte order marks, those first that begin like others."""

_OF_COUNTRIES = {
    "1250": ("AL", "BA", "CZ", "HR", "HU", "ME", "PL", "RO", "SI", "SK"),
    "1251": ("BG", "BY", "MK", "RS", "UA"),
    "1253": ("CY", "GR"),
    "1254": ("TR",),
    "1257": ("EE", "LT", "LV"),
}
"""Code page -> countries in which Windows uses it for text that is not Unicode (Microsoft, "Windows code pages")."""

_PAGE_OF_COUNTRY = {country: page for page, countries in _OF_COUNTRIES.items() for country in countries}
_WESTERN = "1252"
_MOST_ZEROS = 4
"""In UTF-16 of Latin text every second byte is 0; of a text in any other encoding, none is."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and its encoding where that had to be guessed."""

    text: str
    guessed: str = ""


def decoded(raw: bytes, country: str = "") -> Decoded:
    """The text of a file; one that is not Unicode is read as Windows writes it in the university's ``country``."""
    mark = next((mark for mark in _MARKS if raw.startswith(mark)), b"")
    if mark:
        return Decoded(raw.decode(_MARKS[mark], errors="replace").removeprefix("\ufeff"))
    if raw.count(0) * _MOST_ZEROS > len(raw):
        return Decoded(raw.decode("utf-16-be" if raw[:1] == b"\0" else "utf-16-le", errors="replace"))
    try:
        return Decoded(raw.decode())
    except UnicodeDecodeError:
        page = _PAGE_OF_COUNTRY.get(country, _WESTERN)
        return Decoded(raw.decode(f"cp{page}", errors="replace"), f"Windows-{page}")
