"""Courses on the built site."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.acceptance.building import built, contents, copied_checkout
from tests.acceptance.html_page import page_at, pages_of

from microcredentials.domain.portfolio import Portfolio

DRAFT = """\
status: draft
title: Unfinished thoughts about zymurgy
"""


def catalogue_pages(site: Path) -> list[Path]:
    return [site / "catalogue/index.html", *sorted((site / "catalogue/page").glob("*/index.html"))]


def test_every_shown_course_stands_in_the_catalogue_once(site: Path, portfolio: Portfolio) -> None:
    cards = [
        attributes["data-course"]
        for page in catalogue_pages(site)
        for attributes in page_at(page).all("li")
        if "data-course" in attributes
    ]
    assert sorted(cards) == sorted(course.id for course in portfolio.shown_courses)


def test_the_page_of_a_course_names_it_on_its_article(site: Path, portfolio: Portfolio) -> None:
    named = {
        course.id: [
            article.get("data-course") for article in page_at(site / f"courses/{course.id}/index.html").all("article")
        ]
        for course in portfolio.shown_courses
    }
    assert named == {course.id: [course.id] for course in portfolio.shown_courses}


def test_example_courses_are_left_out_by_search_engines_and_only_they(site: Path, portfolio: Portfolio) -> None:
    left_out = {
        course.id
        for course in portfolio.shown_courses
        if page_at(site / f"courses/{course.id}/index.html").is_left_out_by_search_engines
    }
    assert left_out == {course.id for course in portfolio.shown_courses if course.example}


def test_every_course_page_is_in_the_text_search(site: Path, portfolio: Portfolio) -> None:
    marked = {page for page, html in pages_of(site).items() if html.values("data-pagefind-body")}
    assert {f"courses/{course.id}/index.html" for course in portfolio.shown_courses} <= marked


@pytest.fixture(scope="module")
def site_with_a_draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("draft")
    checkout = copied_checkout(folder / "checkout")
    (checkout / "courses/su/zymurgy.yml").write_text(DRAFT, encoding="utf-8")
    return built(folder / "site", root=checkout, SITE_URL="https://example.org/portfolio/")


def test_a_draft_is_nowhere_on_the_site(site_with_a_draft: Path) -> None:
    assert [path for path, content in contents(site_with_a_draft).items() if b"zymurgy" in content.lower()] == []


def test_the_sitemap_lists_what_search_engines_may_show(site_with_a_draft: Path, portfolio: Portfolio) -> None:
    sitemap = (site_with_a_draft / "sitemap.xml").read_text(encoding="utf-8")
    for course in portfolio.shown_courses:
        assert (f"<loc>https://example.org/portfolio/courses/{course.id}/</loc>" in sitemap) is not course.example
    for address in ("", "catalogue/", "about/microcredentials/"):
        assert f"<loc>https://example.org/portfolio/{address}</loc>" in sitemap


def test_the_page_of_a_missing_address_leads_back_below_a_known_address(site_with_a_draft: Path) -> None:
    missing = page_at(site_with_a_draft / "404.html")
    inside = {address for address in missing.addresses if not address.startswith(("https://", "#"))}
    assert inside
    assert {address for address in inside if not address.startswith("/portfolio/")} == set()


def test_a_page_names_its_own_public_address(site_with_a_draft: Path, portfolio: Portfolio) -> None:
    address = f"courses/{portfolio.shown_courses[0].id}/"
    links = page_at(site_with_a_draft / address / "index.html").all("link")
    assert [link["href"] for link in links if link["rel"] == "canonical"] == [
        f"https://example.org/portfolio/{address}"
    ]
