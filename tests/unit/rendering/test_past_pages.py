"""Pages of earlier editions, also of such as were understood only in part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from tests.acceptance.html_page import HtmlPage
from tests.unit.rendering.portfolios import ALLIANCE, setting_of

from microcredentials.domain.edition import Edition
from microcredentials.domain.past_edition import PastEdition
from microcredentials.rendering.page import Circumstances, Page
from microcredentials.rendering.paging import MOST_ON_ONE_PAGE
from microcredentials.rendering.past.changes import ROWS_PER_PAGE
from microcredentials.rendering.site import render_pages

Courses = Mapping[str, Mapping[str, Any]]
TODAY = date(2026, 11, 22)


def past(year: int, courses: Courses) -> PastEdition:
    return PastEdition(Edition(year), date(year, 8, 30), "", setting_of(courses).portfolio)


def pages(courses: Courses, *editions: PastEdition) -> dict[str, Page]:
    now = setting_of(courses, alliance={**ALLIANCE, "edition": "2026-27"}).portfolio
    return {page.address: page for page in render_pages(now, Circumstances(TODAY, {}, past=editions))}


def links_of(page: Page) -> set[str]:
    found = (urljoin(f"https://here/{page.address}", address) for address in HtmlPage(page.body).addresses)
    return {urlsplit(address).path[1:] for address in found if urlsplit(address).netloc == "here"}


def dead(built: Mapping[str, Page]) -> set[str]:
    ours = [page for address, page in built.items() if address.startswith(("editions/", "changes/", "courses/"))]
    return {link for page in ours for link in links_of(page) - built.keys() if not link.startswith("about/")}


def test_a_past_course_of_a_university_whose_file_is_lost_has_no_dead_link() -> None:
    built = pages({}, past(2025, {"lost/ai": {}, "su/gone": {"status": "withdrawn"}}))
    assert "editions/2025-26/courses/lost/ai/" in built
    assert dead(built) == set()


def test_a_course_without_any_facts_is_a_row_without_loose_dots() -> None:
    body = pages({}, past(2025, {"su/bare": {}}))["editions/2025-26/"].body
    assert "> ·" not in body
    assert "·  ·" not in body


def test_a_removed_course_leads_to_present_ones_of_its_field_its_own_university_first() -> None:
    present = {"eka/coins": {"fields": ["0222"]}, "su/coins": {"fields": ["0221"]}, "su/sea": {"fields": ["0521"]}}
    page = pages(present, past(2025, {"su/old": {"fields": ["0222"]}}))["courses/su/old/"]
    cards = [one["data-course"] for one in HtmlPage(page.body).all("li") if "data-course" in one]
    assert cards == ["su/coins", "eka/coins"]


def test_words_of_past_entries_stay_words() -> None:
    hostile = '<script>alert("1")</script>'
    built = pages({}, past(2025, {"su/bad": {"title": hostile, "summary": hostile * 2}}))
    for address, page in built.items():
        assert hostile not in page.body, address


def test_long_editions_and_long_lists_of_changes_have_several_pages() -> None:
    many: Courses = {f"su/course-{number}": {} for number in range(MOST_ON_ONE_PAGE + 1)}
    built = pages({}, past(2025, many), past(2024, {}))
    assert {"editions/2025-26/page/2/", "changes/page/2/", "editions/2025-26/changes/page/2/"} <= built.keys()
    rows = [
        page.body.count('<article class="change') for address, page in built.items() if address.startswith("changes/")
    ]
    assert (rows[0], sum(rows)) == (ROWS_PER_PAGE, len(many))
    assert "catalogue/page/2/" in built, "what had more pages then still answers"
    assert dead(built) == set()


@pytest.mark.parametrize("address", ["changes/", "editions/"])
def test_footer_pages_exist_before_there_is_a_past(address: str) -> None:
    assert address in pages({"su/ai": {}})


def test_a_past_run_is_not_called_open() -> None:
    given = {"offerings": [{"start": "2027-03-01", "apply_by": "2027-02-01", "application_url": "https://example.org"}]}
    built = pages({"su/ai": given}, past(2025, {"su/ai": given}))
    assert "https://example.org" in built["courses/su/ai/"].body
    then = built["editions/2025-26/courses/su/ai/"].body
    assert "2027" in then
    assert "https://example.org" not in then
    assert ">Open<" not in then


def test_what_left_the_portfolio_as_unreadable_is_not_told_as_new() -> None:
    edition = past(2025, {})
    unread = replace(edition, portfolio=replace(edition.portfolio, unreadable=frozenset({"su/ai"})))
    assert "Course su/ai" not in pages({"su/ai": {}}, unread)["changes/"].body
