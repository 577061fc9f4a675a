"""The figures of the yearly revision."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.domain.portfolios import course, made, portfolio

from microcredentials.domain.course import Course
from microcredentials.domain.edition import Edition
from microcredentials.domain.past_edition import PastEdition
from microcredentials.domain.programme import Programme
from microcredentials.revision.overview import Overview, PartnerOverview, Sources, overview_of
from microcredentials.revision.stale_link import StaleLink
from microcredentials.revision.state import RevisionState

TODAY = date(2026, 7, 15)
NOW, BEFORE = "2026-27", "2025-26"
ALLIANCE = {"edition": NOW, "target_groups": {"bachelor": {"label": "Bachelor"}, "seniors": {"label": "Seniors"}}}
PARTNERS = {"su": {"name": "Sofia University", "country": "BG"}, "eka": {"name": "Academy", "country": "EE"}}


def overview(*courses: Course, last: tuple[Course, ...] | None = None, **more: Any) -> Overview:
    past = () if last is None else (PastEdition(Edition(2025), date(2025, 9, 1), "0" * 40, portfolio(*last)),)
    examples = more.pop("of_examples", False)
    programmes = more.pop("programmes", ())
    alliance = more.pop("alliance", ALLIANCE)
    whole = portfolio(*courses, alliance=alliance, partners=PARTNERS, programmes=programmes)
    return overview_of(whole, Sources(TODAY, past, **more), of_examples=examples)


def of(overview: Overview, partner: str = "su") -> PartnerOverview:
    found = overview.partner(partner)
    assert found is not None
    return found


def state(now: Course, *before: Course, **more: Any) -> RevisionState:
    (entry,) = of(overview(now, last=before or None, **more)).entries
    return entry.state


@pytest.mark.parametrize("confirmed", [{}, {"reviewed_for": BEFORE}])
def test_an_entry_confirmed_never_or_for_an_earlier_edition_is_silent(confirmed: dict[str, str]) -> None:
    assert state(course(**confirmed)) is RevisionState.SILENT


def test_an_entry_that_only_says_the_new_edition_is_confirmed() -> None:
    assert state(course(reviewed_for=NOW), course(reviewed_for=BEFORE)) is RevisionState.CONFIRMED


def test_an_entry_confirmed_with_another_value_is_changed() -> None:
    assert state(course(reviewed_for=NOW, ects=4), course(reviewed_for=BEFORE, ects=3)) is RevisionState.CHANGED


def test_an_entry_changed_but_not_confirmed_stays_silent() -> None:
    assert state(course(reviewed_for=BEFORE, ects=4), course(reviewed_for=BEFORE, ects=3)) is RevisionState.SILENT


def test_a_confirmed_entry_that_the_last_edition_lacks_is_new() -> None:
    assert state(course(reviewed_for=NOW), course("su/other")) is RevisionState.NEW


def test_a_renamed_entry_is_compared_under_its_former_id() -> None:
    assert state(course("su/b", reviewed_for=NOW, aliases=["su/a"]), course("su/a")) is RevisionState.CHANGED


def test_without_an_earlier_edition_whatever_is_confirmed_counts_as_confirmed() -> None:
    assert state(course(reviewed_for=NOW, ects=4)) is RevisionState.CONFIRMED


def test_an_alliance_without_an_edition_takes_any_confirmation() -> None:
    assert state(course(reviewed_for=BEFORE), alliance={}) is RevisionState.CONFIRMED


@pytest.mark.parametrize("status", ["withdrawn", "draft"])
def test_withdrawn_entries_and_drafts_need_no_confirmation(status: str) -> None:
    assert state(course(status=status)).value == status


def test_programmes_are_confirmed_as_courses_are() -> None:
    programme = made(Programme, "coast", {"status": "published", "title": "Coast", "providers": ["eka"]})
    assert of(overview(programmes=(programme,)), "eka").counts[RevisionState.SILENT] == 1


def test_examples_are_left_out_and_can_be_counted_alone() -> None:
    courses = (course(), course("su/made-up", example=True, reviewed_for=NOW))
    real, examples = overview(*courses), overview(*courses, of_examples=True)
    assert (real.asked, real.answered, real.left_out) == (1, 0, 1)
    assert (examples.asked, examples.answered, examples.left_out) == (1, 1, 1)


def test_silent_entries_begin_with_those_never_confirmed_and_the_oldest() -> None:
    courses = [
        course("su/last-year", reviewed_for=BEFORE),
        course("su/changed-late"),
        course("su/changed-early"),
        course("su/older", reviewed_for="2023-24"),
    ]
    changed = {"courses/su/changed-late.yml": date(2026, 5, 1), "courses/su/changed-early.yml": date(2024, 5, 1)}
    assert [entry.offer.id for entry in of(overview(*courses, changed=changed)).silent] == [
        "su/changed-early",
        "su/changed-late",
        "su/older",
        "su/last-year",
    ]


def test_every_partner_stands_in_the_figures_but_a_former_one_without_entries() -> None:
    partners = {"su": {}, "gone": {"role": "former"}, "left": {"role": "former"}}
    whole = portfolio(course("left/ai"), partners=partners)
    assert [one.id for one in overview_of(whole, Sources(TODAY)).partners] == ["su", "left"]


def test_nothing_at_all_gives_figures_of_zero() -> None:
    empty = overview_of(portfolio(), Sources(TODAY))
    assert (empty.partners, empty.asked, empty.assessed, empty.missing_elements) == ((), 0, 0, ())
    assert empty.coverage.credits is None


def test_completeness_counts_what_a_page_can_tell_and_names_what_lacks_most() -> None:
    full: dict[str, Any] = {
        "learning_outcomes": ["Explain how a coast changes."],
        "languages": "en",
        "ects": 3,
        "level": {"eqf": 6},
        "assessment": {"types": "quiz"},
        "mode": "online",
        "quality_assurance": {"kind": "institutional"},
    }
    found = overview(course(**full), course("su/b", **{**full, "mode": None, "ects": None}), course("su/c", **full))
    assert of(found).mean_completeness == pytest.approx((1 + 0.8 + 1) / 3)
    assert [(one.course.id, one.lacking) for one in of(found).incomplete] == [("su/b", ("workload", "participation"))]
    assert found.missing_elements == (("participation", 1), ("workload", 1))


def test_a_course_is_over_when_no_run_takes_applications_any_more() -> None:
    past = {"start": "2026-02-01", "end": "2026-03-01"}
    found = overview(
        course("su/over", offerings=[past]),
        course("su/again", offerings=[past, {"start": "2026-10-01"}]),
        course("su/full", offerings=[{"start": "2026-10-01", "state": "full"}]),
        course("su/any", offerings=[past], delivery="any_time"),
    )
    assert [one.id for one in of(found).over] == ["su/over"]


def test_stale_links_stand_with_their_partner_and_are_unknown_where_nobody_looked() -> None:
    link = StaleLink("https://gone.example", "eka", "courses/eka/a.yml", "links.homepage", "no such host", TODAY)
    assert of(overview(course(), stale=(link,)), "eka").stale == (link,)
    assert overview(course(), stale=()).links_known
    assert not overview(course()).links_known


def test_the_term_is_the_two_months_before_the_revision_month() -> None:
    term = overview().term
    assert term is not None
    assert (term.begins, term.ends) == (date(2026, 7, 1), date(2026, 8, 31))
    assert [term.is_running(date(2026, *day)) for day in ((6, 30), (7, 1), (8, 31), (9, 1))] == [
        False,
        True,
        True,
        False,
    ]


def test_a_term_may_begin_in_the_year_before() -> None:
    term = overview(alliance={"edition": NOW, "revision_month": 1}).term
    assert term is not None
    assert (term.begins, term.ends) == (date(2025, 11, 1), date(2025, 12, 31))


def test_a_withdrawn_programme_that_names_no_university_is_counted_with_the_one_that_led_it() -> None:
    led = made(Programme, "data", {"status": "published", "title": "Data", "providers": "su"})
    gone = made(Programme, "data", {"status": "withdrawn", "title": "Data"})
    last = PastEdition(Edition(2025), TODAY, "", portfolio(programmes=(led,)))
    now = portfolio(alliance={"edition": "2026-27"}, partners=PARTNERS, programmes=(gone,))
    (entry,) = of(overview_of(now, Sources(TODAY, (last,)))).entries
    assert entry.state is RevisionState.WITHDRAWN
