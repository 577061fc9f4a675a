"""The yearly state of a portfolio."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from microcredentials.domain.day import EARLIEST_YEAR, LATEST_YEAR
from microcredentials.domain.mistake import mistake, quoted, required_text

_EDITION = re.compile(r"([0-9]{4})-([0-9]{2})")
_LOOSE = re.compile(r"(?:[A-Za-z]+\s+)*([0-9]{2}|[0-9]{4})\s*[-/–—]\s*(?:[0-9]{2})?([0-9]{2})")

CENTURY = 2000
"""The century of years written with two digits."""


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """An academic year's portfolio, ``2026-27``: named by its first year and the last two digits of its second."""

    first_year: int

    def __str__(self) -> str:
        return f"{self.first_year:04}-{(self.first_year + 1) % 100:02}"

    @property
    def following(self) -> Edition:
        """The edition of the next academic year."""
        return Edition(self.first_year + 1)

    @property
    def preceding(self) -> Edition:
        """The edition of the academic year before."""
        return Edition(self.first_year - 1)


def edition_named(written: str) -> Edition | None:
    """The edition that a text names exactly, such as ``2026-27``; ``None`` for all other texts."""
    found = _EDITION.fullmatch(written)
    return _of_years(found[1], found[2]) if found else None


def _edition(value: Any) -> Edition:
    if isinstance(value, Edition):
        return value
    written = required_text(value, "an edition", "Write for example `2026-27`.")
    edition = edition_named(written)
    if edition is not None:
        return edition
    loose = _LOOSE.fullmatch(written)
    meant = _of_years(loose[1], loose[2]) if loose else None
    raise mistake(
        "MC205",
        f"{quoted(written)} is not an edition.",
        f"Write `{meant}`." if meant else "Write both years of the academic year: `2026-27`.",
        str(meant) if meant else None,
    )


def _of_years(first: str, second: str) -> Edition | None:
    """The edition of two years of which the second follows the first."""
    year = int(first) + (CENTURY if len(first) == len(second) else 0)
    follows = (year + 1) % 100 == int(second)
    return Edition(year) if follows and EARLIEST_YEAR <= year <= LATEST_YEAR else None


EditionValue = Annotated[
    Edition,
    PlainValidator(_edition),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}$", "x-form": "edition", "examples": ["2026-27"]}),
]
