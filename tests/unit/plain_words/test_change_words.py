"""Changed values as lists tell them."""

from __future__ import annotations

from typing import Any

from tests.unit.domain.portfolios import course, portfolio

from microcredentials.history.difference import difference
from microcredentials.plain_words.change_words import LONGEST_VALUE, ChangedValue, changed_values


def told(before: dict[str, Any], after: dict[str, Any]) -> list[ChangedValue]:
    states = portfolio(course(**before)), portfolio(course(**after))
    return [value for change in difference(*states) for value in changed_values(change.fields, *states)]


def test_a_value_has_its_name_and_both_states() -> None:
    assert told({"ects": "3"}, {"ects": "4"}) == [ChangedValue("ECTS credits", "3", "4")]


def test_long_texts_are_worded_anew_instead_of_being_printed_twice() -> None:
    long = {"description": "word " * LONGEST_VALUE}
    assert told(long, {"description": "other " * LONGEST_VALUE}) == [
        ChangedValue("Description", "", "", is_reworded=True)
    ]


def test_a_long_text_that_is_new_is_cut_between_words() -> None:
    (value,) = told({}, {"description": "word " * LONGEST_VALUE})
    assert value.before == ""
    assert value.after.endswith("word …")
    assert len(value.after) <= LONGEST_VALUE + 1


def test_courses_are_called_by_their_titles() -> None:
    first, second = course("su/first", title="First steps"), course("su/second", title="Second steps")
    before, after = (portfolio(first, second, course("su/third", requires=[id_])) for id_ in ("su/first", "su/second"))
    (change,) = difference(before, after)
    assert [(value.before, value.after) for value in changed_values(change.fields, before, after)] == [
        ("First steps", "Second steps")
    ]
