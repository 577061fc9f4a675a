"""Published entries in the form: loaded, changed, handed in."""

from __future__ import annotations

import difflib

from playwright.sync_api import Page
from tests.browser.conftest import OpenPage
from tests.browser.course_form import ready, stay_here, text_of, with_repository
from tests.repository.checkout import ROOT

from microcredentials.domain.course import Status
from microcredentials.inspection import inspect

COURSE = "units/reading-the-coast"
INSPECTION = inspect(ROOT)
PUBLISHED = [course.id for course in INSPECTION.portfolio.courses.values() if course.status is not Status.DRAFT]
ONE_IN_FIVE = PUBLISHED[::5]
"""Enough for a browser, which takes a second for each."""


def file_of(id_: str) -> str:
    return f"courses/{id_}.yml"


def source_of(id_: str) -> str:
    return (ROOT / file_of(id_)).read_text(encoding="utf-8")


def load(page: Page, id_: str) -> None:
    page.get_by_label("Course", exact=True).fill(id_)
    page.get_by_role("button", name="Load", exact=True).click()
    page.locator("#form-said", has_text=f"{id_} is loaded.").wait_for()


def test_entries_come_back_from_the_form_byte_by_byte_and_change_only_where_they_are_changed(
    open_page: OpenPage,
) -> None:
    page = ready(open_page("contribute/"))
    page.get_by_text("Change a course that is there already").click()
    page.evaluate("document.querySelectorAll('#form-fields > details').forEach((part) => (part.open = true))")
    changed: dict[str, bytes] = {}
    for id_ in ONE_IN_FIVE:
        load(page, id_)
        assert page.locator("#form-text").text_content() == source_of(id_)
        page.evaluate("document.querySelectorAll('#form-fields > details').forEach((part) => (part.open = true))")
        page.get_by_role("textbox", name="Places", exact=True).last.fill("1717")
        page.wait_for_function("document.getElementById('form-text').textContent.includes('places: 1717')")
        text = page.locator("#form-text").text_content() or ""
        lines = difflib.unified_diff(source_of(id_).splitlines(), text.splitlines(), n=0, lineterm="")
        touched = [line[1:] for line in lines if line[:1] in "+-" and line[:3] not in {"+++", "---"}]
        assert [line for line in touched if not line.startswith("places: ")] == [], id_
        changed[file_of(id_)] = text.encode()
    assert [problem.sentence for problem in inspect(ROOT, changed).problems] == [
        problem.sentence for problem in INSPECTION.problems
    ]


def test_a_course_page_leads_to_its_form(open_page: OpenPage) -> None:
    page = open_page(f"courses/{COURSE}/")
    page.get_by_role("link", name="Suggest a change").click()
    ready(page)
    assert text_of(page) == source_of(COURSE)
    assert page.get_by_text(f"You are changing the course {COURSE}.").is_visible()


def test_a_change_is_handed_in_by_pasting_it_over_the_file(open_page: OpenPage) -> None:
    page = ready(open_page(f"contribute/?course={COURSE}"))
    with_repository(page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_label("ECTS credits", exact=True).fill("4")
    text = text_of(page)
    link = page.locator("#form-propose")
    assert link.get_attribute("href") == f"https://github.com/alliance/portfolio/edit/main/courses/{COURSE}.yml"
    stay_here(link)
    link.click()
    page.wait_for_timeout(200)
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_a_change_outlives_a_reload_and_is_forgotten_once_it_is_published(open_page: OpenPage) -> None:
    page = ready(open_page(f"contribute/?course={COURSE}"))
    page.get_by_label("ECTS credits", exact=True).fill("4")
    text = text_of(page)
    page.reload()
    assert text_of(ready(page)) == text
    page.route("**/entry.yml", lambda route: route.fulfill(body=text))
    page.reload()
    assert ready(page).locator("#form-said").text_content() == f"{COURSE} is loaded."
    assert page.evaluate(f"localStorage.getItem('microcredentials.form.{COURSE}')") is None


def test_who_typed_over_an_older_entry_is_told_that_it_has_changed(open_page: OpenPage) -> None:
    page = ready(open_page(f"contribute/?course={COURSE}"))
    page.get_by_label("ECTS credits", exact=True).fill("4")
    text_of(page)
    newer = source_of(COURSE).replace("status: published", "status: announced")
    page.route("**/entry.yml", lambda route: route.fulfill(body=newer))
    page.reload()
    assert "has been changed since" in (ready(page).locator("#form-said").text_content() or "")


def test_an_unknown_course_is_said_to_be_unknown_and_nothing_is_lost(open_page: OpenPage) -> None:
    page = ready(open_page("contribute/?course=su/nothing"))
    assert "There is no published course su/nothing." in (page.locator("#form-said").text_content() or "")


def test_a_former_id_leads_to_the_present_entry(open_page: OpenPage) -> None:
    page = ready(open_page("contribute/?course=su/ai-in-practice"))
    assert text_of(page) == source_of("su/artificial-intelligence-practical-cases")
