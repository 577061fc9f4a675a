"""The texts, addresses and lists of an entry, each with the way to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from microcredentials.domain.model import Record
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Entry
from microcredentials.domain.text import Text
from microcredentials.domain.written_value import written_fields


class WrittenText(NamedTuple):
    """One text in one language."""

    entry: Entry[Any]
    field: FieldPath
    language: str
    words: str
    is_markdown: bool

    @property
    def path(self) -> FieldPath:
        """The way to this translation; a learning outcome may write its text without naming the field."""
        spans, translation = self.entry.places.spans, (*self.field, self.language)
        if translation in spans:
            return translation
        if self.field in spans or self.field[-1:] != ("text",) or self.field[:-1] not in spans:
            return self.field
        return self.field[:-1]


def texts_of(entry: Entry[Any]) -> Iterator[WrittenText]:
    """All texts of an entry, every translation by itself."""
    for path, value, field in entry.written:
        if isinstance(value, Text):
            for language, words in value.by_language.items():
                yield WrittenText(entry, path, language, words, field.is_markdown)


def addresses_of(entry: Entry[Any]) -> Iterator[tuple[FieldPath, str]]:
    """All web addresses of an entry."""
    for path, value, field in entry.written:
        if field.is_address and isinstance(value, str):
            yield path, value


def lists_of(record: Record, path: FieldPath = ()) -> Iterator[tuple[FieldPath, tuple[Any, ...]]]:
    """All lists of a record and of the groups inside it."""
    for field in written_fields(type(record)):
        value, here = getattr(record, field.attribute), (*path, field.name)
        if isinstance(value, Record):
            yield from lists_of(value, here)
        elif isinstance(value, tuple) and value:
            yield here, value
            for position, element in enumerate(value):
                if isinstance(element, Record):
                    yield from lists_of(element, (*here, position))
