"""Days and months of the calendar, written as ISO 8601 writes them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from microcredentials.domain.mistake import mistake, quoted, shape_of

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
_LOOSE_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
EARLIEST_YEAR, LATEST_YEAR = 1900, 2200


@dataclass(frozen=True, slots=True, order=True)
class DayOrMonth:
    """A day, or a whole month where the day is not fixed yet."""

    year: int
    month: int
    day: int | None = None

    @property
    def first(self) -> date:
        """The first day that is meant."""
        return date(self.year, self.month, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that is meant."""
        return date(self.year, self.month, self.day or monthrange(self.year, self.month)[1])

    def __str__(self) -> str:
        month = f"{self.year:04}-{self.month:02}"
        return month if self.day is None else f"{month}-{self.day:02}"


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    found = _DAY.fullmatch(_written(value))
    if not found:
        raise _no_day(_written(value), "2027-02-15")
    return _existing(*(int(part) for part in found.groups()))


def _day_or_month(value: Any) -> DayOrMonth:
    if isinstance(value, DayOrMonth):
        return value
    written = _written(value)
    if month := _MONTH.fullmatch(written):
        first = _existing(int(month[1]), int(month[2]), 1, written)
        return DayOrMonth(first.year, first.month)
    if not _DAY.fullmatch(written):
        raise _no_day(written, "2027-02-15` or `2027-02")
    day = _day(value)
    return DayOrMonth(day.year, day.month, day.day)


def _year_month_or_day(value: Any) -> str:
    written = _written(value)
    if _YEAR.fullmatch(written):
        _existing(int(written), 1, 1, written)
        return written
    return str(_day_or_month(value))


def _written(value: Any) -> str:
    if not isinstance(value, str):
        raise mistake("MC202", f"This must be a date, but {shape_of(value)} was found.", "Write for example `2027-02-15`.")
    return value.strip()


def _existing(year: int, month: int, day: int, written: str | None = None) -> date:
    shown = quoted(written or f"{year:04}-{month:02}-{day:02}")
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise mistake("MC205", f"{shown} is not a plausible date.", "Check the year.")
    if not 1 <= month <= 12:
        raise mistake("MC205", f"{shown} is not a date: there is no month {month}.", "Write year-month-day: `2027-02-15`.")
    length = monthrange(year, month)[1]
    if not 1 <= day <= length:
        raise mistake("MC205", f"{shown} is not a date: that month has {length} days.", "Write year-month-day: `2027-02-15`.")
    return date(year, month, day)


def _no_day(written: str, example: str) -> Exception:
    if found := _LOOSE_ISO.fullmatch(written):
        meant = _iso(int(found[1]), int(found[2]), int(found[3]))
    elif found := _DAY_FIRST.fullmatch(written):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        if first <= 12 and second <= 12 and first != second:
            return mistake(
                "MC205",
                f"{quoted(written)} can be read in two ways.",
                f"Write the year first: `{_iso(year, second, first)}` or `{_iso(year, first, second)}`.",
            )
        meant = _iso(year, second, first) or _iso(year, first, second)
    else:
        meant = None
    hint = f"Write `{meant}`." if meant else f"Write year-month-day: `{example}`."
    return mistake("MC205", f"{quoted(written)} is not a date.", hint, meant)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


Day = Annotated[date, PlainValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]

DayOrMonthValue = Annotated[
    DayOrMonth, PlainValidator(_day_or_month), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$"})
]

YearMonthOrDay = Annotated[
    str, PlainValidator(_year_month_or_day), WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"})
]
