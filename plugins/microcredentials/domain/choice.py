"""One value of a closed list, yes or no, and lists that may be written as one bare value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import core_schema

from microcredentials.domain.mistake import closest, listed, mistake, quoted, shape_of

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


class ClosedList(StrEnum):
    """A closed list of the format: each member's value is what an entry writes."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read the exact code; anything else is a mistake that names the codes and the one probably meant."""
        return core_schema.no_info_plain_validator_function(
            cls._read, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The allowed codes."""
        return {"type": "string", "enum": [member.value for member in cls]}

    @classmethod
    def _read(cls, value: Any) -> ClosedList:
        codes = [member.value for member in cls]
        if not isinstance(value, str):
            raise mistake(
                "MC202", f"This must be one word of a list, but {shape_of(value)} was found.", f"Write one of {listed(codes)}."
            )
        written = value.strip()
        if written in codes:
            return cls(written)
        raise unknown_code(written, codes)


def unknown_code(written: str, codes: list[str]) -> Exception:
    """The mistake of a code that is not on its list."""
    meant = closest(written, codes)
    hint = f"Did you mean `{meant}`? Allowed: {listed(codes)}." if meant else f"Write one of {listed(codes)}."
    return mistake("MC203", f"{quoted(written)} is not on the list for this field.", hint, meant)


def _yes_or_no(value: Any) -> bool:
    match value:
        case bool():
            return value
        case "true":
            return True
        case "false":
            return False
        case str():
            meant = {"yes": "true", "on": "true", "y": "true", "1": "true", "no": "false", "off": "false", "n": "false", "0": "false"}
            word = meant.get(value.strip().casefold()) or next(
                (known for known in ("true", "false") if value.strip().casefold() == known), None
            )
            raise mistake("MC210", f"{quoted(value)} is neither `true` nor `false`.", "Write `true` or `false`.", word)
        case _:
            raise mistake("MC202", f"This must be `true` or `false`, but {shape_of(value)} was found.", "Write `true` or `false`.")


YesNo = Annotated[bool, PlainValidator(_yes_or_no), WithJsonSchema({"type": "boolean"})]


@dataclass(frozen=True, slots=True)
class Many:
    """A list field, which also accepts one bare value; ``of_codes`` lists tell a comma-separated text."""

    least: int = 0
    most: int = 200
    of_codes: bool = True

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Wrap one bare value, then let every element be read on its own."""
        return core_schema.no_info_before_validator_function(self._as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A list of the element, or one bare element."""
        many = dict(handler(schema))
        many["maxItems"] = self.most
        if self.least:
            many["minItems"] = self.least
        return {"anyOf": [many, many["items"]], "x-list": True}

    def _as_list(self, value: Any) -> Any:
        if isinstance(value, str) and self.of_codes and "," in value:
            parts = [part.strip() for part in value.strip("[]").split(",") if part.strip()]
            written = f"[{', '.join(parts)}]"
            raise mistake("MC211", f"{quoted(value)} is one text, not a list.", f"Write `{written}`.", written)
        if not isinstance(value, list | tuple):
            return [value]
        if len(value) < self.least:
            raise mistake("MC212", "This list is empty.", f"Write at least {self.least}, or remove the line.")
        if len(value) > self.most:
            raise mistake("MC212", f"This list has {len(value)} entries.", f"Write at most {self.most}.")
        return value


Codes = Many()
"""For list fields whose elements are codes."""

Sentences = Many(of_codes=False)
"""For list fields whose elements are texts or groups of fields, in which a comma is just a comma."""

