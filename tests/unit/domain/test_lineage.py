"""Which entry was which in earlier editions."""

from __future__ import annotations

from datetime import date

from tests.unit.domain.portfolios import course, made, portfolio

from microcredentials.domain.course import Course
from microcredentials.domain.edition import Edition
from microcredentials.domain.lineage import Lineage, course_lineage, programme_lineage
from microcredentials.domain.past_edition import PastEdition
from microcredentials.domain.programme import Programme


def past(year: int, *courses: Course, programmes: tuple[Programme, ...] = ()) -> PastEdition:
    state = portfolio(*courses, programmes=programmes)
    return PastEdition(Edition(year), date(year, 8, 30), f"{year}", state)


def editions(lineage: Lineage, id_: str) -> list[tuple[str, str]]:
    return [(str(one.edition), one.entry.id) for one in lineage.appearances(id_)]


def test_a_chain_of_aliases_is_followed_over_several_editions() -> None:
    found = course_lineage(
        portfolio(course("su/third", aliases=["su/second"])),
        (past(2025, course("su/second", aliases=["su/first"])), past(2024, course("su/first"))),
    )
    assert found.last_id("su/first") == "su/third"
    assert editions(found, "su/third") == [("2025-26", "su/second"), ("2024-25", "su/first")]


def test_an_id_at_which_a_course_stands_now_leads_nowhere_else() -> None:
    found = course_lineage(
        portfolio(course("su/first"), course("su/second")), (past(2025, course("su/second", aliases=["su/first"])),)
    )
    assert found.last_id("su/first") == "su/first"


def test_two_aliases_that_point_at_each_other_end() -> None:
    found = course_lineage(
        portfolio(), (past(2025, course("su/a", aliases=["su/b"])), past(2024, course("su/b", aliases=["su/a"])))
    )
    assert found.last_id("su/a") in {"su/a", "su/b"}


def test_a_draft_has_no_page_that_anything_could_lead_to() -> None:
    found = course_lineage(
        portfolio(course("su/new", status="draft", aliases=["su/old"])), (past(2025, course("su/old")),)
    )
    assert found.last_id("su/old") == "su/old"
    assert "su/new" not in found.present


def test_the_last_state_is_the_last_that_was_shown_and_else_the_tombstone() -> None:
    withdrawn, shown = course("su/a", status="withdrawn"), course("su/a")
    both = course_lineage(portfolio(), (past(2025, withdrawn), past(2024, shown)))
    only = course_lineage(portfolio(), (past(2025, withdrawn),))
    for found, edition in ((both, "2024-25"), (only, "2025-26")):
        state = found.last_state("su/a")
        assert state is not None
        assert str(state.edition) == edition
    assert editions(only, "su/a") == []


def test_programmes_have_a_lineage_of_their_own() -> None:
    old, new = (
        made(Programme, "old", {"status": "published", "title": "One"}),
        made(Programme, "new", {"status": "published", "title": "One", "aliases": ["old"]}),
    )
    found = programme_lineage(portfolio(programmes=(new,)), (past(2025, programmes=(old,)),))
    assert editions(found, "new") == [("2025-26", "old")]
