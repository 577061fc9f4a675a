"""The words of the interface in one language."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE_LANGUAGE = "en"


@dataclass(frozen=True)
class Translator:
    """Looks up the interface's words; called, it answers in its language, else in English."""

    language: str = SOURCE_LANGUAGE
    catalogue: NullTranslations = field(default_factory=NullTranslations, repr=False)

    def __call__(self, words: str) -> str:
        """The words in this language."""
        return self.catalogue.gettext(words) if words else ""

    def plural(self, one: str, many: str, number: int) -> str:
        """The form that a number asks for, the number filled in where the words hold ``{n}``."""
        return self.catalogue.ngettext(one, many, number).replace("{n}", str(number))


@lru_cache(maxsize=32)
def translator_for(language: str) -> Translator:
    """The translator of a language, read from ``locales/<language>.po`` so that no catalogue has to be compiled.

    A language without a catalogue answers in English.
    """
    source = files("microcredentials") / "locales" / f"{language}.po"
    if language == SOURCE_LANGUAGE or not source.is_file():
        return Translator(language)
    compiled = BytesIO()
    with source.open("rb") as stream:
        write_mo(compiled, read_po(stream, locale=language))
    compiled.seek(0)
    return Translator(language, GNUTranslations(compiled))
