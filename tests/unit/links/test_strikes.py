"""Four days without an answer make a broken link."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from microcredentials.links.strikes import Record, Strikes, as_json, from_json, record_after
from microcredentials.links.visit import Answer

THERE = Answer(is_there=True)
GONE = Answer(is_there=False, reason="the server says 404 (Not Found)")
PAGE = "https://example.org/"
MONDAY = date(2027, 3, 1)


def after_days(*answers: Answer) -> Record:
    record: Record = {}
    for day, answer in enumerate(answers):
        record = record_after(record, {PAGE: answer}, MONDAY + timedelta(days=day))
    return record


@pytest.mark.parametrize(("days", "is_broken"), [(1, False), (3, False), (4, True), (5, True)])
def test_the_fourth_day_counts(days: int, is_broken: bool) -> None:  # noqa: FBT001  the fact itself
    strikes = after_days(*[GONE] * days)[PAGE]
    assert (strikes.count, strikes.since, strikes.is_broken) == (days, MONDAY, is_broken)


def test_an_answer_wipes_the_slate_clean() -> None:
    assert after_days(GONE, GONE, GONE, THERE) == {}
    assert after_days(GONE, GONE, GONE, THERE, GONE)[PAGE].count == 1


def test_a_day_counts_once_however_often_one_looks() -> None:
    record: Record = {}
    for _ in range(6):
        record = record_after(record, {PAGE: GONE}, MONDAY)
    assert record[PAGE].count == 1


def test_an_address_that_stands_in_no_entry_any_more_is_forgotten() -> None:
    assert record_after(after_days(GONE), {}, MONDAY) == {}


def test_what_is_kept_is_read_again() -> None:
    record = after_days(GONE, GONE)
    assert from_json(as_json(record)) == record == {PAGE: Strikes(2, MONDAY, MONDAY + timedelta(days=1), GONE.reason)}


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 1}', '{"a": {"count": "x"}}', "[" * 100_000, '{"a": {}}'])
def test_what_is_no_record_is_told_from_an_empty_one(text: str) -> None:
    assert from_json(text) is None
    assert from_json("{}") == {}
