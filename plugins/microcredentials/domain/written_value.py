"""What an entry says in words: every text and web address in it, with the way to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from microcredentials.domain.address import WebAddressForm
from microcredentials.domain.model import Record
from microcredentials.domain.place import FieldPath
from microcredentials.domain.text import Text, TextForm


class WrittenField(NamedTuple):
    """A field of a model: its name in Python and in the file, and what it may hold, itself or in a group inside it."""

    attribute: str
    name: str
    is_markdown: bool
    is_address: bool
    holds_words: bool
    holds_lists: bool


class WrittenText(NamedTuple):
    """One text in one language, and the way to its field."""

    path: FieldPath
    language: str
    words: str
    is_markdown: bool


@dataclass(frozen=True, slots=True)
class WrittenWords:
    """All texts and web addresses of a record and of the groups inside it, in the order of the model."""

    texts: list[WrittenText] = field(default_factory=list)
    addresses: list[tuple[FieldPath, str]] = field(default_factory=list)

    @classmethod
    def of(cls, record: Record) -> WrittenWords:
        """What a record says in words."""
        found = cls()
        found._add_record(record, ())
        return found

    def _add_record(self, record: Record, path: FieldPath) -> None:
        for field_ in word_fields(type(record)):
            given = getattr(record, field_.attribute)
            if given:
                self._add(given, (*path, field_.name), field_)

    def _add(self, value: Any, path: FieldPath, field_: WrittenField) -> None:
        match value:
            case Text():
                for language, words in value.by_language.items():
                    self.texts.append(WrittenText(path, language, words, field_.is_markdown))
            case str():
                if field_.is_address:
                    self.addresses.append((path, value))
            case Record():
                self._add_record(value, path)
            case tuple():
                for position, element in enumerate(value):
                    self._add(element, (*path, position), field_)
            case Mapping():
                for key, element in value.items():
                    self._add(element, (*path, str(key)), field_)


@cache
def word_fields(model: type[Record]) -> tuple[WrittenField, ...]:
    """The fields of a model in which texts or addresses may stand."""
    return tuple(field_ for field_ in _written_fields(model) if field_.holds_words)


@cache
def list_fields(model: type[Record]) -> tuple[WrittenField, ...]:
    """The fields of a model in which lists may stand."""
    return tuple(field_ for field_ in _written_fields(model) if field_.holds_lists)


def _written_fields(model: type[Record]) -> Iterator[WrittenField]:
    for name, given in model.model_fields.items():
        forms = (*given.metadata, *_inside(given.annotation))
        is_address = any(isinstance(form, WebAddressForm) for form in forms)
        has_group = any(isinstance(form, type) and issubclass(form, Record) for form in forms)
        yield WrittenField(
            attribute=name,
            name=given.alias or name,
            is_markdown=any(isinstance(form, TextForm) and form.markdown for form in forms),
            is_address=is_address,
            holds_words=is_address or has_group or any(isinstance(form, TextForm) or form is Text for form in forms),
            holds_lists=has_group or any(get_origin(form) is tuple for form in forms),
        )


def _inside(annotation: Any) -> Iterator[Any]:
    """An annotation, the types it is made of, and their metadata."""
    pending = [annotation]
    while pending:
        part = pending.pop()
        yield part
        yield from getattr(part, "__metadata__", ())
        pending.extend(get_args(part))
