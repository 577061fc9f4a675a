from __future__ import annotations

import pytest
from tests.unit.domain.portfolios import course, made, portfolio

from microcredentials.domain.place import Places
from microcredentials.domain.portfolio import Entry
from microcredentials.domain.programme import Programme


def test_a_former_id_leads_to_the_course() -> None:
    moved = course("su/ai", aliases=["vmu/ai"])
    found = portfolio(moved)
    assert found.course("vmu/ai") is found.course("su/ai") is moved
    assert found.course("su/unknown") is None


def test_an_alias_never_hides_a_course_that_has_the_id() -> None:
    here, other = course("su/ai"), course("su/bi", aliases=["su/ai"])
    found = portfolio(here, other)
    assert found.course("su/ai") is here
    assert found.former_ids == {}


def test_drafts_and_withdrawn_courses_are_read_and_not_shown() -> None:
    courses = [course(f"su/{status}", status=status) for status in ("draft", "announced", "published", "withdrawn")]
    found = portfolio(*courses)
    assert len(found.courses) == 4
    assert [each.id for each in found.shown_courses] == ["su/announced", "su/published"]


def test_a_course_knows_the_shown_programmes_that_hold_it() -> None:
    steps = [{"courses": ["su/old", "su/ai"]}]
    programmes = tuple(made(Programme, status, {"status": status, "steps": steps}) for status in ("draft", "published"))
    found = portfolio(course("su/ai", aliases=["su/old"]), programmes=programmes)
    assert [each.id for each in found.programmes_of_course["su/ai"]] == ["published"]


@pytest.mark.parametrize(
    ("path", "broken"),
    [
        (("fee",), True),
        (("fee", "amounts"), True),
        (("fee", "amounts", "x"), True),
        (("fee", "note"), False),
        (("title",), False),
    ],
    ids=str,
)
def test_a_field_is_broken_with_its_parts_and_its_whole(path: tuple[str, ...], broken: bool) -> None:  # noqa: FBT001
    entry = Entry("courses/su/ai.yml", course(), Places(), frozenset({("fee", "amounts")}))
    assert entry.is_broken(path) == broken


def test_in_an_entry_of_which_text_was_lost_every_field_may_be_broken() -> None:
    assert Entry("courses/su/ai.yml", course(), Places(), complete=False).is_broken(("title",))


def test_a_course_is_led_by_the_first_provider() -> None:
    assert course(providers=["vmu", "su"]).lead_id == "vmu"
    assert (course().lead_id, course().partner_id, course().id) == ("su", "su", "su/ai")
