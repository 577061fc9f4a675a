"""Find without knowing: the questions as one form."""

from __future__ import annotations

import re
from typing import Any

from tests.unit.rendering.portfolios import ALLIANCE, setting_of

from microcredentials.rendering.facets import FACETS
from microcredentials.rendering.page import Page
from microcredentials.rendering.site import render_pages
from microcredentials.rendering.views.question import questions_of

COURSES: dict[str, dict[str, Any]] = {
    "su/ai": {"target_groups": ["bachelor"], "fields": ["0613"], "mode": "online", "ects": "1.5"},
    "su/law": {"target_groups": ["bachelor"], "fields": ["0421"], "mode": "blended", "ects": {"min": "3", "max": "5"}},
    "eka/later": {"status": "announced", "offerings": [{"start": "2027-03"}]},
}


def find_page(courses: dict[str, dict[str, Any]]) -> Page:
    setting = setting_of(courses)
    return next(page for page in render_pages(setting.portfolio, setting.circumstances) if page.address == "find/")


def answers(name: str) -> dict[str, int | None]:
    groups = (group for question in questions_of(setting_of(COURSES)) for group in question.groups)
    return {answer.code: answer.count for group in groups if group.name == name for answer in group.answers}


def test_there_are_five_questions_at_most() -> None:
    assert [question.heading for question in questions_of(setting_of(COURSES))] == [
        "Who are you?", "What interests you?", "How and when do you want to learn?", "How much time do you have?",
        "What may it cost?",
    ]  # fmt: skip


def test_a_question_that_nothing_answers_is_left_out() -> None:
    headings = [question.heading for question in questions_of(setting_of({"su/ai": {}}, alliance=ALLIANCE))]
    assert "What interests you?" not in headings


def test_answers_say_how_many_courses_they_leave() -> None:
    assert answers("target_group") == {"bachelor": 2}
    assert answers("field") == {"06": 1, "04": 1}
    assert answers("mode") == {"online": 1, "blended": 1}


def test_a_course_that_may_take_less_time_counts_as_short() -> None:
    assert answers("ects_max") == {"": 3, "3": 2, "6": 2}


def test_without_scripts_the_form_asks_the_catalogue_in_its_own_words() -> None:
    page = find_page(COURSES)
    assert re.search(r'<form id="find" action="\.\./catalogue/" method="get"', page.body)
    names = set(re.findall(r'<input type="(?:radio|checkbox)" name="([^"]+)"', page.body))
    assert names <= {facet.name for facet in FACETS} | {"ects_max", "as"}
    assert 'name="mode" value="online"' in page.body


def test_one_limit_of_time_and_one_audience_are_chosen_and_nothing_else() -> None:
    checked = re.findall(r'name="([^"]+)" value="([^"]*)" checked', find_page(COURSES).body)
    assert checked == [("ects_max", ""), ("as", "students")]


def test_the_questions_are_reached_from_the_front_page_and_the_catalogue() -> None:
    setting = setting_of(COURSES)
    pages = {page.address: page for page in render_pages(setting.portfolio, setting.circumstances)}
    assert 'href="find/"' in pages[""].body
    assert 'href="../find/"' in pages["catalogue/"].body


def test_a_fee_that_only_others_pay_can_be_chosen_too() -> None:
    setting = setting_of({"su/ai": {"fee": {"amounts": {"everyone_else": "90"}}}})
    fees = next(group for question in questions_of(setting) for group in question.groups if group.name == "fee")
    assert {answer.code: answer.count for answer in fees.answers} == {
        "free": 1,
        "up-to-100": 0,
        "over-100": 0,
        "ask": 0,
    }
