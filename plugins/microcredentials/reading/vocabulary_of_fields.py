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
    "title": "name course_title course_name heading",
    "name": "title",
    "summary": "abstract teaser short_description",
    "description": "content contents about text",
    "fields": "field subject subjects isced isced_f field_of_study discipline",
    "languages": "language language_of_instruction",
    "target_groups": "audience audiences target_group groups",
    "mode": "format delivery_mode form_of_participation",
    "ects": "credits ects_credits credit_points ects_points",
    "workload_hours": "hours workload total_hours",
    "level": "eqf eqf_level",
    "learning_outcomes": "outcomes objectives learning_objectives",
    "assessment": "exam examination assessment_type",
    "quality_assurance": "quality qa",
    "prerequisites": "requirements entry_requirements admission",
    "providers": "partner partners university universities provider",
    "fee": "price cost costs fees tuition tuition_fee",
    "amounts": "amount prices",
    "offerings": "dates runs offering editions",
    "start": "start_date date begin begins from",
    "end": "end_date ends to until",
    "apply_by": "deadline application_deadline registration_deadline",
    "location": "place venue",
    "places": "seats capacity max_participants participants",
    "contact": "teacher lecturer contact_person",
    "email": "mail e-mail e_mail",
    "phone": "telephone tel",
    "application": "register registration how_to_apply",
    "links": "website link url",
    "homepage": "website url web",
    "url": "website link homepage",
    "types": "type kind",
    "kind": "type",
    "kinds": "type kind",
    "min": "minimum from",
    "max": "maximum to",
    "text": "outcome title",
    "reviewed_for": "edition year academic_year",
}
"""Field -> what coordinators call it."""


def field_names(model: type[Record], group: FieldPath) -> tuple[str, ...]:
    """The names that a group of fields may hold; empty where any name is allowed."""
    names: dict[str, None] = {}
    for schema in _schemas_at(model, group):
        names.update(dict.fromkeys(schema.get("properties", ())))
    return tuple(names)


def meant_name(model: type[Record], group: FieldPath, written: str) -> str | None:
    """The name that was probably meant: a misspelt one, or what others call the same thing."""
    names = field_names(model, group)
    if not group and is_told_by_path(written):
        return None
    other = next((name for name in called_fields(written) if name in names), None)
    return closest(written, names, guess=False) or other or closest(written, names)


def is_told_by_path(written: str) -> bool:
    """Whether a field of this name would repeat what the path of the file says."""
    return written.casefold() in {"id", "slug", "identifier"}


def called_fields(written: str) -> tuple[str, ...]:
    """The fields that coordinators call by this name."""
    folded = written.casefold().replace(" ", "_")
    return tuple(name for name, others in _OTHER_NAMES.items() if folded in others.split())


def homes_of(model: type[Record], written: str) -> tuple[tuple[str, str], ...]:
    """Top-level groups and what a field of this name is called there; ``""`` stands for the entry itself."""
    groups = field_names(model, ())
    found: tuple[tuple[str, str], ...] = (("", written),) if written in groups else ()
    for names in ((written,), called_fields(written)):
        found += tuple((group, name) for group in groups for name in names if name in _names_inside(model, group))
        if found:
            break
    return found


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
