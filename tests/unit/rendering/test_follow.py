"""Links to feeds: for people on the page, for programs in its head."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.rendering.portfolios import setting_of

from microcredentials.domain.data_format import PublishedFormat
from microcredentials.exports.exported import Exported
from microcredentials.exports.feeds.files import FEEDS
from microcredentials.exports.publication import Publication
from microcredentials.rendering.page import Page
from microcredentials.rendering.site import render_pages

COURSES: dict[str, Any] = {"su/ai": {"target_groups": "lifelong_learners"}}
FOLDERS = [("catalogue/", ""), ("partners/su/", "partners/su/"), ("for/lifelong-learners/", "for/lifelong-learners/")]


def pages(*, published: bool = True) -> dict[str, Page]:
    bare = setting_of(COURSES)
    made = FEEDS(bare.portfolio, Publication(bare.today)) if published else Exported({})
    sizes = {address: len(content) for address, content in made.files.items()}
    setting = setting_of(COURSES, files=frozenset(sizes), formats=(PublishedFormat(FEEDS.about, sizes),))
    return {page.address: page for page in render_pages(setting.portfolio, setting.circumstances)}


@pytest.mark.parametrize(("address", "folder"), FOLDERS)
def test_a_page_leads_to_the_feeds_of_what_it_shows(address: str, folder: str) -> None:
    page = pages()[address]
    assert f'<a href="{page.root}{folder}feed.xml" type="application/atom+xml">' in page.body
    assert f'<a href="{page.root}{folder}feed.json" type="application/feed+json">' in page.body


@pytest.mark.parametrize(("address", "folder"), FOLDERS)
def test_programs_find_the_feeds_in_the_head(address: str, folder: str) -> None:
    page = pages()[address]
    assert 'type="application/atom+xml" title="New and changed courses (Atom)' in page.head
    assert f'href="{page.root}{folder}feed.xml"' in page.head


def test_feeds_of_one_university_or_group_are_told_apart_by_their_names() -> None:
    made = pages()
    assert 'title="New and changed courses (Atom): Sofia University"' in made["partners/su/"].head
    assert 'title="New and changed courses (Atom): Lifelong learners"' in made["for/lifelong-learners/"].head


@pytest.mark.parametrize(("address", "folder"), FOLDERS)
def test_a_site_without_feeds_leads_to_none(address: str, folder: str) -> None:
    page = pages(published=False)[address]
    assert f"{folder}feed." not in page.body + page.head
