"""The file for the Qualification Dataset Register, read back as XML."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from tests.unit.exports.standard_portfolios import PARTNERS, PUBLICATION, SITE, portfolio_of

from microcredentials.domain.portfolio import Portfolio
from microcredentials.exports.qdr.files import qdr_files

LOQ = "{http://data.europa.eu/snb/model/ap/loq-constraints/}"
SKOS = "{http://www.w3.org/2004/02/skos/core#}"


def document_of(portfolio: Portfolio) -> Element:
    return fromstring(qdr_files(portfolio, PUBLICATION).files["data/elm/qdr.xml"])  # noqa: S314  our own document


def course_in(**course: Any) -> Element:
    return document_of(portfolio_of({"su/ai": course}))


def texts(document: Element, name: str) -> list[str]:
    return [element.text or "" for element in document.iter(f"{LOQ}{name}")]


def test_what_is_referred_to_is_listed() -> None:
    document = course_in(assessment={"types": ["quiz"], "grading": "Pass or fail"}, providers=["su", "vmu"])
    listed = {element.get("id") for element in document.iter() if element.get("id")}
    referred = {element.get("idref") for element in document.iter() if element.get("idref")}
    assert referred
    assert referred <= listed


def test_sections_stand_in_the_order_of_the_schema() -> None:
    names = [section.tag.removeprefix(LOQ) for section in course_in()]
    assert names == [
        "learningOpportunityReferences",
        "learningAchievementSpecificationReferences",
        "learningOutcomeReferences",
        "agentReferences",
        "locationReferences",
    ]


def test_what_xml_cannot_hold_is_dropped_and_the_rest_is_kept() -> None:
    document = course_in(summary='About <b>"this"</b> & that \x00\x0b\ud800\uffff 👩🏽 \u202e]]> until the end')
    (said, *_) = texts(document, "description")
    assert said == 'About <b>"this"</b> & that  👩🏽 \u202e]]> until the end'


def test_an_identifier_stands_only_once() -> None:
    partners = PARTNERS | {"vmu": {**PARTNERS["vmu"], "pic": PARTNERS["su"]["pic"]}}
    document = document_of(portfolio_of({"su/ai": {"providers": ["su", "vmu"]}}, partners))
    notations = [element.text for element in document.iter(f"{SKOS}notation")]
    assert len(notations) == len(set(notations))
    assert notations.count(str(PARTNERS["su"]["pic"])) == 1


def test_a_remark_that_may_stand_once_keeps_the_alliance_s_language() -> None:
    document = course_in(prerequisites={"bg": "Нищо", "en": "None"}, eligibility={"en": "Anyone", "bg": "Всеки"})
    (requirement,) = document.iter(f"{LOQ}entryRequirement")
    assert texts(requirement, "noteLiteral") == ["None Anyone"]


def test_remarks_that_may_stand_often_keep_all_languages() -> None:
    document = course_in(relevance={"en": "Needed", "bg": "Нужно"})
    assert texts(document, "noteLiteral") == ["Needed", "Нужно"]


@pytest.mark.parametrize("hidden", [{"example": "true"}, {"status": "draft"}, {"status": "withdrawn"}], ids=str)
def test_made_up_and_hidden_courses_stay_out(hidden: dict[str, str]) -> None:
    assert list(document_of(portfolio_of({"su/ai": hidden}))) == []


def test_the_same_is_left_out_as_of_the_linked_data() -> None:
    (left_out,) = qdr_files(portfolio_of({"su/ai": {"fields": []}}), PUBLICATION).left_out
    assert left_out.reason == "It lacks a field of education, which the European Learning Model demands."


def test_courses_go_by_their_addresses() -> None:
    (opportunity,) = course_in().iter(f"{LOQ}learningOpportunityReferences")
    assert [element.get("id") for element in opportunity] == [f"{SITE}courses/su/ai/#opportunity"]
