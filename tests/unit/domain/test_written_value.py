"""The words of an entry: none is missed by looking only at the fields that may hold some."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from tests.unit.exports.full_portfolio import full_portfolio

from microcredentials.checks.written_values import lists_of
from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course
from microcredentials.domain.model import Record
from microcredentials.domain.place import FieldPath
from microcredentials.domain.text import Text
from microcredentials.domain.written_value import WrittenWords

PORTFOLIO = full_portfolio()
ENTRIES = [
    PORTFOLIO.alliance_entry,
    *PORTFOLIO.partner_entries.values(),
    *PORTFOLIO.course_entries.values(),
    *PORTFOLIO.programme_entries.values(),
]


def everything_in(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Any]]:
    yield path, value
    if isinstance(value, Record):
        for name, field in type(value).model_fields.items():
            yield from everything_in(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for position, element in enumerate(value):
            yield from everything_in(element, (*path, position))
    elif isinstance(value, Mapping):
        for key, element in value.items():
            yield from everything_in(element, (*path, key))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.path)
def test_every_text_and_address_is_found_in_the_order_of_the_model(entry: Any) -> None:
    found = WrittenWords.of(entry.value)
    texts = [(path, value) for path, value in everything_in(entry.value) if isinstance(value, Text)]
    assert [(path, *each) for path, text in texts for each in text.by_language.items()] == [
        (text.path, text.language, text.words) for text in found.texts
    ]
    addresses = [each for each in everything_in(entry.value) if str(each[1]).startswith(("http:", "https:"))]
    assert found.addresses == [each for each in addresses if "esco" not in each[0]]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.path)
def test_every_list_is_found(entry: Any) -> None:
    every = [(path, value) for path, value in everything_in(entry.value) if isinstance(value, tuple) and value]
    assert list(lists_of(entry.value)) == every


def test_markdown_is_told_from_a_line() -> None:
    given = {"title": "A course", "description": "Two\n\nparagraphs", "fee": {"note": {"en": "All in.", "bg": "Да."}}}
    course = Course.model_validate(given, context=EntryContext("su/ai", "en"))
    assert [(text.path, text.language, text.is_markdown) for text in WrittenWords.of(course).texts] == [
        (("title",), "en", False),
        (("description",), "en", True),
        (("fee", "note"), "en", False),
        (("fee", "note"), "bg", False),
    ]
