"""JSON-LD in pages: which have it, and that no text breaks out of it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.page import Page
from microcredentials.rendering.site import render_pages

SITE = "https://example.org/t/"
PROGRAMME = {"status": "published", "title": "Path", "providers": ["su"], "steps": [{"courses": "su/ai"}]}
HOSTILE = "</script><script>alert(1)</script> <!-- \u2028\u2029 & ' \" 🎓 {{ 7 * 7 }}"
_EMBEDDED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def pages_of(courses: dict[str, Any], site: str = SITE, **programme: Any) -> dict[str, Page]:
    setting = setting_of(courses, {"path": PROGRAMME | programme}, site=site)
    return {page.address: page for page in render_pages(setting.portfolio, setting.circumstances)}


def data_in(page: Page) -> Any:
    (embedded,) = _EMBEDDED.findall(page.head)
    return json.loads(embedded)


@pytest.mark.parametrize(
    ("address", "type_"),
    [
        ("", "WebSite"),
        ("catalogue/", "ItemList"),
        ("for/bachelor/", "ItemList"),
        ("partners/su/", "CollegeOrUniversity"),
        ("programmes/path/", "EducationalOccupationalProgram"),
    ],
)
def test_a_page_says_what_it_is_about(address: str, type_: str) -> None:
    pages = pages_of({"su/ai": {"target_groups": "bachelor"}})
    assert data_in(pages[address])["@type"] == type_


def test_a_course_page_holds_the_course_and_the_way_to_it() -> None:
    course, crumbs = data_in(pages_of({"su/ai": {}})["courses/su/ai/"])["@graph"]
    assert (course["@type"], course["url"]) == ("Course", f"{SITE}courses/su/ai/")
    assert [step["name"] for step in crumbs["itemListElement"]] == ["Home", "Courses", "SU", "Course su/ai"]
    assert course["isPartOf"] == f"{SITE}programmes/path/"


def test_made_up_entries_have_none() -> None:
    pages = pages_of({"su/ai": {"example": "true"}}, example="true")
    assert not [page.address for page in pages.values() if "Course su/ai" in "".join(_EMBEDDED.findall(page.head))]
    for address in ("courses/su/ai/", "programmes/path/", "catalogue/"):
        assert "ld+json" not in pages[address].head


def test_a_withdrawn_course_has_none() -> None:
    assert "ld+json" not in pages_of({"su/ai": {"status": "withdrawn"}})["courses/su/ai/"].head


def test_later_pages_of_a_list_have_none() -> None:
    pages = pages_of({f"su/c{number}": {} for number in range(201)})
    assert len(data_in(pages["catalogue/"])["itemListElement"]) == 60
    assert "ld+json" not in pages["catalogue/page/2/"].head


def test_without_an_address_of_the_site_addresses_lead_from_the_page() -> None:
    pages = pages_of({"su/ai": {}}, site="")
    assert data_in(pages["courses/su/ai/"])["@graph"][0]["url"] == "../../../courses/su/ai/"
    assert "ld+json" not in pages[""].head


def test_no_text_ends_the_element_or_begins_a_comment() -> None:
    given = {"su/ai": {"title": HOSTILE, "summary": HOSTILE, "prerequisites": HOSTILE, "keywords": [HOSTILE]}}
    head = pages_of(given)["courses/su/ai/"].head
    (embedded,) = _EMBEDDED.findall(head)
    assert not set("<>&'\u2028\u2029") & set(embedded)
    assert json.loads(embedded)["@graph"][0]["name"] == HOSTILE


def test_the_search_of_the_site_is_addressed_as_the_catalogue_reads_it() -> None:
    action = data_in(pages_of({"su/ai": {}})[""])["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{SITE}catalogue/?q={{words}}"
