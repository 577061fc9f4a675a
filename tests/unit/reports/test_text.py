"""Findings as lines."""

from __future__ import annotations

import pytest
from tests.unit.reports.findings import BIDI, finding

from microcredentials.domain.problem import Severity
from microcredentials.reports.text import as_text


def test_a_finding_is_one_line_with_place_severity_field_sentence_correction_and_rule() -> None:
    assert as_text([finding()]) == (
        "courses/su/ai.yml:3:7: error: mode: `onlin` is not on the list for this field. Did you mean `online`? "
        "Corrected line: mode: online [MC203]\n"
    )


def test_a_finding_without_hint_and_correction_is_its_sentence_alone() -> None:
    told = as_text([finding(severity=Severity.WARNING, hint=None, suggestion=None)])
    assert told == "courses/su/ai.yml:3:7: warning: mode: `onlin` is not on the list for this field. [MC203]\n"


def test_a_correction_of_several_lines_is_left_to_the_sentence() -> None:
    assert "Corrected line:" not in as_text([finding(suggestion="description: |\n  two lines")])


def test_no_findings_are_no_text() -> None:
    assert as_text([]) == ""


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("one\n::error::forged", r"one\n::error::forged"),
        ("one\rother", r"one\rother"),
        ("\N{LINE SEPARATOR}", r"\u2028"),
        (BIDI, r"\u202e"),
        ("\udc80", r"\udc80"),
        ("##[add-mask]secret", "## [add-mask]secret"),
    ],
)
@pytest.mark.parametrize("part", ["message", "suggestion", "path"])
def test_words_of_an_entry_cannot_act_on_a_terminal_or_a_log(part: str, hostile: str, shown: str) -> None:
    told = as_text([finding(**{part: f"a {hostile} z"})])
    assert told.count("\n") == 1
    assert hostile not in told
    assert shown in told or (part == "suggestion" and "\n" in hostile)


def test_letters_of_any_script_and_spaces_between_words_are_shown_as_they_are() -> None:
    words = "Изкуствен интелект — 10\N{NO-BREAK SPACE}%, تعلّم, 学习, नमस्ते, e\N{COMBINING ACUTE ACCENT}"
    assert words in as_text([finding(message=words)])
