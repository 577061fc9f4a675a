"""Days and months of the calendar, written as ISO 8601 writes them."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from microcredentials.domain.mistake import mistake, quoted, required_text

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEAR = re.compile(r"[0-9]{4}")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})(?:[T ][0-9:.+Z]+)?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[./ -]+([0-9]{1,2})[./ -]+([0-9]{4})(?:,? [0-9]{1,2}[:.][0-9]{2})?")
_MONTH_OF_YEAR = re.compile(
    r"(?:(?P<before>[0-9]{4})[./ -]+)?(?P<month>[0-9]{1,2})(?(before)|[./ -]+(?P<behind>[0-9]{4}))"
)
_IN_WORDS = re.compile(
    r"(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?)?(?P<month>[A-Za-z]{3,9})\.?,?"
    r"(?:\s+(?P<late_day>[0-9]{1,2})(?:st|nd|rd|th)?,)?\s+(?P<year>[0-9]{4})"
)
EARLIEST_YEAR, LATEST_YEAR = 1900, 2200
MONTHS = 12


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
    written = _written(value)
    if found := _DAY.fullmatch(written):
        return _existing(int(found[1]), int(found[2]), int(found[3]))
    if _MONTH.fullmatch(written):
        raise mistake("MC205", f"{quoted(written)} lacks the day.", f"Write year-month-day, such as `{written}-15`.")
    raise _no_date(written, "Write year-month-day: `2027-02-15`.", _meant_day(written))


def _day_or_month(value: Any) -> DayOrMonth:
    if isinstance(value, DayOrMonth):
        return value
    written = _written(value)
    if month := _MONTH.fullmatch(written):
        first = _existing(int(month[1]), int(month[2]), 1, written)
        return DayOrMonth(first.year, first.month)
    if not _DAY.fullmatch(written):
        hint = "Write `2027-02-15`, or `2027-02` for a whole month; a time in words stands under `when`."
        raise _no_date(written, hint, _meant_day(written) or _meant_month(written))
    day = _day(value)
    return DayOrMonth(day.year, day.month, day.day)


def _year_month_or_day(value: Any) -> str:
    written = _written(value)
    if _YEAR.fullmatch(written):
        _existing(int(written), 1, 1, written)
        return written
    return str(_day_or_month(value))


def _written(value: Any) -> str:
    return required_text(value, "a date", "Write for example `2027-02-15`.")


def _existing(year: int, month: int, day: int, written: str | None = None) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        found = None
    if found is None or not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise _no_such_day(year, month, day, quoted(written or f"{year:04}-{month:02}-{day:02}"))
    return found


def _no_such_day(year: int, month: int, day: int, shown: str) -> Exception:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return mistake("MC205", f"{shown} is not a plausible date.", "Check the year.")
    if not 1 <= month <= MONTHS:
        meant = _iso(year, day, month)
        return mistake(
            "MC205",
            f"{shown} is not a date: there is no month {month}.",
            f"Write year-month-day: `{meant or '2027-02-15'}`.",
            meant,
        )
    length = monthrange(year, month)[1]
    return mistake(
        "MC205", f"{shown} is not a date: that month has {length} days.", "Write year-month-day: `2027-02-15`."
    )


def _no_date(written: str, hint: str, meant: str | None) -> Exception:
    found = _DAY_FIRST.fullmatch(written)
    if found and found[1] != found[2] and int(found[1]) <= MONTHS and int(found[2]) <= MONTHS:
        either = [_iso(int(found[3]), int(found[month]), int(found[day])) for day, month in ((1, 2), (2, 1))]
        if all(either):
            return mistake(
                "MC205",
                f"{quoted(written)} can be read in two ways.",
                f"Write the year first: `{either[0]}` or `{either[1]}`.",
            )
    return mistake("MC205", f"{quoted(written)} is not a date.", f"Write `{meant}`." if meant else hint, meant)


def _meant_day(written: str) -> str | None:
    """The day of a date in another order, with other marks, with a time of day or in English words."""
    if found := _YEAR_FIRST.fullmatch(written):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
        return _iso(year, month, day)
    if found := _DAY_FIRST.fullmatch(written):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        return _iso(year, second, first) or _iso(year, first, second)
    found = _IN_WORDS.fullmatch(written)
    day_in_words = (found["day"] or found["late_day"]) if found else None
    return _iso(int(found["year"]), _month_named(found["month"]), int(day_in_words)) if found and day_in_words else None


def _meant_month(written: str) -> str | None:
    """The month of ``2/2027``, ``2027/02`` or ``February 2027``."""
    if found := _MONTH_OF_YEAR.fullmatch(written):
        first_day = _iso(int(found["before"] or found["behind"]), int(found["month"]), 1)
    elif (found := _IN_WORDS.fullmatch(written)) and not found["day"] and not found["late_day"]:
        first_day = _iso(int(found["year"]), _month_named(found["month"]), 1)
    else:
        return None
    return first_day[:7] if first_day else None


def _month_named(word: str) -> int:
    """The number of an English month, also cut to three letters; 0 for any other word."""
    folded = word.casefold()
    names = ((number, month_name[number].casefold()) for number in range(1, MONTHS + 1))
    return next((number for number, name in names if folded in {name, name[:3]} or folded == name[:4] == "sept"), 0)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if EARLIEST_YEAR <= year <= LATEST_YEAR else None
    except ValueError:
        return None


Day = Annotated[
    date,
    PlainValidator(_day),
    WithJsonSchema({"type": "string", "format": "date", "x-form": "day", "examples": ["2027-02-15"]}),
]

DayOrMonthValue = Annotated[
    DayOrMonth,
    PlainValidator(_day_or_month),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\d{4}-\d{2}(-\d{2})?$",
            "x-form": "day or month",
            "examples": ["2027-02-15", "2027-02"],
        }
    ),
]

YearMonthOrDay = Annotated[
    str,
    PlainValidator(_year_month_or_day),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
            "x-form": "year, month or day",
            "examples": ["2020", "2020-10"],
        }
    ),
]
