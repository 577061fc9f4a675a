"""The page of a course."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest
from tests.unit.rendering.page_text import text_of
from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.page import Page
from microcredentials.rendering.site import render_pages


def pages_of(courses: Mapping[str, Mapping[str, Any]], **more: Any) -> dict[str, Page]:
    setting = setting_of(courses, **more)
    return {page.address: page for page in render_pages(setting.portfolio, setting.circumstances)}


def course_page(**fields: Any) -> Page:
    return pages_of({"su/ai": fields})["courses/su/ai/"]


def test_the_article_names_its_course() -> None:
    assert '<article data-course="su/ai"' in course_page().body


def test_every_text_field_is_shown() -> None:
    texts = ("summary", "description", "relevance", "recognition", "prior_learning", "prerequisites", "eligibility",
             "support", "infrastructure", "sustainability")  # fmt: skip
    shown = text_of(course_page(**{name: f"The words of {name} are here." for name in texts}))
    assert [name for name in texts if f"The words of {name} are here." not in shown] == []


def test_an_entry_s_markup_is_shown_as_text() -> None:
    page = course_page(title="<b>Bold</b> & <script>x</script>", summary='"><img src=x> and twenty letters')
    assert "<script>x" not in page.body
    assert "<img src=x" not in page.body
    assert "&lt;b&gt;Bold&lt;/b&gt; &amp;" in page.body


def test_a_text_in_another_language_says_so() -> None:
    page = course_page(title={"en": "Folklore", "lt": "Tautosaka"}, written_in="en")
    assert '<span lang="lt">Tautosaka</span>' in page.body


def test_an_unknown_fee_is_never_free() -> None:
    assert "Everyone else Ask the provider nobody yet" in text_of(course_page())


def test_a_fee_by_the_alliance_s_rule_says_so() -> None:
    assert "Students Free the alliance, for all its courses" in text_of(course_page())


def test_a_fee_per_credit_tells_the_total() -> None:
    shown = text_of(course_page(ects="3", fee={"amounts": {"everyone_else": "40"}, "per": "ects"}))
    assert "€40 per ECTS credit €120 in all" in shown


def test_hours_that_follow_from_credits_say_so() -> None:
    assert "about 75 hours (25 h per ECTS)" in text_of(course_page(ects="3"))


def test_hours_that_are_given_stand_alone() -> None:
    shown = text_of(course_page(ects="3", workload_hours="80"))
    assert "80 hours" in shown
    assert "about" not in shown.split("Workload")[1][:30]


def test_an_application_form_becomes_a_button() -> None:
    page = course_page(application={"url": "https://example.org/apply"}, offerings=[{"start": "2027-02-15"}])
    assert re.search(r'<a class="btn wide" href="https://example.org/apply">Apply at Sofia University</a>', page.body)


def test_after_the_deadline_nobody_is_sent_to_the_form() -> None:
    page = course_page(
        application={"url": "https://example.org/apply"},
        offerings=[{"start": "2026-12-01", "apply_by": "2026-11-01"}],
        contact={"email": "office@example.org"},
    )
    assert "https://example.org/apply" not in page.body
    assert "Applications are closed" in text_of(page)
    assert 'href="mailto:office@example.org?subject=' in page.body


def test_runs_to_come_stand_before_those_that_are_over() -> None:
    page = course_page(offerings=[{"start": "2025-02-01"}, {"start": "2027-02-01"}])
    assert page.body.index("1 Feb 2027</p>") < page.body.index("1 Feb 2025</p>")


def test_a_run_says_what_differs_from_the_course() -> None:
    shown = text_of(
        course_page(mode="online", offerings=[{"start": "2027-02-01", "mode": "blended", "provider": "eka"}])
    )
    assert "University: Estonian Academy of Arts Mode: blended" in shown


def test_an_announced_course_lists_what_is_open() -> None:
    page = course_page(status="announced", languages=["en"])
    alliance_needs = "What we know, and what is still open"
    assert alliance_needs in text_of(page)
    assert "You cannot apply yet" in text_of(page)


@pytest.mark.parametrize(("example", "marked"), [("true", True), ("false", False)])
def test_a_made_up_course_is_kept_out_of_search_engines(example: str, marked: bool) -> None:  # noqa: FBT001
    page = course_page(example=example)
    assert ('<meta name="robots" content="noindex">' in page.head) is marked
    assert ("This entry is made up." in text_of(page)) is marked


def test_an_entry_confirmed_for_an_older_edition_says_so() -> None:
    alliance = {"audiences": {"everyone_else": "Everyone else"}, "edition": "2026-27"}
    page = pages_of({"su/ai": {"reviewed_for": "2025-26"}}, alliance=alliance)["courses/su/ai/"]
    assert "Confirmed for the edition 2025–26" in text_of(page)
    assert "The portfolio is at 2026–27: ask whether all this still holds." in text_of(page)


def test_a_compiled_entry_names_its_source() -> None:
    page = course_page(source={"url": "https://example.org/facts", "seen": "2026-06-01"})
    assert "Facts from https://example.org/facts ; seen on 1 Jun 2026" in text_of(page)


def test_the_edit_link_follows_from_the_repository() -> None:
    alliance = {"repository": "https://example.org/alliance/portfolio"}
    page = pages_of({"su/ai": {}}, alliance=alliance)["courses/su/ai/"]
    assert 'href="https://example.org/alliance/portfolio/edit/main/su/ai.yml"' in page.body


def test_a_draft_has_no_page() -> None:
    assert "courses/su/ai/" not in pages_of({"su/ai": {"status": "draft"}})


def test_a_withdrawn_course_keeps_its_address_and_names_its_successor() -> None:
    pages = pages_of(
        {
            "su/old": {"status": "withdrawn", "withdrawn_reason": "The teacher has retired.", "replaced_by": "su/ai"},
            "su/ai": {},
        }
    )
    page = pages["courses/su/old/"]
    assert "The teacher has retired." in text_of(page)
    assert '<a href="../../../courses/su/ai/">Course su/ai</a>' in page.body
    assert not page.indexed
    assert "su/old" not in pages["catalogue/"].body


def test_a_former_address_leads_to_the_present_one() -> None:
    page = pages_of({"su/ai": {"aliases": "su/robots"}})["courses/su/robots/"]
    assert '<meta http-equiv="refresh" content="0; url=../../../courses/su/ai/">' in page.head
    assert '<a href="../../../courses/su/ai/">Course su/ai</a>' in page.body


def test_a_course_leads_to_those_that_require_it() -> None:
    page = pages_of({"su/ai": {}, "su/more": {"requires": "su/ai"}})["courses/su/ai/"]
    assert "Leads to Course su/more" in text_of(page)


def test_a_course_counts_towards_programmes_with_the_step_that_holds_it() -> None:
    steps = [{"courses": ["su/first"]}, {"title": "Practice", "courses": ["su/robots"]}]
    programme = {"status": "published", "title": "Makers", "providers": ["su"], "ects": "6", "steps": steps}
    setting = setting_of({"su/ai": {"aliases": "su/robots"}, "su/first": {}}, {"makers": programme})
    pages = {page.address: text_of(page) for page in render_pages(setting.portfolio, setting.circumstances)}
    assert "Counts towards Makers step 2 of 2: Practice, 6 ECTS" in pages["courses/su/ai/"]
    assert "Counts towards Makers step 1 of 2, 6 ECTS" in pages["courses/su/first/"]


def test_shown_courses_are_indexed() -> None:
    assert course_page().indexed
    assert "data-pagefind-body" in course_page().body
