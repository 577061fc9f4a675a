"""The page of a programme."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from tests.unit.rendering.page_text import text_of, words_in
from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.page import Page
from microcredentials.rendering.site import render_pages

COURSES: dict[str, dict[str, Any]] = {
    "su/ai": {"ects": "3", "mode": "online", "languages": "bg", "prerequisites": "Some patience."},
    "su/data": {
        "ects": "4",
        "aliases": "su/figures",
        "requires": "su/ai",
        "fee": {"amounts": {"everyone_else": "120"}},
    },
    "eka/later": {"status": "draft"},
}


def programme_page(*steps: dict[str, Any], **fields: Any) -> Page:
    programme = {"status": "published", "title": "Makers", "providers": ["su"], "steps": list(steps)} | fields
    setting = setting_of(COURSES, {"makers": programme})
    pages = {page.address: page for page in render_pages(setting.portfolio, setting.circumstances)}
    return pages["programmes/makers/"]


@pytest.mark.parametrize(
    ("choose", "words"),
    [
        ("all", "All are required, 7 ECTS"),
        ("1", "Choose 1 of 2, 3–4 ECTS"),
        ({"ects": "6"}, "Choose courses worth 6 ECTS, 6–7 ECTS in reach"),
    ],
)
def test_a_step_says_how_much_of_it_is_taken(choose: object, words: str) -> None:
    page = programme_page({"title": "First", "choose": choose, "courses": ["su/ai", "su/data"]})
    assert words in text_of(page)


def test_a_step_lists_a_course_by_its_former_id_under_its_present_one() -> None:
    assert 'data-course="su/data"' in programme_page({"courses": ["su/figures"]}).body


def test_a_step_leaves_out_what_is_not_shown() -> None:
    assert "eka/later" not in programme_page({"courses": ["su/ai", "eka/later"]}).body


def test_a_step_says_who_teaches_what_where_and_what_comes_first() -> None:
    words = text_of(programme_page({"courses": ["su/ai"]}, {"courses": ["su/data"]}))
    assert "Course su/ai Sofia University, Bulgaria What you need : Course su/ai Some patience. 3 ECTS" in words
    assert "online Bulgarian" in words
    assert "Course su/data Sofia University, Bulgaria Comes first: Course su/ai" in words


def test_what_all_steps_bring_is_told_where_every_course_gives_credits() -> None:
    assert "All steps together bring 7 ECTS." in text_of(programme_page({"courses": ["su/ai", "su/data"]}))
    assert "All steps together" not in text_of(programme_page({"courses": ["su/ai", "eka/later"]}))


def test_every_audience_reads_what_the_programme_costs_and_who_says_so() -> None:
    page = programme_page({"courses": ["su/ai", "su/data"]})
    words = text_of(page)
    assert "Students Free sum of the courses you choose" in words
    assert "Everyone else €120 plus 1 fee to be asked for sum of the courses you choose" in words
    assert '"everyone_else": ["€120", "plus 1 fee to be asked for"]' in unescape(page.body)


@pytest.mark.parametrize(
    ("fee", "words"),
    [
        ("free", "Everyone else Free this programme"),
        ("on_request", "Everyone else Ask the provider this programme"),
        ({"amounts": {"everyone_else": "90"}, "per": "semester"}, "Everyone else €90 per semester this programme"),
    ],
)
def test_the_fee_of_the_programme_itself_stands_instead_of_the_sum(fee: object, words: str) -> None:
    assert words in text_of(programme_page({"courses": ["su/data"]}, fee=fee))


def test_what_is_said_about_the_fee_of_a_programme_is_shown() -> None:
    fee = {"amounts": {"everyone_else": "90"}, "note": "Materials included.", "funding": "alliance"}
    words = text_of(programme_page({"courses": ["su/data"]}, fee=fee))
    assert "Materials included. Cost carried by: the alliance" in words


def test_unknown_fees_alone_are_asked_for_and_never_free() -> None:
    words = text_of(programme_page({"courses": ["su/ai"]}))
    assert "Everyone else Ask the provider 1 fee is to be asked for" in words


def test_a_course_that_may_be_left_out_is_named_beside_the_sum() -> None:
    words = text_of(programme_page({"courses": ["su/ai", "su/data"], "choose": "1"}))
    assert "Everyone else €120 1 course to choose from is not in this sum" in words


def test_the_map_leads_to_the_pages_of_the_courses_and_is_left_out_for_one_step() -> None:
    assert "<svg class=" not in programme_page({"courses": ["su/ai"]}).body
    drawn = programme_page({"courses": ["su/ai"]}, {"courses": ["su/data"]}).body.partition('<svg class="tall"')[2]
    assert (
        words_in(drawn.partition('<a href="../../courses/su/data/">')[2].partition("</a>")[0])
        == "Course su/data SU, 4 ECTS"
    )
