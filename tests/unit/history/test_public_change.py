"""What a learner would call a change."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.unit.domain.portfolios import course, made, portfolio

from microcredentials.domain.course import Course
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.programme import Programme
from microcredentials.history.public_change import Happening, PublicChange, public_changes


def happenings(before: Portfolio, after: Portfolio) -> list[tuple[str, Happening]]:
    return [(change.id, change.happening) for change in public_changes(before, after)]


def of_courses(before: Course | None, after: Course | None) -> list[Happening]:
    states = (portfolio(*([one] if one else [])) for one in (before, after))
    return [happening for _, happening in happenings(*states)]


SHOWN, DRAFT, WITHDRAWN = course(), course(status="draft"), course(status="withdrawn")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (None, SHOWN, [Happening.NEW]),
        (DRAFT, SHOWN, [Happening.NEW]),
        (WITHDRAWN, SHOWN, [Happening.OFFERED_AGAIN]),
        (SHOWN, WITHDRAWN, [Happening.WITHDRAWN]),
        (SHOWN, DRAFT, [Happening.REMOVED]),
        (SHOWN, None, [Happening.REMOVED]),
        (None, DRAFT, []),
        (DRAFT, WITHDRAWN, []),
        (WITHDRAWN, None, []),
        (SHOWN, SHOWN, []),
        (SHOWN, course(ects="4"), [Happening.CHANGED]),
        (course(reviewed_for="2025-26"), course(reviewed_for="2026-27"), [Happening.CONFIRMED]),
        (course(reviewed_for="2025-26"), course(reviewed_for="2026-27", ects="4"), [Happening.CHANGED]),
        (SHOWN, course(source={"url": "https://example.org", "seen": "2026-01-02"}), []),
        (SHOWN, course("su/new", aliases=["su/ai"]), [Happening.RENAMED]),
    ],
)
def test_a_course_is_told_as_learners_saw_it(
    before: Course | None, after: Course | None, told: list[Happening]
) -> None:
    assert of_courses(before, after) == told


def test_only_what_learners_see_is_among_the_changed_fields() -> None:
    (change,) = public_changes(
        portfolio(course(reviewed_for="2025-26")), portfolio(course(reviewed_for="2026-27", ects="4", written_in="en"))
    )
    assert [field.way for field in change.fields] == [("ects",)]


def test_a_course_that_could_not_be_read_before_is_not_called_new() -> None:
    assert public_changes(replace(portfolio(), unreadable=frozenset({"su/ai"})), portfolio(SHOWN)) == ()


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (None, {}, Happening.NEW),
        ({}, None, Happening.REMOVED),
        ({}, {"role": "former", "left": "2026"}, Happening.WITHDRAWN),
        ({}, {"fee_policy": "Ask."}, Happening.CHANGED),
        ({}, {"coordinators": ["somebody"]}, None),
    ],
)
def test_a_partner_joins_leaves_or_changes_what_learners_ask_about(
    before: dict[str, Any] | None, after: dict[str, Any] | None, told: Happening | None
) -> None:
    states = (
        portfolio(partners={} if given is None else {"su": {"name": "Sofia", **given}}) for given in (before, after)
    )
    assert [happening for _, happening in happenings(*states)] == ([told] if told else [])


def test_a_course_that_another_took_in_leads_there() -> None:
    kept = course("su/kept")
    taker = course("su/kept", aliases=["su/ai"])
    gone: PublicChange = next(
        one for one in public_changes(portfolio(SHOWN, kept), portfolio(taker)) if one.id == "su/ai"
    )
    assert (gone.happening, gone.leads_to) == (Happening.REMOVED, "su/kept")


def test_a_withdrawn_programme_that_names_no_university_stays_with_the_one_that_led_it() -> None:
    shown = made(Programme, "data", {"status": "published", "title": "Data", "providers": "su"})
    gone = made(Programme, "data", {"status": "withdrawn", "title": "Data"})
    (change,) = public_changes(portfolio(programmes=(shown,)), portfolio(programmes=(gone,)))
    assert (change.happening, change.partner_id) == (Happening.WITHDRAWN, "su")
