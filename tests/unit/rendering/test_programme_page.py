"""The page of a programme."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.rendering.page_text import text_of
from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.page import Page
from microcredentials.rendering.site import render_pages
from microcredentials.rendering.views.pathway_map import pathway_map

COURSES: dict[str, dict[str, Any]] = {
    "su/ai": {"ects": "3", "mode": "online"},
    "su/data": {"ects": "4", "aliases": "su/figures"},
    "eka/later": {"status": "draft"},
}


def programme_page(*steps: dict[str, Any]) -> Page:
    programme = {"status": "published", "title": "Makers", "providers": ["su"], "steps": list(steps)}
    setting = setting_of(COURSES, {"makers": programme})
    pages = {page.address: page for page in render_pages(setting.portfolio, setting.circumstances)}
    return pages["programmes/makers/"]


@pytest.mark.parametrize(
    ("choose", "words"),
    [
        ("all", "All are required, 7 ECTS"),
        ("1", "Choose 1 of 2, 3–4 ECTS"),
        ({"ects": "6"}, "Choose courses worth 6 ECTS"),
    ],
)
def test_a_step_says_how_much_of_it_is_taken(choose: object, words: str) -> None:
    page = programme_page({"title": "First", "choose": choose, "courses": ["su/ai", "su/data"]})
    assert words in text_of(page)


def test_a_step_lists_a_course_by_its_former_id_under_its_present_one() -> None:
    assert 'data-course="su/data"' in programme_page({"courses": ["su/figures"]}).body


def test_a_step_leaves_out_what_is_not_shown() -> None:
    assert "eka/later" not in programme_page({"courses": ["su/ai", "eka/later"]}).body


def test_one_step_has_no_map() -> None:
    assert "<svg width=" not in programme_page({"courses": ["su/ai"]}).body


def test_the_map_leads_from_every_course_to_the_next_step() -> None:
    programme = {
        "status": "published",
        "title": "Makers",
        "providers": ["su"],
        "steps": [{"title": "First", "courses": ["su/ai"]}, {"title": "Then", "courses": ["su/data"]}],
    }
    setting = setting_of(COURSES, {"makers": programme})
    drawn = pathway_map(setting.portfolio.programmes["makers"], setting)
    assert drawn is not None
    assert [column.title for column in drawn.columns] == ["1  First", "2  Then"]
    assert len(drawn.lines) == len(drawn.tips) == 2
