"""How long a course lasts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from microcredentials.domain.mistake import closest, listed, mistake, quoted, shape_of

UNITS = ("lesson", "hour", "day", "week", "month", "semester", "academic year")
_DURATION = re.compile(r"(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?\s+([A-Za-z_ ]+)")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length or a range of lengths in one unit (a singular of :data:`UNITS`)."""

    least: int
    most: int
    unit: str


def _duration(value: Any) -> Duration:
    if not isinstance(value, str):
        raise mistake("MC202", f"This must be a duration, but {shape_of(value)} was found.", "Write for example `10 weeks`.")
    written = value.strip()
    allowed = f"Write a number and one of {listed(f'{unit}s' for unit in UNITS)}, such as `10 weeks` or `2-3 days`."
    found = _DURATION.fullmatch(written)
    if not found:
        raise mistake("MC213", f"{quoted(written)} is not a duration.", allowed)
    unit = found[3].strip().casefold().replace("_", " ")
    singular = unit.removesuffix("s")
    least, most = int(found[1]), int(found[2] or found[1])
    if singular not in UNITS:
        meant = closest(unit, [f"{known}s" for known in UNITS])
        replacement = f"{written[: found.start(3)]}{meant}" if meant else None
        raise mistake("MC213", f"{quoted(written)} is not a duration: {quoted(unit)} is no unit of time.", allowed, replacement)
    if least > most or most == 0:
        raise mistake("MC213", f"{quoted(written)} is not a duration.", "Write the smaller number first.")
    return Duration(least, most, singular)


DurationValue = Annotated[Duration, PlainValidator(_duration), WithJsonSchema({"type": "string"})]
