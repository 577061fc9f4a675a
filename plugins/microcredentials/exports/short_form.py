"""What an entry states, in the shortest form that an entry file may have: for files that people go on writing."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from microcredentials.domain.ects import Ects
from microcredentials.domain.fee import Amount, SameFee
from microcredentials.domain.learning_outcome import LearningOutcome
from microcredentials.domain.level import Level
from microcredentials.domain.model import Record
from microcredentials.domain.text import Text
from microcredentials.exports.stated import stated

if TYPE_CHECKING:
    from microcredentials.exports.stated import Tree


def short_form(record: Record, *, with_defaults: bool = False) -> Tree:
    """Texts in one language as such, exact credits as a number, and so on; what is absent or empty is left out.

    A value that holds anyway is left out as well, unless asked for ``with_defaults``.
    """
    fields = type(record).model_fields
    given = ((name, field, getattr(record, name)) for name, field in fields.items() if name in record.model_fields_set)
    kept = {field.alias or name: value for name, field, value in given if with_defaults or value != field.default}
    tree = stated(record)
    return {name: as_texts(_short(value, tree[name])) for name, value in kept.items() if name in tree}


def as_texts(value: Any) -> Any:
    """The value with a text for each number, as they stand in a file."""
    match value:
        case dict():
            return {name: as_texts(part) for name, part in value.items()}
        case list():
            return [as_texts(part) for part in value]
        case bool():
            return value
        case int() | float():
            return str(value)
        case _:
            return value


def _short(value: Any, long: Any) -> Any:  # noqa: PLR0911  one answer per kind of value
    """The short form of a value whose long form is known."""
    match value:
        case Text():
            return str(value) if value.by_language.keys() == {value.written_in} else dict(value.by_language)
        case Ects():
            return _short_range(value.least, value.most, long) if not value.note else _with_note(value, long)
        case Amount():
            return _short_range(value.least, value.most, long)
        case SameFee():
            return long
        case Level() if value.not_referenced:
            return long
        case LearningOutcome() if value.kind is None and not value.esco:
            return _short(value.text, long["text"])
        case tuple():
            return [_short(one, one_long) for one, one_long in zip(value, long, strict=True)]
        case dict():
            return {name: _short(one, long[name]) for name, one in value.items()}
        case Record():
            return short_form(value)
        case _:
            return long


def _short_range(least: Decimal, most: Decimal, long: Any) -> Any:
    is_exact = isinstance(long, dict) and "by_partner" not in long and least == most
    return long["min"] if is_exact else long


def _with_note(ects: Ects, long: Any) -> Any:
    return {**long, "note": _short(ects.note, long["note"])}
