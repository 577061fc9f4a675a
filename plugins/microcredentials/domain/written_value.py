"""What an entry says in words: every text and word in it, with the way to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args

from microcredentials.domain.address import WebAddressForm
from microcredentials.domain.model import Record
from microcredentials.domain.place import FieldPath
from microcredentials.domain.text import Text, TextForm


class WrittenField(NamedTuple):
    """A field of a model: its name in Python and in the file, and what it asks of a text or an address."""

    attribute: str
    name: str
    is_markdown: bool
    is_address: bool


class WrittenValue(NamedTuple):
    """A text or a word."""

    path: FieldPath
    value: Text | str
    field: WrittenField


def written_values(record: Record, path: FieldPath = ()) -> Iterator[WrittenValue]:
    """Every text and word of a record and of the groups inside it, in the order of the model."""
    for field in written_fields(type(record)):
        given = getattr(record, field.attribute)
        if given:
            yield from _inside(given, (*path, field.name), field)


def _inside(value: Any, path: FieldPath, field: WrittenField) -> Iterator[WrittenValue]:
    match value:
        case Text() | str():
            yield WrittenValue(path, value, field)
        case Record():
            yield from written_values(value, path)
        case tuple():
            for position, element in enumerate(value):
                yield from _inside(element, (*path, position), field)
        case Mapping():
            for key, element in value.items():
                yield from _inside(element, (*path, str(key)), field)


@cache
def written_fields(model: type[Record]) -> tuple[WrittenField, ...]:
    """The fields of a model, by what they ask of what is written in them."""
    return tuple(
        WrittenField(
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
