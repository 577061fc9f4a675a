"""The texts, addresses and lists of an entry, each with the way to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args

from microcredentials.domain.address import WebAddressForm
from microcredentials.domain.model import Record
from microcredentials.domain.place import FieldPath, Places
from microcredentials.domain.portfolio import Entry
from microcredentials.domain.text import Text, TextForm


class WrittenText(NamedTuple):
    """One text in one language."""

    path: FieldPath
    words: str
    is_markdown: bool


class _Field(NamedTuple):
    """A field of a model: its name in Python and in the file, and what it asks of a text or an address."""

    attribute: str
    name: str
    is_markdown: bool
    is_address: bool


class _Written(NamedTuple):
    """A text or a word."""

    path: FieldPath
    value: Any
    field: _Field


def texts_of(entry: Entry[Any]) -> Iterator[WrittenText]:
    """All texts of an entry, every translation by itself."""
    for path, value, field in _values(entry.value, ()):
        if isinstance(value, Text):
            for language, words in value.by_language.items():
                yield WrittenText(_of_translation(entry.places, path, language), words, field.is_markdown)


def addresses_of(entry: Entry[Any]) -> Iterator[tuple[FieldPath, str]]:
    """All web addresses of an entry."""
    for path, value, field in _values(entry.value, ()):
        if field.is_address and isinstance(value, str):
            yield path, value


def lists_of(record: Record, path: FieldPath = ()) -> Iterator[tuple[FieldPath, tuple[Any, ...]]]:
    """All lists of a record and of the groups inside it."""
    for field in _fields(type(record)):
        value, here = getattr(record, field.attribute), (*path, field.name)
        if isinstance(value, Record):
            yield from lists_of(value, here)
        elif isinstance(value, tuple) and value:
            yield here, value
            for position, element in enumerate(value):
                if isinstance(element, Record):
                    yield from lists_of(element, (*here, position))


def _of_translation(places: Places, path: FieldPath, language: str) -> FieldPath:
    """The path of one translation; a learning outcome may write its text without naming the field."""
    if (*path, language) in places.spans:
        return (*path, language)
    return path if path in places.spans or path[-1:] != ("text",) or path[:-1] not in places.spans else path[:-1]


def _values(value: Record, path: FieldPath) -> Iterator[_Written]:
    for field in _fields(type(value)):
        given = getattr(value, field.attribute)
        if given:
            yield from _inside(given, (*path, field.name), field)


def _inside(value: Any, path: FieldPath, field: _Field) -> Iterator[_Written]:
    match value:
        case Text() | str():
            yield _Written(path, value, field)
        case Record():
            yield from _values(value, path)
        case tuple():
            for position, element in enumerate(value):
                yield from _inside(element, (*path, position), field)
        case Mapping():
            for key, element in value.items():
                yield from _inside(element, (*path, str(key)), field)


@cache
def _fields(model: type[Record]) -> tuple[_Field, ...]:
    return tuple(
        _Field(
            attribute=name,
            name=field.alias or name,
            is_markdown=any(isinstance(form, TextForm) and form.markdown for form in _forms(field)),
            is_address=any(isinstance(form, WebAddressForm) for form in _forms(field)),
        )
        for name, field in model.model_fields.items()
    )


def _forms(field: Any) -> Iterator[Any]:
    """The metadata of a field, wherever in its annotation they stand."""
    yield from field.metadata
    pending = [field.annotation]
    while pending:
        annotation = pending.pop()
        yield from getattr(annotation, "__metadata__", ())
        pending.extend(get_args(annotation))
