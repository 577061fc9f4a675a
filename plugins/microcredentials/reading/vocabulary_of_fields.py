"""Which fields a group may have, taken from the models' own schema."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from microcredentials.domain.mistake import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.model import Record
    from microcredentials.domain.place import FieldPath

_OTHER_NAMES = {
    "name": "title",
    "credits": "ects",
    "ects_credits": "ects",
    "language": "languages",
    "field": "fields",
    "hours": "workload_hours",
    "workload": "workload_hours",
    "outcomes": "learning_outcomes",
    "price": "fee",
    "cost": "fee",
    "fees": "fee",
    "tuition": "fee",
    "partner": "providers",
    "university": "providers",
    "dates": "offerings",
    "runs": "offerings",
    "deadline": "apply_by",
    "format": "mode",
    "audience": "target_groups",
    "eqf_level": "level",
    "website": "links",
    "url": "links",
    "register": "application",
    "registration": "application",
    "quality": "quality_assurance",
    "teacher": "contact",
}
"""What coordinators call a field that the format calls otherwise."""


def field_names(model: type[Record], group: FieldPath) -> tuple[str, ...]:
    """The names that a group of fields may hold; empty where any name is allowed."""
    names: dict[str, None] = {}
    for schema in _schemas_at(model, group):
        names.update(dict.fromkeys(schema.get("properties", ())))
    return tuple(names)


def meant_name(model: type[Record], group: FieldPath, written: str) -> str | None:
    """The name that was probably meant: a misspelt one, or what others call the same thing."""
    names = field_names(model, group)
    other = _OTHER_NAMES.get(written.casefold())
    return closest(written, names) or (other if other in names else None)


def groups_with(model: type[Record], name: str) -> tuple[str, ...]:
    """The top-level groups that have a field of this name; ``""`` stands for the entry itself."""
    found = [""] if name in field_names(model, ()) else []
    found += [group for group in field_names(model, ()) if name in _names_inside(model, group)]
    return tuple(found)


def _names_inside(model: type[Record], group: str) -> tuple[str, ...]:
    return field_names(model, (group,)) + field_names(model, (group, 0))


@cache
def _schema(model: type[Record]) -> dict[str, Any]:
    return model.model_json_schema(mode="validation")


def _schemas_at(model: type[Record], group: FieldPath) -> list[dict[str, Any]]:
    root = _schema(model)
    level = list(_alternatives(root, root))
    for part in group:
        below = [_step(schema, part) for schema in level]
        level = [found for schema in below if schema is not None for found in _alternatives(schema, root)]
    return level


def _step(schema: dict[str, Any], part: str | int) -> dict[str, Any] | None:
    if isinstance(part, int):
        return schema.get("items") if isinstance(schema.get("items"), dict) else None
    found = schema.get("properties", {}).get(part, schema.get("additionalProperties"))
    return found if isinstance(found, dict) else None


def _alternatives(schema: dict[str, Any], root: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "$ref" in schema:
        yield from _alternatives(root["$defs"][schema["$ref"].rsplit("/", 1)[-1]], root)
        return
    yield schema
    for word in ("anyOf", "oneOf", "allOf"):
        for alternative in schema.get(word, ()):
            yield from _alternatives(alternative, root)
