"""The page of the yearly revision."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import unquote

import pytest
from tests.unit.rendering.page_text import text_of
from tests.unit.rendering.portfolios import ALLIANCE, setting_of

from microcredentials.domain.context import EntryContext
from microcredentials.domain.edition import Edition
from microcredentials.domain.partner import Partner
from microcredentials.domain.past_edition import PastEdition
from microcredentials.domain.place import Places
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.rendering.environment import environment_for
from microcredentials.rendering.page import Circumstances, Page
from microcredentials.rendering.pages.office import office_pages
from microcredentials.rendering.printer import Printer
from microcredentials.rendering.setting import Setting
from microcredentials.revision.stale_link import StaleLink

EDITION = {**ALLIANCE, "edition": "2026-27"}


def pages(courses: Mapping[str, Mapping[str, Any]], **circumstances: Any) -> list[Page]:
    setting = setting_of(courses, alliance=EDITION, **circumstances)
    return list(office_pages(Printer(setting, environment_for("en"))))


def page(courses: Mapping[str, Mapping[str, Any]], **circumstances: Any) -> Page:
    return pages(courses, **circumstances)[0]


def with_contact(courses: Mapping[str, Mapping[str, Any]], contact: Mapping[str, str]) -> Page:
    """The page where the office of Sofia is named."""
    setting = setting_of(courses, alliance=EDITION)
    partner = Partner.model_validate({"name": "Sofia University", "contact": contact}, context=EntryContext("su", "en"))
    known = setting.portfolio
    whole = Portfolio(known.alliance_entry, {"su": Entry("partners/su.yml", partner, Places())}, known.course_entries)
    circumstances = Circumstances(date(2026, 7, 15), {}, site="https://example.org/")
    printer = Printer(Setting(whole, circumstances, setting.translator), environment_for("en"))
    return next(office_pages(printer))


def test_each_silent_entry_leads_to_its_page_and_into_the_form() -> None:
    body = page({"su/ai": {"title": "AI & you"}}).body
    assert 'href="../courses/su/ai/">AI &amp; you</a>' in body
    assert 'href="../contribute/?course=su/ai"' in body


def test_each_university_can_be_linked_whether_or_not_it_has_something_to_do() -> None:
    body = page({"su/ai": {}}).body
    assert re.findall(r'id="(su|eka)"', body) == ["su", "eka"]


def test_the_university_with_most_silent_entries_comes_first() -> None:
    body = page({"su/ai": {}, "eka/a": {}, "eka/b": {}}).body
    assert re.findall(r'<section class="panel uni" id="(\w+)"', body) == ["eka", "su"]


def test_search_engines_are_told_to_pass_by_and_the_text_search_leaves_it_out() -> None:
    found = page({})
    assert 'content="noindex"' in found.head
    assert not found.indexed


def test_without_any_entry_the_page_says_so() -> None:
    found = page({})
    assert "There is no entry to confirm yet." in text_of(found)
    assert "NaN" not in found.body


def test_examples_are_counted_on_a_page_of_their_own() -> None:
    real, examples = pages({"su/made-up": {"example": True, "reviewed_for": "2026-27"}})
    assert "1 made-up example is not counted. See them counted apart" in text_of(real)
    assert "The universities have spoken about 1 of 1 entry." in text_of(examples)
    assert examples.address == "office/examples/"


def test_without_examples_there_is_no_page_of_them() -> None:
    assert len(pages({"su/ai": {}})) == 1


def test_a_person_of_a_contact_is_never_named() -> None:
    contact = {"office": "Lifelong learning office", "person": "Jane Roe", "email": "office@example.org"}
    body = with_contact({"su/ai": {}}, contact).body
    assert "Lifelong learning office" in body
    assert "Jane Roe" not in body


def test_where_no_office_is_known_the_file_is_named_in_which_to_name_one() -> None:
    assert "no office is named as contact in partners/su.yml" in text_of(page({"su/ai": {}}))


def test_the_letter_opens_in_the_mail_program_with_all_that_is_asked() -> None:
    body = with_contact({"su/ai": {"title": "AI & you"}}, {"email": "office@example.org"}).body
    (mail,) = re.findall(r'class="btn line" href="(mailto:[^"]+)"', body)
    written = unquote(mail.replace("&amp;", "&"))
    assert written.startswith("mailto:office@example.org?subject=Yearly revision of the portfolio: SU&body=Dear")
    assert "- AI & you (never confirmed)\r\n  https://example.org/contribute/?course=su/ai\r\n" in written
    assert "by 31 Aug 2026" in written
    assert "https://example.org/office/#su" in written


def test_a_letter_too_long_for_an_address_is_on_the_page_and_only_its_subject_in_the_address() -> None:
    courses = {f"su/course-{number}": {"title": f"Course {number}"} for number in range(60)}
    body = with_contact(courses, {"email": "office@example.org"}).body
    (mail,) = re.findall(r'class="btn line" href="(mailto:[^"]+)"', body)
    assert "body=" not in mail
    assert "- Course 59 (never confirmed)" in body


def test_every_drawing_has_a_title_a_description_and_a_table_with_its_numbers() -> None:
    courses = {"su/ai": {"reviewed_for": "2026-27", "ects": 3, "languages": "en"}, "su/b": {}}
    body = page(courses).body
    drawings = re.findall(r'<svg width="100%".*?</svg>', body, re.DOTALL)
    assert len(drawings) == body.count("As a table") == 5
    assert all("<title " in drawing and "<desc " in drawing for drawing in drawings)
    assert ">SU: 1 silent, 1 confirmed</desc>" in body


def test_of_many_universities_the_description_leads_to_the_table() -> None:
    courses: dict[str, dict[str, Any]] = {f"u{number}/course": {} for number in range(13)}
    (words,) = re.findall(r'id="states-words">([^<]*)<', page(courses).body)
    assert words == "The table below holds all numbers."


@pytest.mark.parametrize(
    ("stale", "said"),
    [
        (None, "have not been visited for this build"),
        ((), "All addresses in entries answered"),
        (
            (StaleLink("https://gone.example", "su", "courses/su/ai.yml", "links.homepage", "gone", date(2026, 5, 1)),),
            "https://gone.example courses/su/ai.yml, links.homepage · gone · since 1 May 2026",
        ),
    ],
)
def test_the_page_tells_what_is_known_about_web_addresses(stale: Any, said: str) -> None:
    assert said in text_of(page({"su/ai": {}}, stale_links=stale))


def test_a_course_without_a_run_left_is_told() -> None:
    courses = {"su/ai": {"reviewed_for": "2026-27", "offerings": [{"start": "2026-01-10", "end": "2026-02-01"}]}}
    assert "1 course has no run left to apply for" in text_of(page(courses))


def test_a_gap_and_its_neighbour_are_told_as_numbers() -> None:
    body = page({"su/ai": {"target_groups": ["bachelor"], "mode": "online"}}).body
    (row,) = re.findall(r'<th scope="row">Bachelor students</th>(.*?)</tr>', body)
    assert re.findall(r'class="heat-(\d)">(\d)<', row) == [("0", "0"), ("0", "0"), ("4", "1")]


def test_with_an_earlier_edition_what_changed_is_told_apart_from_what_is_only_confirmed() -> None:
    before = setting_of({"su/ai": {"ects": 3}, "su/b": {}}).portfolio
    past = (PastEdition(Edition(2025), date(2025, 9, 1), "0" * 40, before),)
    now = {"reviewed_for": "2026-27"}
    found = page({"su/ai": {"ects": 4, **now}, "su/b": now, "su/c": now}, past=past)
    assert ">SU: 1 confirmed, 1 changed, 1 new</desc>" in found.body
    assert "compared with the edition 2025–26" in text_of(found)
