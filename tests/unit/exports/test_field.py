"""Fields as people are told about them."""

from __future__ import annotations

import pytest

from microcredentials.domain.course import Course, Status
from microcredentials.exports.field import Field, fields_of
from microcredentials.exports.json_schema import MODELS

COURSE = {field.path: field for top in fields_of(Course) for field in top.with_parts()}


@pytest.mark.parametrize("kind", list(MODELS))
def test_the_fields_are_those_of_the_model_in_its_order(kind: str) -> None:
    names = [field.alias or name for name, field in MODELS[kind].model_fields.items()]
    assert [field.path for field in fields_of(MODELS[kind])] == names


@pytest.mark.parametrize("kind", list(MODELS))
def test_every_field_says_what_it_is_and_how_it_is_written(kind: str) -> None:
    silent = [
        field.path
        for top in fields_of(MODELS[kind])
        for field in top.with_parts()
        if not field.description or not field.form
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("title", "text of 3 to 160 characters"),
        ("description", "Markdown text"),
        ("languages", "one or more: language code (BCP 47), such as `en`"),
        ("keywords", "one or more, at most 50: text"),
        ("mode", "`on_campus`, `blended` or `online`"),
        ("requires", "one or more: id of a course"),
        ("places", "whole number from 1 to 1,000,000"),
        ("duration", "length of time, such as `10 weeks` or `2-3 days`"),
        ("offerings.start", "day or month, such as `2027-02-15` or `2027-02`"),
        ("contact.email", "e-mail address"),
        ("links.homepage", "web address"),
        ("example", "`true` or `false`"),
        ("level", "group of `eqf`, `qf_ehea`, `nqf`, or `not_referenced`"),
    ],
)
def test_a_form_is_told_in_words(path: str, form: str) -> None:
    assert COURSE[path].form == form


def test_a_closed_list_names_its_values() -> None:
    assert COURSE["status"].allowed == tuple(Status)
    assert COURSE["assessment.types"].allowed[0] == "written_examination"


def test_a_group_knows_its_parts_and_a_part_its_way() -> None:
    assert [part.path for part in COURSE["contact"].parts] == [
        "contact.office",
        "contact.email",
        "contact.phone",
        "contact.url",
        "contact.person",
    ]
    assert COURSE["fee.amounts"].parts[0].path == "fee.amounts.*.min"


def test_the_last_part_of_the_way_is_the_name_in_the_file() -> None:
    assert Field("offerings.apply_by", "", "").name == "apply_by"
