"""JSON Schema of the published portfolio, made from the models of the entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from microcredentials.domain.defaults import Origin
from microcredentials.domain.fee import FeeUnit
from microcredentials.exports.json_schema import DIALECT, MODELS
from microcredentials.exports.one_form import one_form_schema

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT_VERSION = 1
"""It grows when something that was there changes or goes; what is added leaves it as it is."""

PORTFOLIO_SCHEMA = f"schemas/portfolio/v{FORMAT_VERSION}.json"
_ID = {"type": "string", "description": "What the entry is called; it never changes silently."}
_PAGE = {"type": "string", "description": "Address of its page below the site's root."}
_URL = {"type": "string", "format": "uri", "description": "Web address of its page, where the site's is known."}
_DAY = {"type": "string", "format": "date"}


def portfolio_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of ``data/portfolio.json``; ``#/$defs/Course`` is that of one course's file.

    Fields may be added within a version, so that additional ones are allowed.
    """
    groups: dict[str, Any] = {}
    kinds = {kind: _kind(kind, groups) for kind in MODELS}
    groups |= {kind.capitalize(): schema for kind, schema in kinds.items()}
    groups |= _resolved_groups()
    return {
        "$schema": DIALECT,
        "title": "Portfolio of microcredential courses",
        "type": "object",
        "required": ["format", "built", "alliance", "partners", "programmes", "courses"],
        "properties": {
            "format": {"const": FORMAT_VERSION},
            "licence": {"type": "string", "format": "uri", "description": "Licence of the texts."},
            "built": {**_DAY, "description": "Day of the build."},
            "site": {"type": "string", "format": "uri", "description": "Web address of the site's root."},
            "alliance": {"$ref": "#/$defs/Alliance"},
            **{
                f"{kind}s": {"type": "array", "items": {"$ref": f"#/$defs/{kind.capitalize()}"}}
                for kind in ("partner", "programme", "course")
            },
        },
        "$defs": groups,
    }


def _kind(kind: str, groups: dict[str, Any]) -> dict[str, Any]:
    """The schema of one kind of record; its groups go to ``groups``."""
    schema = _published(one_form_schema(MODELS[kind]))
    groups |= schema.pop("$defs", {})
    if kind == "alliance":
        return {**schema, "required": []}
    properties: Mapping[str, Any] = {"id": _ID, "page": _PAGE, **({"url": _URL} if kind != "partner" else {})}
    schema["properties"] = {**properties, **schema["properties"], **(_OF_A_COURSE if kind == "course" else {})}
    return {**schema, "required": ["id", "page", *(["status", "title"] if kind != "partner" else [])]}


def _published(node: Any) -> Any:
    """Without our own marks, and open for fields to come."""
    if isinstance(node, list):
        return [_published(part) for part in node]
    if not isinstance(node, dict):
        return node
    return {
        name: {field: _published(part) for field, part in value.items()} if name == "properties" else _published(value)
        for name, value in node.items()
        if not name.startswith("x-") and not (name == "additionalProperties" and value is False)
    }


_OF_A_COURSE: Mapping[str, Any] = {
    "last_changed": {**_DAY, "description": "Day of the last change, as far as Git tells."},
    "resolved": {"$ref": "#/$defs/Resolved"},
}


def _resolved_groups() -> dict[str, Any]:
    """What holds for a course, whoever says so."""
    fees = {"type": "array", "items": {"$ref": "#/$defs/AudienceFee"}}
    names = {"type": "array", "items": {"type": "string"}}
    amount = {"anyOf": [{"$ref": "#/$defs/AmountRange"}, {"enum": ["on_request"]}]}
    source = {"enum": [str(origin) for origin in Origin], "description": "Who says so."}
    return {
        "Resolved": {
            "type": "object",
            "description": "What holds where the entry is silent: run, entry, leading university, alliance.",
            "required": ["providers", "awarding_body", "fees"],
            "properties": {
                "providers": {**names, "description": "Universities that offer the course; the first leads."},
                "awarding_body": {**names, "description": "Who awards the microcredential."},
                "fees": {**fees, "description": "What each audience of the alliance pays."},
                "fees_of_offerings": {
                    "type": "array",
                    "description": "The fees of runs that say something of their own; runs are counted from 0.",
                    "items": {
                        "type": "object",
                        "required": ["offering", "fees"],
                        "properties": {"offering": {"type": "integer", "minimum": 0}, "fees": fees},
                    },
                },
                "delivery": {"type": "string", "description": "When it is given."},
                "missing": {**names, "description": "What an announced course still lacks."},
                **{
                    name: {
                        "type": "object",
                        "required": ["value", "source"],
                        "properties": {"value": {"$ref": f"#/$defs/{group}"}, "source": source},
                    }
                    for name, group in _SOURCED.items()
                },
            },
        },
        "AudienceFee": {
            "type": "object",
            "description": "What one audience pays; `unknown` never means 0.",
            "required": ["audience", "admitted"],
            "properties": {
                "audience": {"type": "string"},
                "admitted": {"type": "boolean", "description": "Whether the course is open to the audience."},
                "amount": {"anyOf": [*amount["anyOf"], {"const": "unknown"}]},
                "currency": {"type": "string"},
                "per": {"enum": [str(unit) for unit in FeeUnit]},
                "total": {**amount, "description": "What the whole course costs, where it can be told."},
                "source": source,
            },
        },
    }


_SOURCED = {"contact": "Contact", "quality_assurance": "QualityAssurance", "certificate": "Certificate"}
