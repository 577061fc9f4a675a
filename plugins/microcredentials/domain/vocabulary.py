"""Controlled vocabularies: codes with their labels, as European catalogues use them.

The lists are package data in ``microcredentials/vocabularies``; each names its source there.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING

from microcredentials.domain.mistake import closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


LONGEST_GUESSED = 100
"""Characters of a wrong value up to which a likely one is looked for."""

LONGEST_CODE = 3
"""Characters up to which a value is taken for a code, which is not guessed by likeness: it resembles too many."""


@dataclass(frozen=True)
class Vocabulary:
    """A closed list of codes with English labels, read from ``<name>.csv`` (``code,label``) on first use."""

    name: str

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Code -> English label."""
        text = (files("microcredentials") / "vocabularies" / f"{self.name}.csv").read_text(encoding="utf-8")
        rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
        return {row["code"]: row["label"] for row in rows}

    def __contains__(self, code: object) -> bool:
        return code in self.labels

    def __iter__(self) -> Iterator[str]:
        return iter(self.labels)

    def label(self, code: str) -> str:
        """The English label of a known code; the code itself where it is unknown."""
        return self.labels.get(code, code)

    @cached_property
    def _codes_by_label(self) -> Mapping[str, str]:
        return {label: code for code, label in self.labels.items()}

    def closest(self, value: str) -> str | None:
        """The code that was probably meant: a code in another case or misspelt, or a label.

        Only what begins with the same letter is compared by likeness: a file may hold thousands of wrong values.
        """
        word = value.strip()
        if len(word) > LONGEST_GUESSED:
            return None
        by_likeness = len(word) > LONGEST_CODE
        label = closest(word, _alike(word, self._codes_by_label)) if by_likeness else None
        if label is not None:
            return self._codes_by_label[label]
        longer_codes = [code for code in self.labels if len(code) > LONGEST_CODE]
        return closest(word, self.labels, guess=False) or closest(word, _alike(word, longer_codes), guess=by_likeness)


def _alike(word: str, candidates: Iterable[str]) -> list[str]:
    first = word[:1].casefold()
    return [candidate for candidate in candidates if candidate[:1].casefold() == first]


LANGUAGES = Vocabulary("languages")
COUNTRIES = Vocabulary("countries")
ISCED_FIELDS = Vocabulary("isced-f")
REGIONS = Vocabulary("nuts")
CURRENCIES = Vocabulary("currencies")

ELM_COUNTRIES = Vocabulary("elm-countries")
"""Country -> its code of three letters in the authority table that the European Learning Model uses."""
ELM_LANGUAGES = Vocabulary("elm-languages")
"""Language -> its code of three letters in the authority table that the European Learning Model uses."""
ELM_TARGET_GROUPS = Vocabulary("elm-target-groups")
"""Target groups of the European Learning Model."""
