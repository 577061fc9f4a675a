"""The page of deadlines, and where calendars are linked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tests.unit.rendering.page_text import text_of, words_in
from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.page import Page
from microcredentials.rendering.pages.deadlines import DAYS_PER_PAGE, MOST_PAST_DAYS
from microcredentials.rendering.site import render_pages

CALENDARS = frozenset({"calendar.ics", "partners/su/calendar.ics", "courses/su/ai/calendar.ics"})


def pages_of(courses: Mapping[str, Mapping[str, Any]], **circumstances: Any) -> dict[str, Page]:
    setting = setting_of(courses, **circumstances)
    return {page.address: page for page in render_pages(setting.portfolio, setting.circumstances)}


def deadlines(*runs: Mapping[str, Any], **circumstances: Any) -> Page:
    return pages_of({"su/ai": {"offerings": list(runs)}}, **circumstances)["deadlines/"]


def coming(page: Page) -> str:
    return words_in(page.body.partition('<details id="past"')[0])


def past(page: Page) -> str:
    return words_in(page.body.partition('<details id="past"')[2].partition("</details>")[0])


def test_deadlines_and_starts_stand_in_their_months() -> None:
    shown = coming(deadlines({"start": "2027-02-15", "apply_by": "2027-01-31"}))
    assert re.search(r"January 2027 31 Jan Apply by Course su/ai .*February 2027 15 Feb Starts Course su/ai", shown)


def test_a_start_of_which_only_the_month_is_known_names_no_day() -> None:
    page = deadlines({"start": "2027-02"})
    assert "February 2027 Feb 2027 Starts" in coming(page)
    assert 'datetime="2027-02"' in page.body


def test_a_deadline_within_two_weeks_says_how_many_days_are_left() -> None:
    shown = coming(deadlines({"start": "2027-02-15", "apply_by": "2026-12-01"}))
    assert "9 days left" in shown
    assert shown.count("left") == 1, "a start is no deadline"


def test_what_is_over_is_folded_away_with_the_latest_first() -> None:
    page = deadlines(
        {"start": "2025-02-01"}, {"start": "2026-02-01", "apply_by": "2026-01-15"}, {"start": "2027-02-01"}
    )
    assert re.search(r"1 Feb .*15 Jan .*1 Feb ", past(page))
    assert "2025" not in coming(page)
    assert "February 2027" in coming(page)


def test_the_day_of_the_build_itself_is_not_over() -> None:
    page = deadlines({"start": "2027-02-01", "apply_by": "2026-11-22"})
    assert "November 2026 22 Nov Apply by" in coming(page)
    assert "0 days left" in coming(page)


def test_a_day_can_be_marked_anew_in_the_time_zone_of_the_university() -> None:
    assert 'data-apply-by="2027-01-31" data-zone="Europe/Sofia"' in deadlines({"apply_by": "2027-01-31"}).body


def test_cancelled_and_full_runs_say_so() -> None:
    page = deadlines({"start": "2027-02-01", "state": "cancelled"}, {"start": "2027-03-01", "state": "full"})
    assert "Cancelled" in coming(page)
    assert "No places left" in coming(page)


def test_without_any_date_the_page_says_so() -> None:
    assert "No deadline and no start is to come." in text_of(deadlines())


def test_a_long_list_goes_over_several_pages_and_old_days_end_somewhere() -> None:
    years = [
        f"{2100 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}" for number in range(DAYS_PER_PAGE + 1)
    ]
    old = [
        f"{1900 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
        for number in range(MOST_PAST_DAYS + 9)
    ]
    pages = pages_of({f"su/c{number}": {"offerings": [{"start": day}]} for number, day in enumerate((*years, *old))})
    assert pages["deadlines/"].body.count("<li><time") == DAYS_PER_PAGE + MOST_PAST_DAYS
    assert pages["deadlines/page/2/"].body.count("<li><time") == 1
    assert 'href="../../../courses/su/c300/"' in pages["deadlines/page/2/"].body


def test_calendars_are_linked_where_they_are_and_nowhere_else() -> None:
    courses = {"su/ai": {"offerings": [{"start": "2027-02-01"}]}, "su/undated": {}}
    linked = {
        address: set(re.findall(r'href="(?:\.\./)*([^"]*calendar\.ics)"', f"{page.head}{page.body}"))
        for address, page in pages_of(courses, files=CALENDARS).items()
    }
    assert linked["deadlines/"] == {"calendar.ics", "partners/su/calendar.ics"}
    assert linked["partners/su/"] == {"calendar.ics", "partners/su/calendar.ics"}
    assert linked["courses/su/ai/"] == {"calendar.ics", "courses/su/ai/calendar.ics"}
    assert {address for address, found in linked.items() if found} == {"deadlines/", "partners/su/", "courses/su/ai/"}
    assert not any("calendar.ics" in f"{page.head}{page.body}" for page in pages_of(courses).values())


def test_programs_find_the_calendar_in_the_head() -> None:
    pages = pages_of({"su/ai": {"title": '"Loud" & clear'}}, files=CALENDARS)
    alternate = '<link rel="alternate" type="text/calendar" title="{}" href="{}">'
    assert alternate.format("All universities", "../calendar.ics") in pages["deadlines/"].head
    assert alternate.format("&#34;Loud&#34; &amp; clear", "calendar.ics") in pages["courses/su/ai/"].head


def test_the_address_to_copy_is_whole_where_the_site_s_is_known() -> None:
    assert "https://example.org/t/calendar.ics" in deadlines(files=CALENDARS, site="https://example.org/t/").body
    assert "Its address:" not in text_of(deadlines(files=CALENDARS))
