"""The texts and lists of an entry, each with the way to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from microcredentials.domain.model import Record
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Entry
from microcredentials.domain.written_value import WrittenText, list_fields


def way_to(text: WrittenText, entry: Entry[Any]) -> FieldPath:
    """The path of one translation; a learning outcome may write its text without naming the field."""
    spans, translation = entry.places.spans, (*text.path, text.language)
    if translation in spans:
        return translation
    group = text.path[:-1]
    return group if text.path[-1:] == ("text",) and text.path not in spans and group in spans else text.path


def lists_of(record: Record, path: FieldPath = ()) -> Iterator[tuple[FieldPath, tuple[Any, ...]]]:
    """All lists of a record and of the groups inside it."""
    for field in list_fields(type(record)):
        value, here = getattr(record, field.attribute), (*path, field.name)
        if isinstance(value, Record):
            yield from lists_of(value, here)
        elif isinstance(value, tuple) and value:
            yield here, value
            for position, element in enumerate(value):
                if isinstance(element, Record):
                    yield from lists_of(element, (*here, position))
