"""JSON Schema of the entry formats: what an editor needs to complete and to mark while somebody writes."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic.json_schema import GenerateJsonSchema

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.course import Course
from microcredentials.domain.model import Record
from microcredentials.domain.partner import Partner
from microcredentials.domain.programme import Programme
from microcredentials.domain.vocabulary import COUNTRIES, CURRENCIES, ISCED_FIELDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema

MODELS: Mapping[str, type[Record]] = {
    "course": Course,
    "partner": Partner,
    "programme": Programme,
    "alliance": Alliance,
}
"""The kinds of entries and their models."""

FORMAT_VERSION = 1
SCHEMA_FILES = tuple(f"schemas/{kind}/v{FORMAT_VERSION}.json" for kind in MODELS)
"""Where the schemas lie below the site's root."""

_NUMBER_IN_QUOTES = r"^\s*[+-]?\d+(\.\d+)?\s*$"
_ACRONYMS = {word.casefold(): word for word in ("ECTS", "EQF", "NQF", "EHEA", "QF", "ROR", "PIC", "OID", "URL", "ELM")}
_LISTED_IN_FULL = {"countries": COUNTRIES, "currencies": CURRENCIES, "isced-f": ISCED_FIELDS}


class _ReadableSchema(GenerateJsonSchema):
    """Titles in words, no private names, and neither ``null`` nor empty defaults: an absent field is just not there."""

    def get_title_from_name(self, name: str) -> str:
        words = " ".join(_ACRONYMS.get(word, word) for word in name.strip("_").split("_"))
        return words[:1].upper() + words[1:]

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        described = super().tagged_union_schema(schema)
        described["anyOf"] = described.pop("oneOf")  # our forms may overlap; whichever fits is right
        return described

    def normalize_name(self, name: str) -> str:
        return super().normalize_name(name.lstrip("_"))

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        described = super().default_schema(schema)
        if described.get("default") in (None, [], {}):
            described.pop("default", None)
        return described

    def encode_default(self, dft: Any) -> Any:
        """A default as an entry would write it: a number is no text, and what is not there has no name."""
        if isinstance(dft, Record):
            return {name: self.encode_default(value) for name, value in dft if value is not None}
        if isinstance(dft, Decimal):
            return int(dft) if dft == int(dft) else float(dft)
        return super().encode_default(dft)


class _AllianceSchema(_ReadableSchema):
    """An alliance may also write ``null``, which takes away what its profile says."""

    nothing: ClassVar[dict[str, str]] = {"type": "null"}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return {"anyOf": [self.generate_inner(schema["schema"]), self.nothing]}


def entry_schema(kind: str, base: str = "/") -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one kind of entry, a key of :data:`MODELS`.

    ``base`` is the address of the site that publishes the schema, with a slash at its end; it
    makes the ``$id``.
    """
    described = _generated(MODELS[kind], _AllianceSchema) if kind == "alliance" else plain_schema(MODELS[kind])
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": f"{base}schemas/{kind}/v{FORMAT_VERSION}.json",
        **_forgiving(described),
    }


def schema_files(base: str = "/") -> Mapping[str, str]:
    """The schemas as files of the site: path below it (``schemas/course/v1.json``) -> JSON."""
    return {
        f"schemas/{kind}/v{FORMAT_VERSION}.json": json.dumps(entry_schema(kind, base), indent=2, ensure_ascii=False)
        + "\n"
        for kind in MODELS
    }


def plain_schema(model: type[Record]) -> dict[str, Any]:
    """The schema of a model as people are told about it, without what editors need; it is shared, and only read."""
    return _generated(model, _ReadableSchema)


@cache
def _generated(model: type[Record], generator: type[_ReadableSchema]) -> dict[str, Any]:
    """A build asks for each schema two or three times; no entry changes them."""
    return model.model_json_schema(schema_generator=generator)


def _forgiving(node: Any) -> Any:
    """The same for editors: they give ``1984`` and ``"3"`` a type, where our reading lets the field decide."""
    if isinstance(node, list):
        return [_forgiving(part) for part in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _forgiving(value) for key, value in node.items() if key == "properties" or not key.startswith("x-")}
    if (vocabulary := _LISTED_IN_FULL.get(node.get("x-vocabulary", ""))) is not None:
        kept |= _codes(list(vocabulary))
    elif node.get("type") == "string" and "enum" not in node:
        kept["type"] = ["string", "number"]
    elif node.get("type") in ("integer", "number"):
        kept |= {"type": [node["type"], "string"], "pattern": _NUMBER_IN_QUOTES}
    return kept


def _codes(codes: list[str]) -> dict[str, Any]:
    """A closed list; editors take a code such as ``0613`` for a number, so those that look like one are let through."""
    if any(code.isdigit() for code in codes):
        return {"type": ["string", "integer"], "anyOf": [{"enum": codes}, {"type": "integer", "minimum": 0}]}
    return {"enum": codes}
