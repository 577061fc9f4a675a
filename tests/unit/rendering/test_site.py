"""All pages of a site together."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from tests.unit.rendering.page_text import text_of
from tests.unit.rendering.portfolios import TODAY, setting_of

from microcredentials.rendering.document import render_document
from microcredentials.rendering.page import Circumstances, Page
from microcredentials.rendering.paging import CARDS_PER_PAGE
from microcredentials.rendering.site import Site, render_pages

GUIDES = (
    "about/",
    "contribute/guide/",
    "contribute/office/",
    "contribute/embed/",
    "contribute/writing-a-good-entry/",
    "reference/",
)
"""Pages that the generator makes from Markdown."""
COURSES: dict[str, dict[str, Any]] = {
    "su/ai": {
        "ects": "3",
        "mode": "online",
        "languages": ["en", "bg"],
        "target_groups": ["bachelor"],
        "fields": ["0613"],
    },
    "eka/textiles": {"ects": {"min": "1", "max": "2"}, "mode": "on_campus", "example": "true"},
    "eka/later": {"status": "announced"},
}
PROGRAMMES: dict[str, dict[str, Any]] = {
    "makers": {
        "status": "published",
        "title": "Makers",
        "providers": ["eka", "su"],
        "ects": "4",
        "steps": [{"title": "First", "courses": ["su/ai"]}, {"title": "Then", "courses": ["eka/textiles"]}],
        "aliases": "doers",
    }
}


def pages() -> dict[str, Page]:
    setting = setting_of(COURSES, PROGRAMMES)
    return {page.address: page for page in render_pages(setting.portfolio, setting.circumstances)}


def test_every_kind_of_page_is_there() -> None:
    assert {
        "", "catalogue/", "courses/su/ai/", "partners/", "partners/su/", "programmes/", "programmes/makers/",
        "programmes/doers/", "for/bachelor/", "mode/online/", "language/bg/", "field/06/", "free/students/",
        "accessibility/", "privacy/", "selection/", "compare/",
    } <= set(pages())  # fmt: skip


def test_no_address_is_made_twice() -> None:
    setting = setting_of(COURSES, PROGRAMMES)
    addresses = [page.address for page in render_pages(setting.portfolio, setting.circumstances)]
    assert len(addresses) == len(set(addresses))


def test_every_link_leads_to_a_page_or_a_guide() -> None:
    setting = setting_of(COURSES, PROGRAMMES)
    known = pages()
    for page in known.values():
        document = render_document(page, setting.portfolio, setting.circumstances)
        for link in re.findall(r'<a [^>]*href="([^"]+)"', document):
            found = urlsplit(urljoin(f"https://site.invalid/{page.address}", link))
            if found.netloc == "site.invalid":
                address = found.path.removeprefix("/")
                assert address in known or address.startswith(GUIDES), f"{page.address or 'front page'} leads to {link}"


def test_every_asset_of_a_document_is_relative() -> None:
    setting = setting_of(COURSES)
    document = render_document(pages()["courses/su/ai/"], setting.portfolio, setting.circumstances)
    for address in re.findall(r'<(?:link|script)[^>]*(?:href|src)="([^"]+)"', document):
        assert address.startswith("../../../")


def test_a_portfolio_without_courses_has_its_pages() -> None:
    setting = setting_of({}, alliance={})
    made = {page.address: page for page in render_pages(setting.portfolio, setting.circumstances)}
    assert "0 courses" in text_of(made["catalogue/"])
    assert "No programme is in the portfolio yet." in text_of(made["programmes/"])


def test_made_up_courses_are_not_counted() -> None:
    front = text_of(pages()[""])
    assert "2 courses 3 ECTS credits on offer" in front
    assert "1 made-up example is not counted." in front


def test_the_newest_on_the_front_page_came_last_whatever_was_changed_since() -> None:
    courses = {f"su/c{number}": {"title": f"Course number {number}"} for number in range(5)}
    added = {f"su/c{number}.yml": date(2026, 1, 1 + number) for number in range(5)}
    setting = setting_of(courses, added=added)
    circumstances = replace(setting.circumstances, changed={"su/c0.yml": TODAY})
    front = next(page for page in render_pages(setting.portfolio, circumstances) if not page.address)
    newest = text_of(front).partition("New in the portfolio")[2].partition("Who teaches")[0]
    assert re.findall(r"Course number (\d)", newest) == ["4", "3", "2"]


def test_a_course_that_has_moved_is_not_new() -> None:
    added = {"courses/su/old.yml": date(2024, 1, 1), "su/ai.yml": date(2026, 1, 1)}
    setting = setting_of({"su/ai": {"aliases": "su/old"}}, added=added)
    assert setting.first_day(setting.portfolio.courses["su/ai"]) == date(2024, 1, 1)


def test_the_front_page_says_how_it_works_and_leads_on() -> None:
    setting = setting_of({"su/ai": {"offerings": [{"start": "2027-02-15", "apply_by": "2027-01-31"}]}})
    front = next(page for page in render_pages(setting.portfolio, setting.circumstances) if not page.address)
    assert "How it works, in three steps" in text_of(front)
    for address in ("deadlines/", "find/", "about/how-it-works/"):
        assert f'href="{address}"' in front.body


def test_a_university_with_a_logo_shows_it_and_the_others_their_initials() -> None:
    setting = setting_of(COURSES, files=frozenset({"assets/logos/su.svg"}))
    logo = replace(
        setting.portfolio.partner_entries["su"],
        value=setting.portfolio.partners["su"].model_copy(update={"logo": "su.svg"}),
    )
    portfolio = replace(setting.portfolio, partner_entries={**setting.portfolio.partner_entries, "su": logo})
    made = {page.address: page for page in render_pages(portfolio, setting.circumstances)}
    assert '<img src="../assets/logos/su.svg" alt=""' in made["partners/"].body
    assert '<span class="mono" aria-hidden="true">EKA</span>' in made["partners/"].body
    assert "assets/logos" not in pages()["partners/"].body


def test_the_catalogue_is_split_above_two_hundred_cards() -> None:
    setting = setting_of({f"su/c{number}": {} for number in range(201)})
    made = {page.address: page for page in render_pages(setting.portfolio, setting.circumstances)}
    assert made["catalogue/"].body.count('<li class="card"') == CARDS_PER_PAGE + 1  # and the one that scripts fill in
    assert made["catalogue/page/2/"].body.count('<li class="card"') == CARDS_PER_PAGE + 1
    assert 'href="../../../catalogue/"' in made["catalogue/page/2/"].body


def test_a_template_of_the_site_wins_over_the_packaged_one(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "privacy.html").write_text("<p>{{ _('Privacy') }}, our way</p>", encoding="utf-8")
    setting = setting_of(COURSES)
    made = {page.address: page for page in render_pages(setting.portfolio, setting.circumstances, tmp_path)}
    assert made["privacy/"].body == "<p>Privacy, our way</p>"
    assert "What do you want to learn?" in made[""].body


def test_the_last_change_is_told_as_far_as_it_is_known() -> None:
    setting = setting_of(COURSES)
    circumstances = Circumstances(TODAY, {"su/ai.yml": TODAY})
    made = {page.address: page for page in render_pages(setting.portfolio, circumstances)}
    assert "Last changed on 22 Nov 2026" in text_of(made["courses/su/ai/"])
    assert "Last changed" not in text_of(made["courses/eka/textiles/"])


def test_how_many_people_worked_on_an_entry_is_told_and_of_an_only_one_nothing() -> None:
    circumstances = Circumstances(
        TODAY,
        {"su/ai.yml": TODAY, "eka/textiles.yml": TODAY},
        contributors={"su/ai.yml": 3, "eka/textiles.yml": 1},
    )
    made = {page.address: page for page in render_pages(setting_of(COURSES).portfolio, circumstances)}
    assert "Last changed on 22 Nov 2026; written by 3 people" in text_of(made["courses/su/ai/"])
    assert "written by" not in text_of(made["courses/eka/textiles/"])


def test_the_catalogue_s_json_is_asked_for_by_its_content() -> None:
    setting = setting_of(COURSES)
    data = Site(setting.portfolio, setting.circumstances).data
    assert {asset.address for asset in data} >= {"data/catalogue.json", "data/applications.json"}
    assert re.search(r'data-catalogue="\.\./data/catalogue\.json\?v=[0-9a-f]{12}"', pages()["catalogue/"].body)


def test_the_demonstration_says_what_it_is() -> None:
    setting = setting_of({}, alliance={"demonstration": "true"})
    page = next(render_pages(setting.portfolio, setting.circumstances))
    assert "This is a demonstration." in render_document(page, setting.portfolio, setting.circumstances)
