"""Properties of the values of entries: nothing raises, and every correction that is offered is right."""

from __future__ import annotations

import json
from typing import Any, cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course
from microcredentials.domain.partner import Partner
from microcredentials.domain.place import Places
from microcredentials.domain.programme import Programme
from microcredentials.reading.document import Document
from microcredentials.reading.entry_reader import read_entry
from microcredentials.reading.loader import load

Model = type[Alliance] | type[Partner] | type[Course] | type[Programme]
MODELS: dict[str, Model] = {"alliance": Alliance, "partner": Partner, "course": Course, "programme": Programme}
_NAMES = sorted({name for model in MODELS.values() for name in model.model_fields})
_PARTS = [
    "min",
    "max",
    "by_partner",
    "amounts",
    "eqf",
    "start",
    "end",
    "text",
    "kind",
    "name",
    "for",
    "en",
    "bg",
    "su",
    "types",
    "url",
    "courses",
    "choose",
    "ects",
]
_WORDS = st.sampled_from(
    [
        "3",
        "1,5",
        "3-4 ECTS",
        "1.200 €",
        "true",
        "yes",
        "2027-02-15",
        "15.2.2027",
        "February 2027",
        "2026/27",
        "EN",
        "English",
        "no",
        "UK",
        "en, bg",
        "en/bg",
        "613",
        "10weeks",
        "EQF 6",
        "bachelor",
        "free",
        "Free",
        "on request",
        "none",
        "n/a",
        "www.example.org",
        "https:/example.org",
        "<a@example.org>",
        "a (at) example.org",
        "SU",
        "courses/su/ai.yml",
        "published",
        "Hybrid",
        "exam, essay",
        "http://data.europa.eu/esco/skill/a",
        "02jv3k292",
        "bg411",
        "europe/sofia",
        "",
        " ",
        "\n",
        "a: b",
        "[a",
        "'",
        '"',
        "#",
        "x" * 400,
    ]
)
_TEXTS = _WORDS | st.text(max_size=30)
_VALUES = st.recursive(
    _TEXTS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from([*_NAMES, *_PARTS]) | st.text(min_size=1, max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)
_ENTRIES = st.dictionaries(st.sampled_from(_NAMES) | st.text(min_size=1, max_size=8), _VALUES, max_size=8)


@pytest.mark.parametrize("kind", MODELS)
@settings(deadline=None, max_examples=60)
@given(fields=_ENTRIES)
@example(fields={"ects": {"<range>": "3"}, "fee": {"[key]": {"a": ["b"]}}, "level": [[]], "offerings": {"0": {}}})
def test_whatever_an_entry_holds_it_is_read_into_a_value_and_problems(kind: str, fields: dict[str, Any]) -> None:
    entry, problems = read_entry(
        cast("type[Course]", MODELS[kind]), Document(fields, Places()), "courses/su/ai.yml", "su/ai", "en"
    )
    assert isinstance(entry.value, MODELS[kind])
    assert len({(found.field, found.code, found.message) for found in problems}) == len(problems)
    for found in problems:
        assert found.sentence.isprintable()
        assert found.code.startswith("MC")
        assert len(found.message) < 250


@settings(deadline=None)
@given(name=st.sampled_from(sorted(Course.model_fields)), value=_TEXTS)
@example(name="duration", value="3-2 days")
@example(name="fee", value="0")
def test_every_correction_of_a_course_is_right_when_it_is_applied(name: str, value: str) -> None:
    _require_right_corrections(Course, name, value)


@settings(deadline=None)
@given(name=st.sampled_from(sorted(Partner.model_fields)), value=_TEXTS)
def test_every_correction_of_a_partner_is_right_when_it_is_applied(name: str, value: str) -> None:
    _require_right_corrections(Partner, name, value)


@settings(deadline=None)
@given(
    group=st.sampled_from(
        ["contact", "links", "offerings", "fee", "assessment", "level", "co_providers", "application"]
    ),
    name=st.sampled_from(
        [
            *_PARTS,
            "email",
            "homepage",
            "mode",
            "per",
            "currency",
            "types",
            "supervision",
            "qf_ehea",
            "country",
            "role",
            "apply_by",
            "reductions",
        ]
    ),
    value=_TEXTS,
)
def test_every_correction_inside_a_group_is_right_when_it_is_applied(group: str, name: str, value: str) -> None:
    _require_right_corrections(Course, group, {name: value})


def _require_right_corrections(model: Model, name: str, value: Any) -> None:
    """Where a wrong value comes with a replacement, the entry with the replacement has no mistake there."""
    written = json.dumps(value, ensure_ascii=False)
    for found in _errors(model, {name: value}):
        replacement = found.get("ctx", {}).get("replacement")
        if replacement is None or found["loc"][-1] == "[key]":
            continue
        mended = replacement if not isinstance(value, dict) or len(found["loc"]) == 1 else None
        text = (
            f"{name}: {mended}"
            if mended
            else f"{name}: {written.replace(json.dumps(next(iter(value.values())), ensure_ascii=False), replacement)}"
        )
        document = load(f"{text}\n".encode(), "courses/su/ai.yml")
        assert not document.problems, text
        assert document.value is not None
        assert not [error for error in _errors(model, document.value) if error["loc"] == found["loc"]], text


def _errors(model: Model, fields: dict[str, Any]) -> list[Any]:
    try:
        model.model_validate(fields, context=EntryContext("su/ai", "en"))
    except ValidationError as error:
        return error.errors()
    return []
