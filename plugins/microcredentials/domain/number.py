"""Numbers as coordinators write them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

from pydantic_core import core_schema

from microcredentials.domain.mistake import mistake, quoted, required_text

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

MOST_DECIMALS = 2
LARGEST_WITHOUT_THOUSANDS = 1_000
"""Up to this number nobody parts thousands, so that ``1,500`` can only be a decimal."""

_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.(?P<decimals>[0-9]+))?")
_WITH_COMMA = re.compile(r"[0-9]+,[0-9]+")
_THOUSANDS = re.compile(
    r"(?P<whole>[0-9]{1,3}(?:(?P<parting>[.,'’ ])[0-9]{3})(?:(?P=parting)[0-9]{3})*)(?:[.,][0-9]{2})?"
)
_ROUND = re.compile(r"(?P<whole>[0-9]+)[.,](?:-|–|—)")
_RANGE = re.compile(r"(?P<least>[0-9.,]+)\s*(?:-|–|—|\bto\b)\s*(?P<most>[0-9.,]+)")
_UNITS = re.compile(
    r"(?:(?<![^\W\d_])(?:ects|cp|credits?|points?|hours?|hrs?|h|eur|euros?|eqf|level|percent|students?|participants?"
    r"|learners?|persons?|people|places?|seats?|ca|approx|approximately|about)(?![^\W_])\.?)|[€%~]",
    re.IGNORECASE,
)
"""What people write beside a number that changes nothing of it."""


@dataclass(frozen=True, slots=True)
class NumberForm:
    """What a field asks of its number: its range, whole or not, and what it counts, for the sentence."""

    least: int = 0
    most: int = 1_000_000
    whole: bool = False
    example: str = "3"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read digits with an optional decimal point; nothing else is a number, ``true`` and ``1e5`` least of all."""
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A number or whole number within the range."""
        return {"type": "integer" if self.whole else "number", "minimum": self.least, "maximum": self.most}

    def _read(self, value: Any) -> Decimal | int:
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            return self._judged(str(value))
        return self._judged(required_text(value, "a number", f"Write for example `{self.example}`."))

    def _judged(self, written: str) -> Decimal | int:
        found = _NUMBER.fullmatch(written)
        if not found:
            raise self._no_number(written)
        number = Decimal(written)
        if not self.least <= number <= self.most:
            raise mistake(
                "MC204", f"{quoted(written)} is out of range.", f"Write a number from {self.least} to {self.most}."
            )
        if len(found["decimals"] or "") > MOST_DECIMALS:
            raise self._too_exact(written)
        if not self.whole:
            return number.normalize() + 0
        if number != number.to_integral_value():
            raise mistake("MC204", f"{quoted(written)} is not a whole number.", f"Write for example `{self.example}`.")
        return int(number)

    def _too_exact(self, written: str) -> Exception:
        meant = self._if_right(written.replace(".", "")) if _THOUSANDS.fullmatch(written) else None
        hint = f"Write thousands without a point: `{meant}`." if meant else f"Write at most {MOST_DECIMALS} of them."
        return mistake("MC204", f"{quoted(written)} has too many digits behind the point.", hint, meant)

    def _no_number(self, written: str) -> Exception:
        bare = _bare(written)
        meant = self._if_right(_in_digits(bare, whole_or_money=self.whole or self.most > LARGEST_WITHOUT_THOUSANDS))
        if meant is None:
            return mistake(
                "MC204", f"{quoted(written)} is not a number.", f"Write just the number, for example `{self.example}`."
            )
        reason = ", with a decimal point" if _WITH_COMMA.fullmatch(bare) and "." in meant else ""
        reason = reason or (", without anything else" if bare != written else "")
        return mistake(
            "MC204", f"{quoted(written)} is not a number.", f"Write just the number{reason}: `{meant}`.", meant
        )

    def _if_right(self, written: str | None) -> str | None:
        """The text if it is a number that the field takes."""
        found = _NUMBER.fullmatch(written) if written else None
        if not written or not found or len(found["decimals"] or "") > MOST_DECIMALS:
            return None
        number = Decimal(written)
        fits = self.least <= number <= self.most and not (self.whole and number != number.to_integral_value())
        return written if fits else None

    def takes(self, value: Any) -> bool:
        """Whether the value is a number as the field wants it."""
        return isinstance(value, str) and self._if_right(value.strip()) is not None

    def range_in(self, value: Any) -> str | None:
        """The range that a text such as ``3-4 ECTS`` means, as an entry writes it: ``{min: 3, max: 4}``."""
        found = _RANGE.fullmatch(_bare(value)) if isinstance(value, str) else None
        if not found:
            return None
        thousands = self.most > LARGEST_WITHOUT_THOUSANDS
        least, most = (self._if_right(_in_digits(found[end], whole_or_money=thousands)) for end in ("least", "most"))
        right = least is not None and most is not None and Decimal(least) <= Decimal(most)
        return f"{{min: {least}, max: {most}}}" if right else None


def _bare(written: str) -> str:
    """The text with Latin digits, and without units and what else changes nothing."""
    digits = "".join(str(unicodedata.digit(character)) if character.isdecimal() else character for character in written)
    return _UNITS.sub("", digits).replace("\N{NO-BREAK SPACE}", " ").strip()


def _in_digits(bare: str, *, whole_or_money: bool) -> str | None:
    """The number that is written with a comma, with parted thousands or with a dash for no cents."""
    if _NUMBER.fullmatch(bare) and not (whole_or_money and _THOUSANDS.fullmatch(bare)):
        return bare
    if whole_or_money and (found := _THOUSANDS.fullmatch(bare)):
        whole = re.sub(r"[^0-9]", "", found["whole"])
        cents = bare[found.end("whole") + 1 :]
        return f"{whole}.{cents}" if cents.strip("0") else whole
    if found := _ROUND.fullmatch(bare):
        return found["whole"]
    return bare.replace(",", ".") if _WITH_COMMA.fullmatch(bare) else None


CREDITS = NumberForm(most=1_000, example="1.5")
MONEY = NumberForm(most=10_000_000, example="120")

Credits = Annotated[Decimal, CREDITS]
"""ECTS credits: not negative; range and step are the alliance's, and checked there."""

Money = Annotated[Decimal, MONEY]
"""An amount of money in the fee's currency."""

Percent = Annotated[Decimal, NumberForm(least=1, most=100, example="20")]

Count = Annotated[int, NumberForm(least=1, most=1_000_000, whole=True, example="40")]
"""How many: places, courses, hours."""
