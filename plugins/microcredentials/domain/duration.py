"""How long a course lasts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from microcredentials.domain.mistake import closest, listed, mistake, quoted, required_text

UNITS = ("lesson", "hour", "day", "week", "month", "semester", "academic year")
_DURATION = re.compile(r"([0-9]{1,4})(?:\s*[-–]\s*([0-9]{1,4}))?\s+([A-Za-z_ ]+)")
_LOOSE = re.compile(r"([0-9]{1,4})(?:\s*(?:[-–—]|to)\s*([0-9]{1,4}))?[ -]*([A-Za-z_ ]+)\.?", re.IGNORECASE)
_OTHER_WORDS = {"year": "academic year", "term": "semester", "session": "lesson", "h": "hour"}


@dataclass(frozen=True, slots=True)
class Duration:
    """A length or a range of lengths in one unit (a singular of :data:`UNITS`)."""

    least: int
    most: int
    unit: str


def _duration(value: Any) -> Duration:
    written = required_text(value, "a duration", "Write for example `10 weeks`.")
    found = _DURATION.fullmatch(written)
    unit = _singular(found[3]) if found else ""
    least, most = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if unit not in UNITS:
        raise _no_duration(written)
    if least > most:
        meant = f"{most}-{least} {unit}s"
        raise mistake("MC213", f"The range {quoted(written)} is upside down.", f"Write `{meant}`.", meant)
    if most == 0:
        raise mistake("MC213", f"{quoted(written)} is no time at all.", "Write how long it lasts, such as `10 weeks`.")
    return Duration(least, most, unit)


def _no_duration(written: str) -> Exception:
    allowed = f"Write a number and one of {listed(f'{unit}s' for unit in UNITS)}, such as `10 weeks` or `2-3 days`."
    found = _LOOSE.fullmatch(written)
    if not found:
        return mistake("MC213", f"{quoted(written)} is not a duration.", allowed)
    least, most, unit = int(found[1]), int(found[2] or found[1]), _singular(found[3])
    known = unit if unit in UNITS else _OTHER_WORDS.get(unit) or closest(unit, UNITS)
    if known is None or not 0 < most >= least:
        return mistake("MC213", f"{quoted(written)} is not a duration: {quoted(found[3])} is no unit.", allowed)
    number = str(most) if least == most else f"{least}-{most}"
    meant = f"{number} {known}" if most == 1 else f"{number} {known}s"
    return mistake("MC213", f"{quoted(written)} is not a duration.", f"Did you mean `{meant}`?", meant)


def _singular(unit: str) -> str:
    return " ".join(unit.replace("_", " ").split()).casefold().removesuffix("s")


DurationValue = Annotated[
    Duration,
    PlainValidator(_duration),
    WithJsonSchema(
        {
            "type": "string",
            "x-form": "length of time",
            "examples": ["10 weeks", "2-3 days"],
            "x-pattern": rf"[0-9]{{1,4}}(\s*[-–]\s*[0-9]{{1,4}})?\s+({'|'.join(UNITS).replace(' ', '[ _]')})s?",
        }
    ),
]
