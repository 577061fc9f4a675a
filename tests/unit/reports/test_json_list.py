"""Findings for other programs."""

from __future__ import annotations

import json

from tests.unit.reports.findings import BIDI, finding

from microcredentials.reports.json_list import as_json


def test_a_finding_has_exactly_the_nine_keys_of_the_contract() -> None:
    assert json.loads(as_json([finding()])) == [
        {
            "path": "courses/su/ai.yml",
            "line": 3,
            "column": 7,
            "severity": "error",
            "code": "MC203",
            "field": "mode",
            "message": "`onlin` is not on the list for this field.",
            "hint": "Did you mean `online`?",
            "suggestion": "mode: online",
        }
    ]


def test_what_is_unknown_is_null() -> None:
    (record,) = json.loads(as_json([finding(hint=None, suggestion=None)]))
    assert (record["hint"], record["suggestion"]) == (None, None)


def test_no_findings_are_an_empty_list() -> None:
    assert json.loads(as_json([])) == []


def test_words_come_through_whole_and_the_text_is_plain_ascii() -> None:
    words = f"Изкуствен \x1b[31m \x7f {BIDI}"
    written = as_json([finding(message=words)])
    assert json.loads(written)[0]["message"] == words
    assert written.isascii()
    assert {character for character in written if not character.isprintable()} == {"\n"}
