"""The page "Data", links to other formats, and what search engines are told."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.unit.rendering.portfolios import setting_of

from microcredentials.domain.data_format import DataFormat, FileKind, LeftOut, PublishedFormat
from microcredentials.rendering.page import Page
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.site import render_pages
from microcredentials.rendering.sitemap import days_of_pages, may_be_listed, robots, sitemap

SITE = "https://example.org/t/"
KINDS = (
    FileKind("data/all.txt", "text/plain", "All of it."),
    FileKind("courses/<partner>/<course>/one.txt", "text/plain", "One course."),
    FileKind("schemas/all.json", "application/schema+json", "About the others."),
    FileKind("all.ics", "text/calendar", "Days."),
)
PLAIN = DataFormat("plain", "Plain text", "Just words.", KINDS, "https://example.org/standard")
SIZES = {"data/all.txt": 12_345, "courses/su/ai/one.txt": 99, "schemas/all.json": 5, "all.ics": 7}
LEFT_OUT = (LeftOut("courses/su/ai.yml", "It has no <level>."),)


def setting(left_out: tuple[LeftOut, ...] = (), **circumstances: Any) -> Setting:
    published = PublishedFormat(PLAIN, SIZES, left_out)
    courses = {
        "su/ai": {"target_groups": "bachelor"},
        "su/made-up": {"example": "true"},
        "eka/draft": {"status": "draft"},
    }
    programme = {"status": "published", "title": "Path", "steps": [{"courses": "su/ai"}]}
    return setting_of(courses, {"path": programme}, files=frozenset(SIZES), formats=(published,), **circumstances)


def pages(setting: Setting) -> dict[str, Page]:
    return {page.address: page for page in render_pages(setting.portfolio, setting.circumstances)}


def test_the_page_lists_the_files_of_every_format_with_type_and_extent() -> None:
    body = pages(setting())["data/"].body
    assert '<h3 id="plain">Plain text</h3>' in body
    assert '<a href="../data/all.txt" type="text/plain"><code>data/all.txt</code></a>' in body
    assert "text/plain · 12 kB" in body
    assert "<code>courses/&lt;partner&gt;/&lt;course&gt;/one.txt</code>" in body
    assert '<a href="../courses/su/ai/one.txt" type="text/plain">For example' in body
    assert 'href="https://example.org/standard"' in body


def test_the_page_says_what_is_left_out_and_why() -> None:
    body = pages(setting(LEFT_OUT))["data/"].body
    assert "Plain text: 1 entry is left out of it" in body
    assert "<code>courses/su/ai.yml</code><br>It has no &lt;level&gt;." in body
    assert "No entry lacks" not in body
    assert "No entry lacks" in pages(setting())["data/"].body


def test_examples_of_code_are_shown_only_where_there_is_something_to_read() -> None:
    assert "await fetch" not in pages(setting())["data/"].body


def test_a_course_links_to_its_own_files_and_lists_to_those_of_all() -> None:
    found = pages(setting())
    one = '<link rel="alternate" type="text/plain" title="Plain text" href="../../../courses/su/ai/one.txt">'
    assert one in found["courses/su/ai/"].head
    for address, root in (("catalogue/", "../"), ("for/bachelor/", "../../"), ("data/", "../")):
        link = f'<link rel="alternate" type="text/plain" title="Plain text" href="{root}data/all.txt">'
        assert link in found[address].head, address


def test_what_is_not_published_and_what_only_describes_files_is_not_linked() -> None:
    found = pages(setting())
    assert "one.txt" not in found["courses/su/made-up/"].head
    assert "all.json" not in found["catalogue/"].head
    assert "all.ics" not in found["catalogue/"].head


def test_the_sitemap_names_what_may_be_listed_with_its_last_change() -> None:
    known = setting(changed={"su/ai.yml": date(2026, 10, 2), "su.yml": date(2026, 10, 1), "eka.yml": date(2026, 9, 1)})
    listed = [address for address, page in pages(known).items() if may_be_listed(page)]
    days = days_of_pages(known.portfolio, known.circumstances)
    text = sitemap(SITE, listed, days)
    assert f"<url><loc>{SITE}courses/su/ai/</loc><lastmod>2026-10-02</lastmod></url>" in text
    assert "made-up" not in text
    assert days["partners/su/"] == days["programmes/path/"] == days[""] == date(2026, 10, 2)
    assert days["partners/eka/"] == date(2026, 9, 1)
    assert f"<url><loc>{SITE}privacy/</loc></url>" in text


def test_addresses_in_the_sitemap_are_escaped() -> None:
    assert "<loc>https://example.org/?a=1&amp;b/</loc>" in sitemap("https://example.org/?a=1&", ["b/"], {})


def test_without_an_address_of_the_site_there_is_no_sitemap_to_name() -> None:
    assert sitemap("", ["a/"], {}) == ""
    assert robots("") == "User-agent: *\nDisallow:\n"
    assert robots(SITE) == f"User-agent: *\nDisallow:\nSitemap: {SITE}sitemap.xml\n"
