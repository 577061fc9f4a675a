"""The schemas of the models, generated: what they say in types and docstrings, as JSON.

They change with the code alone, so that the package brings them along: reading docstrings and describing models would
take a tenth of a small build. ``python -m microcredentials.exports.model_schema`` renews the file.
"""

from __future__ import annotations

import ast
import inspect
import json
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic.json_schema import GenerateJsonSchema

from microcredentials.domain.model import Record
from microcredentials.exports.json_schema import ALLIANCE_WITH_NULL, MODELS, PLAIN_SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema

_ACRONYMS = {word.casefold(): word for word in ("ECTS", "EQF", "NQF", "EHEA", "QF", "ROR", "PIC", "OID", "URL", "ELM")}


class _ReadableSchema(GenerateJsonSchema):
    """Titles in words, no private names, and neither ``null`` nor empty defaults: an absent field is just not there."""

    def get_title_from_name(self, name: str) -> str:
        words = " ".join(_ACRONYMS.get(word, word) for word in name.strip("_").split("_"))
        return words[:1].upper() + words[1:]

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        described = super().model_schema(schema)
        for name, description in _descriptions(schema["cls"]):
            field = described["properties"][name]
            described["properties"][name] = self.handle_ref_overrides({**field, "description": description})
        return described

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


def plain_schemas() -> str:
    """The text of the file: kind of entry -> schema, and that of an alliance which may write ``null``."""
    schemas = {kind: model.model_json_schema(schema_generator=_ReadableSchema) for kind, model in MODELS.items()}
    schemas[ALLIANCE_WITH_NULL] = MODELS["alliance"].model_json_schema(schema_generator=_AllianceSchema)
    return json.dumps(schemas, indent=1, ensure_ascii=False) + "\n"


def _descriptions(model: type[Record]) -> Iterator[tuple[str, str]]:
    """Name of a field as it stands in a file -> its docstring; those of groups that a model extends come first."""
    for group in reversed(model.__mro__):
        if issubclass(group, Record):
            for name, docstring in _docstrings(group):
                yield model.model_fields[name].alias or name, docstring


def _docstrings(group: type[Record]) -> Iterator[tuple[str, str]]:
    written = ast.parse(dedent(inspect.getsource(group))).body[0]
    for statement, below in pairwise(written.body if isinstance(written, ast.ClassDef) else ()):
        match statement, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(docstring))):
                if name in group.model_fields:
                    yield name, inspect.cleandoc(docstring)


if __name__ == "__main__":
    Path(str(PLAIN_SCHEMAS)).write_text(plain_schemas(), encoding="utf-8")
