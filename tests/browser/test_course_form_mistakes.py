"""The mistakes that coordinators make (numbers as in the list of real ones), made in the form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import OpenPage
from tests.browser.course_form import fill_in, ready, text_of
from tests.unit.exports.form_scripts import problems_of_check

COURSE = "su/reading-maps-what-they-show-and-hide"
Typing = Callable[[Page], None]


@pytest.fixture
def form(open_page: OpenPage) -> Page:
    page = ready(open_page("contribute/"))
    fill_in(page)
    page.evaluate("document.querySelectorAll('#course-form details').forEach((part) => (part.open = true))")
    return page


def types(name: str, words: str) -> Typing:
    def type_(page: Page) -> None:
        page.get_by_role("textbox", name=name).first.fill(words)

    return type_


def chooses(name: str, words: str) -> Typing:
    """Type into a field that suggests codes, and leave it."""

    def choose(page: Page) -> None:
        field = page.get_by_label(name, exact=True)
        field.fill(words)
        field.blur()

    return choose


WRITES_RIGHT = {
    "1 colon in a text": types("Description", "Maps: what they show, and: what they hide"),
    "2 quotes inside a text": types("Description", "\"Maps\" for all, 'and' more"),
    "2 a link first": types("Description", "[Maps](https://example.org/maps) are drawn."),
    "3 several paragraphs": types("Description", "First.\n\nSecond: more.\n# not a comment\n  - indented"),
    "4 a key in a text": types("Prerequisites", "title: Maps"),
    "5 a list in a text": types("Description", "- one\n-two\n * three"),
    "9 a comma in a field": types("Keywords 1", "maps, coasts"),
    "11 a word that is no": types("Keywords 1", "no"),
    "12 a special start": types("Prerequisites", "*All* & @everyone % [x] {y}"),
    "13 dashes": types("Description", "---\nMaps\n---"),
    "14 an open quote": types("Prerequisites", 'An open " quote and [ bracket'),
    "17 Windows line ends": types("Description", "One\r\ntwo\r\n"),
    "18 hidden characters": types("Prerequisites", "No\u200b\u00a0space\ufeff here, “quoted” – so"),
    "19 outer space": types("Prerequisites", "  None.   "),
    "20 marks of a conflict": types("Description", "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> main"),
}
"""Mistake of who writes YAML -> what somebody types, of which the form makes a file that is right."""

TOLD = {
    "7 an invented code": (chooses("Language of instruction 1", "Quenyan"), "`Quenyan` is not a language code."),
    "8 an empty field": (types("Summary", ""), "`summary` is needed in a published course."),
    "9 many values in one": (chooses("Field of study 1", "0532, 0613"), "`0532, 0613` is not a code of ISCED-F 2013."),
    "10 an unknown course": (chooses("Courses that come first 1", "su/nothing"), "There is no course `su/nothing`."),
    "15 a placeholder": (types("Prerequisites", "TBD"), "`TBD` is a placeholder."),
    "20 no address": (types("Homepage", "homepage"), "`homepage` is not a web address."),
    "20 no encryption": (types("Homepage", "http://example.org/maps"), "`http://example.org/maps` is not encrypted."),
}
"""Mistake -> what somebody types, and what the form says of it in the words of the check."""


def findings(text: str) -> list[str]:
    """What the check says of a file, but for what every entry of these tests lacks."""
    return [one.sentence for one in problems_of_check(text.encode(), COURSE) if one.code != "MC302"]


@pytest.mark.parametrize("typing", WRITES_RIGHT.values(), ids=WRITES_RIGHT)
def test_what_breaks_a_file_written_by_hand_does_not_break_that_of_the_form(form: Page, typing: Typing) -> None:
    before = text_of(form)
    typing(form)
    text = text_of(form)
    assert text != before
    assert "status: published" in text
    assert findings(text) == []


@pytest.mark.parametrize(("typing", "sentence"), TOLD.values(), ids=TOLD)
def test_a_mistake_is_told_as_the_check_tells_it(form: Page, typing: Typing, sentence: str) -> None:
    typing(form)
    text = text_of(form)
    told = form.locator("#form-findings li", has_text=sentence.replace("`", ""))
    assert told.count() == 1
    is_need = "need" in (told.get_attribute("class") or "")
    said = findings(text.replace("status: draft", "status: published") if is_need else text)
    assert any(sentence.rstrip(".") in one for one in said)


def test_a_name_that_is_taken_is_told_before_the_file_overwrites_another(form: Page) -> None:
    form.get_by_label("Name of the file").fill("bulgarian-first-steps")
    text_of(form)
    assert form.get_by_text("There is a course of this name already.").is_visible()
    assert form.get_by_role("button", name="Download the file").count() == 0


def test_a_day_that_is_none_and_a_run_that_ends_before_it_starts_are_told(form: Page) -> None:
    form.get_by_role("button", name="Add: Dates").click()
    form.get_by_role("textbox", name="Start").first.fill("2027-02-30")
    text_of(form)
    told = form.locator("#form-findings")
    assert "2027-02-30 is not a date" in (told.text_content() or "")
    form.get_by_role("textbox", name="Start").first.fill("2027-03-01")
    form.get_by_role("textbox", name="End").first.fill("2027-02-01")
    text_of(form)
    assert "start, 2027-03-01, is after end, 2027-02-01." in (told.text_content() or "")


def test_the_same_title_twice_is_told(form: Page) -> None:
    form.get_by_role("textbox", name="Title").first.fill("bulgarian,  First Steps")
    text_of(form)
    assert "is that of su/bulgarian-first-steps, too." in (form.locator("#form-findings").text_content() or "")


def test_an_e_mail_address_is_no_web_address(form: Page) -> None:
    types("Homepage", "office@example.org")(form)
    assert findings(text_of(form)) != []
    assert "office@example.org is not a web address." in (form.locator("#form-findings").text_content() or "")
