"""Numbers as coordinators write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

from pydantic_core import core_schema

from microcredentials.domain.mistake import mistake, quoted, shape_of

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

_NUMBER = re.compile(r"[+-]?\d{1,9}(\.\d{1,4})?")
_NUMBER_INSIDE = re.compile(r"(?<![\d.,])\d{1,9}([.,]\d{1,4})?(?![\d.,])")


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
        if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
            raise mistake(
                "MC202", f"This must be a number, but {shape_of(value)} was found.", f"Write for example `{self.example}`."
            )
        written = str(value).strip()
        if not _NUMBER.fullmatch(written):
            raise self._no_number(written)
        number = Decimal(written)
        if not self.least <= number <= self.most:
            raise mistake("MC204", f"{quoted(written)} is out of range.", f"Write a number from {self.least} to {self.most}.")
        if self.whole:
            if number != number.to_integral_value():
                raise mistake("MC204", f"{quoted(written)} is not a whole number.", f"Write for example `{self.example}`.")
            return int(number)
        return number.normalize() + 0

    def _no_number(self, written: str) -> Exception:
        inside = [found.group().replace(",", ".") for found in _NUMBER_INSIDE.finditer(written)]
        meant = inside[0] if len(inside) == 1 and "-" not in written and not (self.whole and "." in inside[0]) else None
        if "e" in written.casefold() and not any(character.isspace() for character in written):
            meant = None
        reason = "with a decimal point" if "," in written and meant else "without unit or currency"
        hint = f"Write just the number, {reason}: `{meant}`." if meant else f"Write just the number, for example `{self.example}`."
        return mistake("MC204", f"{quoted(written)} is not a number.", hint, meant)


Credits = Annotated[Decimal, NumberForm(most=1_000, example="1.5")]
"""ECTS credits: not negative; range and step are the alliance's, and checked there."""

Money = Annotated[Decimal, NumberForm(most=10_000_000, example="120")]
"""An amount of money in the fee's currency."""

Percent = Annotated[Decimal, NumberForm(least=1, most=100, example="20")]

Count = Annotated[int, NumberForm(least=1, most=1_000_000, whole=True, example="40")]
"""How many: places, courses, hours."""
