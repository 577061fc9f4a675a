"""The difference of two portfolios, value by value."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.unit.domain.portfolios import course, made, portfolio

from microcredentials.domain.fee import Amount
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.programme import Programme
from microcredentials.history.difference import ChangeKind, EntryChange, difference
from microcredentials.history.field_change import NotUnderstood

OUTCOMES = ["Explain how a coast changes.", "Read a tide table of any harbour.", "Measure the height of a wave."]


def only(before: Portfolio, after: Portfolio) -> EntryChange:
    (change,) = difference(before, after)
    return change


def values(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    """The changes of a course: names of fields on the way, before, after."""
    changes = difference(portfolio(course(**before)), portfolio(course(**after)))
    return [
        (".".join(part for part in field.way if isinstance(part, str)), field.before, field.after)
        for change in changes
        for field in change.fields
    ]


def test_two_equal_portfolios_do_not_differ() -> None:
    same = portfolio(course(fee="free", offerings=[{"start": "2027-02"}], contact={"office": "Office"}))
    assert difference(same, same) == ()


def test_a_value_is_told_before_and_after() -> None:
    assert values({"places": "40"}, {"places": "30"}) == [("places", 40, 30)]


def test_a_group_that_is_new_is_told_by_its_parts() -> None:
    assert values({}, {"links": {"homepage": "https://example.org/"}}) == [
        ("links.homepage", None, "https://example.org/")
    ]


def test_a_translation_is_a_change_of_its_own() -> None:
    change = only(portfolio(course(title="A coast")), portfolio(course(title={"en": "A coast", "bg": "Бряг"})))
    assert [(field.language, field.before, field.after) for field in change.fields] == [("bg", None, "Бряг")]


def test_a_fee_is_compared_per_audience_however_it_is_written() -> None:
    changed = values({"fee": "free"}, {"fee": {"amounts": {"everyone_else": "120"}}})
    ((way, before, after),) = changed
    assert way == "fee.everyone_else"
    assert (before.amount, after.amount) == (Amount(), Amount(least=120, most=120))


def test_a_fee_that_nobody_says_is_no_change() -> None:
    assert values({}, {"places": "3"}) == [("places", None, 3)]


def test_a_changed_default_is_told_at_the_partner_and_not_at_every_course() -> None:
    before = portfolio(course(), partners={"su": {"fee_defaults": {"everyone_else": "10"}}})
    after = portfolio(course(), partners={"su": {"fee_defaults": {"everyone_else": "20"}}})
    assert [(change.entry_kind, change.id) for change in difference(before, after)] == [("partner", "su")]


def test_an_outcome_with_other_words_is_the_same_and_others_are_added_and_gone() -> None:
    after = ["Explain how any coast changes.", OUTCOMES[2], "Draw a map."]
    told = values({"learning_outcomes": OUTCOMES}, {"learning_outcomes": after})
    assert [(way, str(old) if old else None) for way, old, _ in told] == [
        ("learning_outcomes.text", OUTCOMES[0]),
        ("learning_outcomes.text", OUTCOMES[1]),
    ]


def test_an_added_outcome_is_told_whole() -> None:
    ((way, before, after),) = values({"learning_outcomes": OUTCOMES[:2]}, {"learning_outcomes": OUTCOMES})
    assert (way, before, str(after.text)) == ("learning_outcomes", None, OUTCOMES[2])


def test_the_same_outcomes_in_another_order_are_one_change() -> None:
    ((way, before, after),) = values({"learning_outcomes": OUTCOMES}, {"learning_outcomes": OUTCOMES[::-1]})
    assert (way, len(before), len(after)) == ("learning_outcomes", 3, 3)


def test_runs_are_compared_by_their_date() -> None:
    before = [{"start": "2027-02-15", "places": "40"}, {"start": "2027-09-01", "location": "Sofia"}]
    after = [{"start": "2027-09-01", "location": "Varna"}, {"start": "2027-03-01", "places": "40"}]
    told = values({"offerings": before}, {"offerings": after})
    assert [(way, str(old), str(new)) for way, old, new in told] == [
        ("offerings.location", "Sofia", "Varna"),
        ("offerings.start", "2027-02-15", "2027-03-01"),
    ]


def test_a_run_of_another_year_is_another_run() -> None:
    before = [{"start": "2026-02-15"}, {"start": "2026-09-15"}]
    after = [{"start": "2027-02-15"}, {"start": "2027-09-15"}]
    told = values({"offerings": before}, {"offerings": after})
    assert [(old is None, new is None) for _, old, new in told] == [
        (True, False),
        (True, False),
        (False, True),
        (False, True),
    ]


def test_an_entry_that_is_new_tells_what_it_says_and_nothing_that_holds_anyway() -> None:
    change = only(portfolio(), portfolio(course(places="40")))
    assert change.kind is ChangeKind.NEW
    assert [field.way[0] for field in change.fields if field.way[0] != "fee"] == ["status", "title", "places"]


def test_an_entry_under_a_new_id_with_an_alias_is_renamed() -> None:
    change = only(portfolio(course("su/ai")), portfolio(course("su/artificial", aliases="su/ai", places="3")))
    assert (change.kind, change.id, change.former_id) == (ChangeKind.RENAMED, "su/artificial", "su/ai")
    assert [field.way for field in change.fields] == [("places",), ("aliases",)]


def test_an_entry_that_went_into_another_one_leads_there() -> None:
    before = portfolio(course("su/ai"), course("su/other"))
    removed = next(
        change
        for change in difference(before, portfolio(course("su/other", aliases="su/ai")))
        if change.kind is ChangeKind.REMOVED
    )
    assert (removed.id, removed.leads_to) == ("su/ai", "su/other")


def test_an_entry_without_an_alias_anywhere_is_removed() -> None:
    change = only(portfolio(course("su/ai")), portfolio())
    assert (change.kind, change.id, change.leads_to, change.fields) == (ChangeKind.REMOVED, "su/ai", None, ())


def test_withdrawal_is_told_once() -> None:
    withdrawn = portfolio(course(status="withdrawn"))
    assert only(portfolio(course()), withdrawn).kind is ChangeKind.WITHDRAWN
    again = portfolio(course(status="withdrawn", withdrawn_reason="Nobody came."))
    assert only(withdrawn, again).kind is ChangeKind.CHANGED


def test_an_unreadable_entry_is_not_removed() -> None:
    after = replace(portfolio(), unreadable=frozenset({"su/ai"}))
    assert only(portfolio(course("su/ai")), after).kind is ChangeKind.UNREADABLE


def test_a_value_that_cannot_be_understood_is_not_removed() -> None:
    after = portfolio(course())
    entry = replace(after.course_entries["su/ai"], broken=frozenset({("mode",)}))
    (field,) = only(portfolio(course(mode="online")), replace(after, course_entries={"su/ai": entry})).fields
    assert (field.way, field.before, field.after) == (("mode",), "online", NotUnderstood.NOT_UNDERSTOOD)


def test_the_steps_of_a_programme_are_compared_by_their_title() -> None:
    def of(*courses: str) -> Portfolio:
        steps = [{"title": "Basics", "courses": list(courses)}, {"title": "More", "courses": "su/c"}]
        return portfolio(programmes=(made(Programme, "coasts", {"status": "published", "steps": steps}),))

    (field,) = only(of("su/a"), of("su/a", "su/b")).fields
    assert (field.before, field.after) == (("su/a",), ("su/a", "su/b"))


@pytest.mark.parametrize("name", ["audiences", "competences"])
def test_a_code_that_the_alliance_adds_is_told_with_its_words(name: str) -> None:
    before, after = portfolio(alliance={name: {"a": "One"}}), portfolio(alliance={name: {"a": "One", "b": "Two"}})
    (field,) = only(before, after).fields
    assert (field.way, field.before, field.after) == ((name, "b"), None, "Two")
