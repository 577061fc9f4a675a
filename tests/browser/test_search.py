"""Searching the text of courses."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.browser.catalogue import choose, expect_count, ids_of, modes_of, shown_ids
from tests.browser.conftest import OpenPage

from microcredentials.domain.portfolio import Portfolio


@pytest.fixture(scope="module")
def word_of_one_outcome(portfolio: Portfolio) -> tuple[str, str]:
    """A word that stands in the learning outcomes of one course, and nowhere in what its card says."""
    users: dict[str, set[str]] = {}
    for course in portfolio.shown_courses:
        outcomes = " ".join(str(outcome.text) for outcome in course.learning_outcomes)
        for word in set(re.findall(r"[a-z]{9,}", outcomes)) - set(re.findall(r"[a-z]+", f"{course.title}".casefold())):
            users.setdefault(word, set()).add(course.id)
    word = next(word for word, ids in sorted(users.items()) if len(ids) == 1)
    return word, users[word].pop()


def test_a_word_of_its_outcomes_finds_a_course(open_page: OpenPage, word_of_one_outcome: tuple[str, str]) -> None:
    word, course = word_of_one_outcome
    page = open_page("catalogue/")

    page.locator("#q").fill(word)

    expect(page.locator(f'#cards > li[data-course="{course}"]')).to_be_visible()
    expect(page.locator("#cards > li").nth(5)).to_be_hidden()
    assert f"q={word}" in page.url


def test_the_question_of_the_front_page_is_answered_in_the_catalogue(
    open_page: OpenPage, word_of_one_outcome: tuple[str, str]
) -> None:
    word, course = word_of_one_outcome
    page = open_page("")
    question = page.locator("main form[role=search] input[type=search]")

    question.fill(word)
    question.press("Enter")

    page.wait_for_url(f"**/catalogue/?q={word}**")
    expect(page.locator(f'#cards > li[data-course="{course}"]')).to_be_visible()


def test_text_and_filters_narrow_each_other(open_page: OpenPage, portfolio: Portfolio) -> None:
    page = open_page("catalogue/?q=project")
    expect(page.locator("#count")).to_have_text(re.compile(rf"^(?!0 |{len(portfolio.shown_courses)} )\d+ course"))
    found = set(shown_ids(page))
    online = found & ids_of(portfolio, lambda course: "online" in modes_of(course))
    assert 0 < len(online) < len(found)

    choose(page, "mode", "online")

    expect_count(page, len(online))
    assert set(shown_ids(page)) == online
