"""Related courses on the page of a course."""

from __future__ import annotations

import re
from typing import Any

import pytest
from tests.unit.rendering.page_text import words_in
from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.page import Page
from microcredentials.rendering.site import render_pages

WEAVING: dict[str, dict[str, Any]] = {
    "su/weaving": {"title": {"en": "Weaving on small looms"}, "fields": ["0214"], "keywords": [{"en": "loom"}]},
    "eka/looms": {"title": {"en": "Small looms for weaving wool"}, "fields": ["0214"], "ects": "2", "mode": "online"},
    "eka/law": {"title": {"en": "Law of the sea"}, "fields": ["0421"]},
}


def pages_of(courses: dict[str, dict[str, Any]], **more: Any) -> dict[str, Page]:
    setting = setting_of(courses, **more)
    return {page.address: page for page in render_pages(setting.portfolio, setting.circumstances)}


def related(page: Page) -> str:
    found = re.search(r'<ul class="related">.*?</ul>', page.body, re.DOTALL)
    return words_in(found[0]) if found else ""


def test_a_related_course_is_named_with_what_both_have_in_common() -> None:
    shown = related(pages_of(WEAVING)["courses/su/weaving/"])
    assert "Small looms for weaving wool Estonian Academy of Arts, Estonia · 2 ECTS · online" in shown
    assert re.search(r"Both speak of: (?=.*\blooms\b)(?=.*\bWeaving\b)", shown)
    assert "Same field: Handicrafts" in shown
    assert "Law" not in shown


def test_a_shared_programme_is_named_in_place_of_the_field() -> None:
    programmes = {
        "makers": {
            "status": "published",
            "title": "Makers",
            "providers": ["eka", "su"],
            "steps": [{"title": "All", "courses": ["su/weaving", "eka/looms"]}],
        }
    }
    shown = related(pages_of(WEAVING, programmes=programmes)["courses/su/weaving/"])
    assert "Same programme: Makers" in shown
    assert "Same field" not in shown


def test_a_course_without_relatives_has_no_such_section() -> None:
    assert "Related courses" not in pages_of(WEAVING)["courses/eka/law/"].body


def test_words_of_another_language_say_so() -> None:
    courses = {
        "su/weaving": {"title": {"en": "First", "bg": "Тъкане на малки станове"}, "fields": ["0214"]},
        "eka/looms": {"title": {"en": "Second", "bg": "Малки станове за вълна"}, "fields": ["0214"]},
    }
    page = pages_of(courses)["courses/su/weaving/"]
    why = re.search(r"Both speak of:.*?</p>", page.body, re.DOTALL)
    assert why
    assert '<span lang="bg">станове</span>' in why[0]


def test_related_courses_are_not_found_by_text_search_in_place_of_their_own_pages() -> None:
    assert "<section data-pagefind-ignore><h2>Related courses</h2>" in pages_of(WEAVING)["courses/su/weaving/"].body


@pytest.mark.parametrize("number", [6])
def test_at_most_four_are_named(number: int) -> None:
    courses = {f"su/loom{place}": WEAVING["su/weaving"] for place in range(number)}
    courses |= {f"eka/other{place}": {"title": f"Subject {place}"} for place in range(30)}
    assert pages_of(courses)["courses/su/loom0/"].body.count('<li data-course="su/loom') == 4
