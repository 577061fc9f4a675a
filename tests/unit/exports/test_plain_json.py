"""``data/portfolio.json``, the file beside each course, and their schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.benchmark.portfolio import write_entries
from tests.unit.exports.full_portfolio import FULL, PUBLICATION, SITE, full_portfolio

from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course
from microcredentials.domain.portfolio import Portfolio
from microcredentials.exports.exported import Exported
from microcredentials.exports.formats import FORMATS
from microcredentials.exports.portfolio_schema import portfolio_schema
from microcredentials.exports.publication import Publication
from microcredentials.inspection import inspect

ROOT = Path(__file__).parents[3]
_ADDED = {"id", "page", "url", "last_changed", "resolved", "written_in"}


@pytest.fixture(scope="module")
def portfolio() -> Portfolio:
    return full_portfolio()


@pytest.fixture(scope="module")
def exported(portfolio: Portfolio) -> Exported:
    return FORMATS["json"](portfolio, PUBLICATION)


@pytest.fixture(scope="module")
def whole(exported: Exported) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(exported.files["data/portfolio.json"])
    return read


def course(whole: dict[str, Any], id_: str) -> dict[str, Any]:
    return next(one for one in whole["courses"] if one["id"] == id_)


def strict(node: Any) -> Any:
    """The schema with nothing allowed that it does not name."""
    if isinstance(node, list):
        return [strict(part) for part in node]
    if not isinstance(node, dict):
        return node
    closed = {"additionalProperties": False} if "properties" in node and "additionalProperties" not in node else {}
    return {name: strict(part) for name, part in node.items()} | closed


def findings(whole: dict[str, Any]) -> list[str]:
    schema = strict(portfolio_schema())
    schema["properties"]["$schema"] = {"type": "string"}
    return [f"{one.json_path}: {one.message}" for one in Draft202012Validator(schema).iter_errors(whole)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(portfolio_schema())


def test_a_portfolio_with_every_field_keeps_to_the_schema(whole: dict[str, Any]) -> None:
    assert findings(whole) == []


def test_our_own_and_a_synthetic_portfolio_keep_to_the_schema(tmp_path: Path) -> None:
    write_entries(tmp_path, 60)
    for root in (ROOT, tmp_path):
        exported = FORMATS["json"](inspect(root).portfolio, Publication(PUBLICATION.today))
        assert findings(json.loads(exported.files["data/portfolio.json"])) == []


@pytest.mark.parametrize(
    ("path", "wrong"), [(("ects",), 3), (("title",), "words"), (("languages",), "en"), (("mode",), "remote")]
)
def test_the_schema_refuses_other_ways_of_writing(whole: dict[str, Any], path: tuple[str], wrong: Any) -> None:
    hurt = json.loads(json.dumps(whole))
    course(hurt, "su/full")[path[0]] = wrong
    assert findings(hurt) != []


def test_every_field_of_an_entry_is_in_its_record(whole: dict[str, Any]) -> None:
    assert course(whole, "su/full").keys() >= FULL.keys()


def test_a_record_without_what_we_add_is_an_entry_that_reads_the_same(portfolio: Portfolio, exported: Exported) -> None:
    read = json.loads(exported.files["data/portfolio.json"], parse_float=str, parse_int=str)
    for record in read["courses"]:
        if record["status"] == "withdrawn":
            continue
        entry = {name: value for name, value in record.items() if name not in _ADDED - {"written_in"}}
        again = Course.model_validate(entry, context=EntryContext(record["id"], record["written_in"]))
        stated = portfolio.courses[record["id"]]
        assert again.model_copy(update={"written_in": stated.written_in}) == stated


def test_drafts_are_absent_and_withdrawn_courses_say_little(whole: dict[str, Any]) -> None:
    assert "su/draft" not in {one["id"] for one in whole["courses"]}
    assert course(whole, "su/withdrawn") == {
        "id": "su/withdrawn",
        "page": "courses/su/withdrawn/",
        "url": f"{SITE}courses/su/withdrawn/",
        "status": "withdrawn",
        "written_in": "en",
        "title": {"en": "Course su/withdrawn"},
        "withdrawn_reason": {"en": "No teacher."},
        "replaced_by": "su/full",
        "example": False,
    }


def test_examples_are_marked(whole: dict[str, Any]) -> None:
    assert {one["id"] for one in whole["courses"] if one["example"]} == {"su/full"}


def test_a_fee_is_told_for_each_audience_with_who_says_so(whole: dict[str, Any]) -> None:
    assert course(whole, "su/none")["resolved"]["fees"] == [
        {"audience": "alliance_students", "admitted": True, "amount": "unknown"},
        {
            "audience": "alliance_staff",
            "admitted": True,
            "amount": {"min": 0, "max": 0},
            "currency": "EUR",
            "per": "course",
            "total": {"min": 0, "max": 0},
            "source": "alliance",
        },
        {
            "audience": "everyone_else",
            "admitted": True,
            "amount": {"min": 120, "max": 120},
            "currency": "EUR",
            "per": "month",
            "source": "entry",
        },
    ]
    assert course(whole, "su/full")["resolved"]["fees"][1] == {"audience": "alliance_staff", "admitted": False}


def test_what_holds_in_silence_names_its_source(whole: dict[str, Any]) -> None:
    resolved = course(whole, "su/silent")["resolved"]
    assert resolved["contact"] == {"value": {"office": {"en": "Lifelong learning"}}, "source": "partner"}
    assert (resolved["providers"], resolved["awarding_body"]) == (["su"], ["su"])
    assert "certificate" not in resolved


def test_nothing_is_invented_where_an_entry_is_silent(whole: dict[str, Any]) -> None:
    silent = course(whole, "su/silent")
    assert silent.keys() - _ADDED == {"status", "title", "activity", "stackability", "example"}
    assert "workload_hours" not in course(whole, "su/ranged")


def test_who_reviews_entries_is_not_published(whole: dict[str, Any]) -> None:
    assert "somebody" not in json.dumps(whole)


def test_a_file_lies_beside_every_page_that_a_course_has(exported: Exported, whole: dict[str, Any]) -> None:
    for record in whole["courses"]:
        beside = json.loads(exported.files[f"{record['page']}course.json"])
        assert beside.pop("$schema") == "../../../schemas/portfolio/v1.json#/$defs/Course"
        assert beside.pop("format") == 1
        assert beside == record


def test_addresses_are_whole_only_where_the_site_is_known(whole: dict[str, Any], portfolio: Portfolio) -> None:
    assert course(whole, "su/full")["url"] == f"{SITE}courses/su/full/"
    unknown = json.loads(FORMATS["json"](portfolio, Publication(PUBLICATION.today)).files["data/portfolio.json"])
    assert "url" not in course(unknown, "su/full")
    assert "site" not in unknown
