"""Which corrections keep what a line says."""

from __future__ import annotations

import pytest

from microcredentials.fixing.certainty import VALUE_RULES, WRITING_RULES, is_lossless
from microcredentials.rulebook import RULES


@pytest.mark.parametrize(
    ("code", "line", "corrected"),
    [
        ("MC011", "title: AI: a course", 'title: "AI: a course"'),
        ("MC011", "title: AI: a course  # draft", 'title: "AI: a course"  # draft'),
        ("MC014", 'title: "AI" for all', "title: '\"AI\" for all'"),
        ("MC014", 'title: "a "word" inside"', "title: 'a \"word\" inside'"),
        ("MC014", "title: 'l'avenir'", 'title: "l\'avenir"'),
        ("MC015", "languages: [en", "languages: [en]"),
        ("MC018", "  -text", "  - text"),
        ("MC019", "\tkind: skill", "  kind: skill"),
        ("MC202", "  - Explain: how", '  - "Explain: how"'),
        ("MC203", "languages: EN", "languages: en"),
        ("MC203", "mode: On-campus", "mode: on_campus"),
        ("MC211", "languages: en; de", "languages: [en, de]") ,
    ],
)  # fmt: skip
def test_quotes_brackets_spaces_and_capitals_are_lossless(code: str, line: str, corrected: str) -> None:
    assert is_lossless(code, line, corrected)


@pytest.mark.parametrize(
    ("code", "line", "corrected"),
    [
        ("MC203", "mode: onlin", "mode: online"),
        ("MC203", "fields: 532", "fields: 0532"),
        ("MC203", "languages: English", "languages: en"),
        ("MC202", "level: 6", "level: {eqf: 6}"),
        ("MC210", "example: yes", "example: true"),
        ("MC211", "level: {eqf: 5-7}", "level: {eqf: [5, 6, 7]}"),
        ("MC204", "ects: 1,5", "ects: 1.5"),
        ("MC205", "start: 2027/03/04", "start: 2027-03-04"),
        ("MC011", "title: AI: a Course", 'title: "AI: a course"'),
        ("MC009", "title: !new course", 'title: "!new course"'),
        ("MC013", 'title: "AI  # draft', 'title: "AI  # draft"'),
        ("MC014", 'title: "AI" and "us"', "title: 'AI\" and \"us'"),
        ("MC014", "title: 'students' rights'", 'title: "students\' rights"'),
        ("MC015", "languages: [en,, de]", "languages: [en, de]"),
        ("MC017", " ects: 3", "ects: 3"),
        ("MC018", " - text", "  - text"),
        ("MC024", "title: C #1", 'title: "C #1"'),
    ],
)
def test_guesses_and_what_can_be_meant_in_two_ways_are_not(code: str, line: str, corrected: str) -> None:
    assert not is_lossless(code, line, corrected)


def test_every_rule_that_is_mended_exists() -> None:
    assert RULES.keys() >= WRITING_RULES | VALUE_RULES
