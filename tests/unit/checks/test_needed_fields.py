"""What an entry needs in its status, and who may say it in its stead."""

from __future__ import annotations

import pytest
from tests.unit.checks.portfolios import COMPLETE, Fields, findings, portfolio

from microcredentials.domain.completeness import annex_elements, missing_fields
from microcredentials.domain.place import FieldPath


def without(*names: str) -> Fields:
    return {name: value for name, value in COMPLETE.items() if name not in names}


def test_a_complete_course_has_no_finding() -> None:
    assert findings(portfolio({"su/ai": COMPLETE})) == []


@pytest.mark.parametrize("name", ["summary", "assessment", "fee"])
def test_a_published_course_needs_each_field(name: str) -> None:
    (finding,) = findings(portfolio({"su/ai": without(name)}))
    assert finding == ("MC301", "assessment.types" if name == "assessment" else name)


@pytest.mark.parametrize("status", ["announced", "withdrawn", "draft"])
def test_other_statuses_need_none_of_them(status: str) -> None:
    assert findings(portfolio({"su/ai": {"status": status}})) == []


def test_a_draft_needs_only_its_status() -> None:
    assert findings(portfolio({"su/ai": {"status": "draft", "title": None}})) == []


def test_an_announced_course_tells_what_is_missing() -> None:
    given = portfolio({"su/ai": {"ects": "3"}})
    assert missing_fields(given.courses["su/ai"], given) == (
        "summary",
        "assessment.types",
        "fee",
        "contact.office | contact.email",
    )


def test_no_credits_do_not_say_how_much_work_a_course_is() -> None:
    assert findings(portfolio({"su/ai": COMPLETE | {"ects": "none"}})) == [("MC301", "ects")]
    assert findings(portfolio({"su/ai": COMPLETE | {"ects": "none", "workload_hours": "75"}})) == []


@pytest.mark.parametrize("whose", ["partner", "alliance"])
def test_a_contact_may_be_given_for_all_courses(whose: str) -> None:
    contact = {"contact": {"office": "Office"}}
    partners, profile = ({"su": contact}, None) if whose == "partner" else (None, contact)
    assert findings(portfolio({"su/ai": without("contact")}, partners=partners, profile=profile)) == []


def test_a_fee_may_not() -> None:
    partners = {"su": {"fee_defaults": {"students": "0", "others": "10"}}}
    assert findings(portfolio({"su/ai": without("fee")}, partners=partners)) == [("MC301", "fee")]


def test_a_fee_that_names_no_amount_is_none() -> None:
    assert findings(portfolio({"su/ai": COMPLETE | {"fee": {"note": "Ask us."}}})) == [("MC301", "fee")]


def test_a_fee_of_every_run_is_a_fee() -> None:
    run = {"when": "Autumn", "fee": "free"}
    assert findings(portfolio({"su/ai": without("fee") | {"offerings": [run, run]}})) == []
    assert findings(portfolio({"su/ai": without("fee") | {"offerings": [run, {"when": "Spring"}]}})) == [
        ("MC301", "fee")
    ]


def test_a_field_that_was_not_understood_is_not_called_missing() -> None:
    courses = {"su/ai": without("fee", "assessment")}
    broken: dict[str, set[FieldPath]] = {"su/ai": {("fee", "amounts"), ("assessment",)}}
    assert findings(portfolio(courses, broken=broken)) == []


def test_a_status_that_was_not_understood_asks_for_nothing() -> None:
    assert findings(portfolio({"su/ai": {"status": None, "title": None}}, broken={"su/ai": {("status",)}})) == []


def test_nothing_is_missing_where_the_end_of_a_file_was_lost() -> None:
    assert findings(portfolio({"su/ai": {"status": "published"}}, broken={"su/ai": {()}})) == []


def test_a_level_that_is_not_referenced_is_a_level() -> None:
    profile = {"needed": {"published": ["level"]}}
    course = {"status": "published"}
    assert findings(portfolio({"su/ai": course | {"level": "not_referenced"}}, profile=profile)) == []
    assert findings(portfolio({"su/ai": course}, profile=profile)) == [("MC301", "level")]


def test_a_field_that_a_profile_misspells_is_told_once_and_asked_of_nobody() -> None:
    profile = {"needed": {"published": ["assessment.tipes", "summmary"]}}
    found = findings(portfolio({"su/ai": COMPLETE}, profile=profile))
    assert found == [("MC706", "needed.published[0]"), ("MC706", "needed.published[1]")]


def test_ten_of_the_twelve_mandatory_elements_belong_to_the_course() -> None:
    given = portfolio({"su/ai": COMPLETE}, partners={"su": {"country": "BG"}})
    elements = annex_elements(given.courses["su/ai"], given)
    assert [element.name for element in elements if element.is_given is None] == ["learner", "date_of_issuing"]
    assert {element.name for element in elements if element.is_given} == {
        "title",
        "country",
        "awarding_body",
        "workload",
        "assessment",
    }
    assert len(elements) == 12
