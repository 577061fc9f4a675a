"""A coordinator fills in the form, hands the file in, and the check finds nothing wrong with it."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page
from tests.acceptance.building import ROOT, copied_checkout
from tests.browser.conftest import OpenPage
from tests.browser.course_form import TITLE, fill_in, ready, stay_here, text_of, with_repository

from microcredentials.domain.problem import Severity
from microcredentials.inspection import inspect


@pytest.fixture
def form(open_page: OpenPage) -> Page:
    return ready(open_page("contribute/", accept_downloads=True))


def errors_with(path: str, text: bytes, tmp_path: Path) -> list[str]:
    root = copied_checkout(tmp_path / "checkout")
    (root / path).write_bytes(text)
    return [one.sentence for one in inspect(root).problems if one.path == path and one.severity is Severity.ERROR]


def test_what_the_form_hands_in_passes_the_check(form: Page, tmp_path: Path) -> None:
    fill_in(form)
    assert "status: published" in text_of(form)
    with form.expect_download() as waiting:
        form.get_by_role("button", name="Download the file").click()
    name = waiting.value.suggested_filename
    assert name == "reading-maps-what-they-show-and-hide.yml"
    file = tmp_path / name
    shutil.copyfile(waiting.value.path(), file)
    assert errors_with(f"courses/su/{name}", file.read_bytes(), tmp_path) == []


def test_an_unfinished_entry_is_a_draft_and_passes_the_check(form: Page, tmp_path: Path) -> None:
    form.get_by_label("Your university").select_option("su")
    form.get_by_role("textbox", name="Title").first.fill("Maps")
    text = text_of(form)
    assert "status: draft" in text
    assert errors_with("courses/su/maps.yml", text.encode(), tmp_path) == []


def test_nothing_typed_is_lost_on_reload_and_all_of_it_can_be_deleted(form: Page) -> None:
    fill_in(form)
    before = text_of(form)
    ready_again = form
    ready_again.reload()
    ready(ready_again)
    assert text_of(form) == before
    form.on("dialog", lambda dialog: dialog.accept())
    form.get_by_role("button", name="Delete and start again").click()
    assert TITLE not in text_of(form)
    assert form.evaluate("Object.keys(localStorage)") == []


def test_a_mistake_is_told_at_its_field_once_it_is_left(form: Page) -> None:
    field = form.get_by_label("ECTS credits", exact=True)
    field.fill("31")
    field.blur()
    told = "31 ECTS is outside the range of the alliance. Write a number from 1 to 30."
    form.locator(".wrong", has_text=told).wait_for()
    assert field.get_attribute("aria-invalid") == "true"
    field.fill("30")
    field.blur()
    form.wait_for_timeout(300)
    assert form.locator(".wrong", has_text=told).count() == 0


def test_a_published_entry_is_changed_and_all_else_of_it_stays(open_page: OpenPage) -> None:
    page = ready(open_page("contribute/?course=units/reading-the-coast"))
    source = (ROOT / "courses/units/reading-the-coast.yml").read_text(encoding="utf-8")
    assert text_of(page) == source
    page.get_by_label("ECTS credits", exact=True).fill("4")
    assert text_of(page) == source.replace("ects: 3", "ects: 4")


def test_what_is_missing_leads_to_its_field(form: Page) -> None:
    form.get_by_role("button", name="Summary: summary is needed").click()
    assert form.evaluate("document.activeElement.tagName") == "TEXTAREA"


def test_without_a_repository_the_form_offers_file_and_letter_only(form: Page) -> None:
    fill_in(form)
    text_of(form)
    assert form.locator("#form-propose").count() == 0
    address = form.get_by_role("link", name="Send by e-mail").get_attribute("href") or ""
    assert address.startswith("mailto:?subject=Course%20for%20the%20portfolio")


def test_with_a_repository_a_new_entry_travels_in_the_address_of_a_pull_request(form: Page) -> None:
    with_repository(form)
    fill_in(form)
    text = text_of(form)
    opened = parse_qs(urlsplit(form.locator("#form-propose").get_attribute("href") or "").query)
    assert opened == {"filename": ["courses/su/reading-maps-what-they-show-and-hide.yml"], "value": [text]}


def test_translations_dates_and_fees_stand_in_the_file_as_the_format_wants_them(form: Page, tmp_path: Path) -> None:
    fill_in(form)
    form.get_by_role("button", name="Title: Add a language").click()
    form.get_by_role("combobox", name="Title: which language?").select_option("bg")
    form.get_by_role("textbox", name="Title: Bulgarian").fill("Карти")
    form.get_by_text("Dates, places and application").click()
    form.get_by_role("button", name="Add: Dates").click()
    form.get_by_role("textbox", name="Start").first.fill("2027-02")
    text = text_of(form)
    assert f'title:\n  en: "{TITLE}"\n  bg: Карти\n' in text
    assert "offerings:\n  - {start: 2027-02}\n" in text
    assert "fee:\n  amounts: {everyone_else: 120}\n" in text
    assert errors_with("courses/su/maps.yml", text.encode(), tmp_path) == []


def test_a_long_entry_is_copied_and_pasted_instead_of_travelling_in_the_address(form: Page) -> None:
    with_repository(form)
    form.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fill_in(form)
    form.get_by_text("Content", exact=True).click()
    form.get_by_role("textbox", name="Description").fill("Карти и брегове. " * 200)
    text = text_of(form)
    link = form.locator("#form-propose")
    opened = parse_qs(urlsplit(link.get_attribute("href") or "").query)
    assert opened == {"filename": ["courses/su/reading-maps-what-they-show-and-hide.yml"]}
    stay_here(link)
    link.click()
    form.wait_for_timeout(200)
    assert form.evaluate("navigator.clipboard.readText()") == text
    letter = form.get_by_role("link", name="Send by e-mail").get_attribute("href") or ""
    assert "attach%20the%20downloaded%20file" in letter


def test_the_text_is_copied_by_its_button(form: Page) -> None:
    form.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fill_in(form)
    text = text_of(form)
    form.get_by_role("button", name="Copy the text").click()
    form.get_by_role("status").get_by_text("The text is copied.").wait_for()
    assert form.evaluate("navigator.clipboard.readText()") == text


def test_the_page_of_a_university_leads_to_a_form_for_its_courses(open_page: OpenPage) -> None:
    page = open_page("partners/vmu/")
    page.get_by_role("link", name="Add a course of this university").click()
    assert ready(page).get_by_label("Your university").input_value() == "vmu"


def test_on_a_small_screen_what_is_still_to_do_is_one_tap_away(open_page: OpenPage) -> None:
    page = ready(open_page("contribute/", viewport={"width": 390, "height": 844}))
    page.get_by_role("link", name="things to look at").click()
    assert page.evaluate("document.activeElement.id") == "form-outcome"
