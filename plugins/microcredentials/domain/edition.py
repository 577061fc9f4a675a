"""The yearly state of a portfolio."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from microcredentials.domain.mistake import mistake, quoted, shape_of

_EDITION = re.compile(r"(\d{4})-(\d{2})")
_LOOSE = re.compile(r"(\d{4})\s*[-/–]\s*(?:\d{2})?(\d{2})")


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """An academic year's portfolio, ``2026-27``: named by its first year and the last two digits of its second."""

    first_year: int

    def __str__(self) -> str:
        return f"{self.first_year:04}-{(self.first_year + 1) % 100:02}"


def _edition(value: Any) -> Edition:
    if isinstance(value, Edition):
        return value
    if not isinstance(value, str):
        raise mistake("MC202", f"This must be an edition, but {shape_of(value)} was found.", "Write for example `2026-27`.")
    written = value.strip()
    found = _EDITION.fullmatch(written)
    if found and (int(found[1]) + 1) % 100 == int(found[2]):
        return Edition(int(found[1]))
    loose = _LOOSE.fullmatch(written)
    meant = str(Edition(int(loose[1]))) if loose and (int(loose[1]) + 1) % 100 == int(loose[2]) else None
    hint = f"Write `{meant}`." if meant else "Write the two years of the academic year: `2026-27`."
    raise mistake("MC205", f"{quoted(written)} is not an edition.", hint, meant)


EditionValue = Annotated[
    Edition, PlainValidator(_edition), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}$"})
]
