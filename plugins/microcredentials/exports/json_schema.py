"""JSON Schema of the entry formats: what an editor needs to complete and to mark while somebody writes."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.course import Course
from microcredentials.domain.partner import Partner
from microcredentials.domain.programme import Programme
from microcredentials.domain.vocabulary import COUNTRIES, CURRENCIES, ISCED_FIELDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.model import Record

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

PLAIN_SCHEMAS = files("microcredentials.exports") / "plain_schemas.json"
"""The schemas of the models, as :mod:`.model_schema` made them."""

ALLIANCE_WITH_NULL = "alliance with null"
"""Their key for an alliance which may also write ``null``: that takes away what its profile says."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_NUMBER_IN_QUOTES = r"^\s*[+-]?\d+(\.\d+)?\s*$"
_LISTED_IN_FULL = {"countries": COUNTRIES, "currencies": CURRENCIES, "isced-f": ISCED_FIELDS}


def entry_schema(kind: str, base: str = "/") -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one kind of entry, a key of :data:`MODELS`.

    ``base`` is the address of the site that publishes the schema, with a slash at its end; it
    makes the ``$id``.
    """
    described = _plain_schemas()[ALLIANCE_WITH_NULL if kind == "alliance" else kind]
    return {
        "$schema": DIALECT,
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
    """The schema of an entry, or of a group in one, as people are told about it; it is shared, and only read."""
    for kind, known in MODELS.items():
        schema = _plain_schemas()[kind]
        if model is known:
            return schema
        if group := schema["$defs"].get(model.__name__):
            return {**group, "$defs": schema["$defs"]}
    raise KeyError(model)


@cache
def _plain_schemas() -> Mapping[str, dict[str, Any]]:
    found: Mapping[str, dict[str, Any]] = json.loads(PLAIN_SCHEMAS.read_text(encoding="utf-8"))
    return found


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
