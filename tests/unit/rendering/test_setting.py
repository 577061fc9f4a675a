"""What is known of a portfolio is worked out once."""

from __future__ import annotations

from tests.unit.rendering.portfolios import course_of, setting_of

from microcredentials.domain.standing import standing_of
from microcredentials.rendering.facets import FACET_BY_NAME, View


def test_what_was_found_is_not_looked_for_again() -> None:
    setting, asked = setting_of({}), list[str]()

    def work(word: str) -> str:
        asked.append(word)
        return word.upper()

    assert [setting.found(work, work, "a"), setting.found(work, work, "a")] == ["A", "A"]
    assert setting.found(("b", work), work, "b") == "B"
    assert asked == ["a", "b"]


def test_a_setting_knows_nothing_of_another() -> None:
    few, many = setting_of({"su/a": {"mode": "online"}}), setting_of({f"su/{id_}": {"mode": "online"} for id_ in "ab"})
    assert [View(one, "").counts(FACET_BY_NAME["mode"])["online"] for one in (few, many)] == [1, 2]


def test_the_standing_of_a_course_is_that_of_the_day_of_the_build() -> None:
    course, setting = course_of({"offerings": [{"start": "2027-02-01", "apply_by": "2026-12-01"}]})
    assert setting.standing(course) == standing_of(course, setting.today)
    assert setting.standing(course) is setting.standing(course)


def test_words_of_the_interface_are_translated_once() -> None:
    setting = setting_of({})
    assert setting.say("Courses") == setting.translator("Courses")
    assert setting.say is setting.say
