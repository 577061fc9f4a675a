"""How the form of a course is arranged."""

from __future__ import annotations

from collections import Counter
from typing import Any

from tests.unit.rendering.portfolios import ALLIANCE, setting_of

from microcredentials.domain.course import Course
from microcredentials.exports.form import FORM as EXPORTED
from microcredentials.exports.form import form_of
from microcredentials.rendering.course_form import FIELD_HELP, FIELD_LABELS, FIRST_PARTS, FORM, form_setting

NEEDED = {"needed": {"always": ["title"], "published": ["mode", "ects | workload_hours", "assessment.types"]}}


def sections() -> list[dict[str, Any]]:
    found: Any = form_setting(setting_of({}, alliance=dict(ALLIANCE) | NEEDED))["sections"]
    return list(found)


def paths(fields: list[dict[str, Any]], above: str = "") -> set[str]:
    """The dotted names of fields and of all fields inside them."""
    found = set()
    for field in fields:
        named = not field["name"].isdecimal() and "label" in field
        path = f"{above}.{field['name']}".lstrip(".") if named else above
        found |= {path, *paths(field.get("parts", []), path)}
    return found


def test_every_field_stands_in_one_section() -> None:
    counted = Counter(name for section in sections() for name in section["fields"])
    assert counted == Counter(field.alias or name for name, field in Course.model_fields.items())


def test_what_the_alliance_needs_comes_first_and_the_rest_is_folded() -> None:
    first, *rest = sections()
    assert first["fields"] == ["status", "title", "summary", "mode", "ects", "workload_hours", "assessment"]
    assert [first["open"], *{section["open"] for section in rest}] == [True, False]


def test_labels_and_help_are_for_fields_that_there_are() -> None:
    fields: Any = form_of(setting_of({}).portfolio)["fields"]
    assert {*FIELD_LABELS, *FIELD_HELP, *FIRST_PARTS} - paths(fields) == set()


def test_page_and_export_agree_on_the_file_of_the_form() -> None:
    assert FORM == EXPORTED
