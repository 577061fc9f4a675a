"""The open data of a built site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.acceptance.building import built, copied_checkout
from tests.acceptance.html_page import page_at, pages_of

from microcredentials.domain.portfolio import Portfolio
from microcredentials.exports.formats import FORMATS


def test_what_pages_name_as_their_other_formats_is_there(site: Path) -> None:
    for page, html in pages_of(site).items():
        for link in html.all("link"):
            if link.get("rel") == "alternate" and "://" not in link["href"]:
                assert ((site / page).parent / link["href"]).is_file(), (page, link["href"])


def test_every_course_leads_to_its_own_json(site: Path, portfolio: Portfolio) -> None:
    for course in portfolio.shown_courses:
        links = page_at(site / f"courses/{course.id}/index.html").all("link")
        json_links = [link["href"] for link in links if link.get("type") == "application/json"]
        assert json_links == [f"../../../courses/{course.id}/course.json"]


def test_every_address_that_openapi_names_for_one_file_is_there(site: Path) -> None:
    described = json.loads((site / "openapi.json").read_text(encoding="utf-8"))
    single = [address for address in described["paths"] if "{" not in address]
    assert single
    assert [address for address in single if not (site / address.removeprefix("/")).is_file()] == []


def test_the_data_page_lists_every_format(site: Path) -> None:
    headings = {heading.get("id") for heading in page_at(site / "data/index.html").all("h3")}
    assert headings >= FORMATS.keys()


def test_robots_may_read_everything(site: Path) -> None:
    assert (site / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow:\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return copied_checkout(tmp_path / "checkout")


def test_a_site_may_publish_some_formats_only(checkout: Path, tmp_path: Path) -> None:
    configuration = checkout / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    configuration.write_text(
        text.replace("- microcredentials:\n", "- microcredentials:\n      social_cards: false\n      exports: [csv]\n"),
        encoding="utf-8",
    )
    site = built(tmp_path / "site", root=checkout)
    assert (site / "data/courses.csv").is_file()
    assert not (site / "data/courses.xlsx").exists()
    assert not (site / "data/portfolio.json").exists()
    assert "courses.xlsx" not in (site / "data/index.html").read_text(encoding="utf-8")
