"""What an entry states, in one form per field.

Entries may be written in several ways (``languages: en`` or ``[en]``, ``ects: 3`` or ``{min: 3, max: 3}``).
Software that reads them wants one: a text is a mapping from language to words, a list field a list, credits and
amounts a range. Each of these forms is one that an entry may have, so that what is stated here can be read again.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from microcredentials.domain.duration import Duration
from microcredentials.domain.ects import Ects
from microcredentials.domain.fee import Amount, SameFee
from microcredentials.domain.level import NOT_REFERENCED, Level
from microcredentials.domain.model import Record
from microcredentials.domain.programme import Choice
from microcredentials.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

Tree = dict[str, Any]
"""Texts, numbers, booleans, lists and mappings, as JSON knows them."""


def stated(record: Record) -> Tree:
    """The fields of an entry or group under their names in the format; what is absent or empty is left out."""
    given = ((name, getattr(record, attribute)) for attribute, name in _names(type(record)))
    tree = {name: _value(value) for name, value in given if value is not None}
    return {name: value for name, value in tree.items() if value not in ([], {})}


@cache
def _names(model: type[Record]) -> tuple[tuple[str, str], ...]:
    return tuple((attribute, field.alias or attribute) for attribute, field in model.model_fields.items())


def _value(value: Any) -> Any:  # noqa: PLR0911  one answer per kind of value
    match value:
        case bool() | int():
            return value
        case StrEnum() | str():
            return str(value)
        case Text():
            return dict(value.by_language)
        case Decimal():
            return _number(value)
        case tuple():
            return [_value(element) for element in value]
        case dict():
            return {str(name): _value(element) for name, element in value.items()}
        case Duration():
            return _duration(value)
        case Record():
            return _group(value)
        case _:  # days, months, editions
            return str(value)


def _group(group: Record) -> Any:
    match group:
        case Ects():
            return _ects(group)
        case SameFee():
            return "on_request" if group.amount.on_request else "free"
        case Amount():
            return amount_stated(group)
        case Choice():
            return _choice(group)
        case Level() if group.not_referenced:
            return NOT_REFERENCED
        case _:
            return stated(group)


def amount_stated(amount: Amount) -> Any:
    """An amount of money: ``{min, max}``, both the same where it is exact, or ``on_request``."""
    return "on_request" if amount.on_request else {"min": _number(amount.least), "max": _number(amount.most)}


def _ects(ects: Ects) -> Any:
    if ects.none:
        return "none"
    note: Mapping[str, Any] = {"note": dict(ects.note.by_language)} if ects.note else {}
    if ects.by_partner:
        return {"by_partner": {id_: _number(credits_) for id_, credits_ in ects.by_partner.items()}, **note}
    return {"min": _number(ects.least), "max": _number(ects.most), **note}


def _choice(choice: Choice) -> Any:
    if choice.ects is not None:
        return {"ects": _number(choice.ects)}
    return "all" if choice.courses is None else choice.courses


def _duration(duration: Duration) -> str:
    number = str(duration.least) if duration.least == duration.most else f"{duration.least}-{duration.most}"
    return f"{number} {duration.unit}" if duration.most == 1 else f"{number} {duration.unit}s"


def _number(number: Decimal) -> int | float:
    """A number as JSON writes it; two decimals are all that the format takes, so nothing is lost."""
    return int(number) if number == number.to_integral_value() else float(number)
