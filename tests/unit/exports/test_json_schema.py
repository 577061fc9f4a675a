"""JSON Schema of the entry formats, as editors use it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from tests.repository.checkout import ROOT, project_files

from microcredentials.exports.json_schema import MODELS, entry_schema, schema_files


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: numbers and ``true`` have a type, days and ``no`` are text."""


def _core_resolvers() -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items():
        kept = [(tag, form) for tag, form in resolvers if not tag.endswith((":timestamp", ":bool"))]
        found[first] = kept
    return found


EditorLoader.yaml_implicit_resolvers = _core_resolvers()
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def kind_of(path: str) -> str:
    folder = path.partition("/")[0]
    return "alliance" if path == "partners/alliance.yml" else folder.removesuffix("s")


def mistakes(kind: str, value: Any) -> list[str]:
    schema = entry_schema(kind)
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(value)]


def read(text: str) -> Any:
    return yaml.load(text, EditorLoader)  # noqa: S506  it is a SafeLoader


@pytest.mark.parametrize("kind", list(MODELS))
def test_a_schema_is_valid_and_names_its_dialect_and_address(kind: str) -> None:
    schema = entry_schema(kind, "https://example.org/portfolio/")
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"https://example.org/portfolio/schemas/{kind}/v1.json"


@pytest.mark.parametrize(
    "path",
    [
        path
        for folder in ("courses", "partners", "programmes")
        for path in project_files(folder)
        if Path(path).suffix == ".yml"
    ],
)
def test_an_editor_marks_nothing_in_an_entry_of_this_portfolio(path: str) -> None:
    assert mistakes(kind_of(path), read((ROOT / path).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "title: 1984",
        "fields: [0613, 11]",
        "ects: none",
        'ects: "3"',
        "ects: {min: 3, max: 4, note: It depends.}",
        "ects: {by_partner: {su: 3, vmu: 4}}",
        "languages: no",
        "fee: free",
        "fee: {amounts: {everyone_else: on_request}}",
        "fee: {amounts: {everyone_else: {min: 100, max: 150}}}",
        "level: not_referenced",
        "level: {eqf: [6, 7], qf_ehea: [first, second]}",
        "learning_outcomes: {text: Explain how a coast changes., kind: skill}",
        "learning_outcomes: [Explain how a coast changes., {en: Judge a map., bg: Оценява карта.}]",
        "offerings: {start: 2027-02, parts: [{start: 2027-02-15}]}",
        "example: true",
    ],
)
def test_every_form_of_a_field_is_right(text: str) -> None:
    assert mistakes("course", read(text)) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("mode: onlin", "$.mode"),
        ("titel: Coast", "$"),
        ("ects: many", "$.ects"),
        ("summary: Too short", "$.summary"),
        ("contact: {mail: office@example.org}", "$.contact"),
        ("places: 0", "$.places"),
        ("offerings: [{start: soon}]", "$.offerings"),
        ("co_providers: [{name: A museum, country: XX}]", "$.co_providers"),
    ],
)
def test_what_the_check_refuses_by_its_form_an_editor_marks(text: str, place: str) -> None:
    assert [line.partition(":")[0] for line in mistakes("course", read(text))] == [place]


def test_the_site_gets_a_file_for_every_schema_at_the_address_in_its_id() -> None:
    written = {path: json.loads(text) for path, text in schema_files("https://example.org/").items()}
    assert list(written) == [f"schemas/{kind}/v1.json" for kind in MODELS]
    assert [schema["$id"] for schema in written.values()] == [f"https://example.org/{path}" for path in written]


def test_every_field_is_described_in_the_words_of_the_format() -> None:
    for kind in MODELS:
        for name, field in entry_schema(kind)["properties"].items():
            assert field.get("description") or "$ref" in field, f"{kind}.{name}"
            assert field.get("title") or "$ref" in str(field), f"{kind}.{name}"


def test_a_title_is_written_as_people_write_it() -> None:
    properties = entry_schema("course")["properties"]
    assert properties["workload_hours"]["title"] == "Workload hours"
    assert properties["ects"]["title"] == "ECTS"


def test_only_an_alliance_may_take_away_what_its_profile_says() -> None:
    assert mistakes("alliance", {"contact": None, "certificate_format": "pdf"}) == []
    assert mistakes("course", {"contact": None}) != []
