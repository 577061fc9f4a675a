"""Annotations and job summary of GitHub Actions."""

from __future__ import annotations

import re

import cmarkgfm
import pytest
from tests.unit.reports.findings import finding

from microcredentials.domain.place import Mark
from microcredentials.domain.problem import Severity
from microcredentials.reports.github import LONGEST_SUMMARY, as_annotations, as_summary, left_out
from microcredentials.reports.tally import Tally


def summary(*messages: str) -> str:
    problems = [finding(message=message) for message in messages]
    return as_summary(problems, Tally.of(problems, 1))


def test_an_annotation_names_file_line_column_and_rule() -> None:
    assert as_annotations([finding(suggestion=None)]) == (
        "::error file=courses/su/ai.yml,line=3,col=7,title=MC203 mode::"
        "mode: `onlin` is not on the list for this field. Did you mean `online`? [MC203]\n"
    )


def test_a_line_break_in_an_entry_forges_no_command() -> None:
    written = as_annotations([finding(message="50 %\n::warning::forged\r\n##[add-mask]x")])
    assert written.count("\n") == 1
    assert "\r" not in written
    assert "##[" not in written
    assert "50 %25" in written


def test_a_path_cannot_add_properties() -> None:
    written = as_annotations([finding(path="courses/a,line=9;x::y.yml")])
    assert written.startswith("::error file=courses/a%2Cline=9%3Bx%3A%3Ay.yml,line=3,")


def test_at_most_ten_of_each_severity_are_annotated_errors_first() -> None:
    warnings = [finding(severity=Severity.WARNING, mark=Mark(line, 7)) for line in range(1, 13)]
    errors = [finding(mark=Mark(line, 7)) for line in range(1, 12)]
    lines = as_annotations([*warnings, *errors]).splitlines()

    assert [line.split()[0] for line in lines] == ["::error"] * 10 + ["::warning"] * 10
    assert left_out([*warnings, *errors]) == 3


def test_the_summary_lists_every_finding_errors_first() -> None:
    problems = [
        finding(message="w", severity=Severity.WARNING),
        *(finding(message=f"e{number}") for number in range(30)),
    ]
    text = as_summary(problems, Tally.of(problems, 4))
    assert text.startswith("### 30 errors, 1 warning in 4 entries.\n")
    assert len(re.findall(r"^- ", text, re.MULTILINE)) == 31
    assert text.index("e29") < text.index("**warning**")


@pytest.mark.parametrize(
    "hostile",
    [
        "<img src=x onerror=alert(1)>",
        "[click](https://evil.example)",
        "https://evil.example",
        "@octocat please look",
        "`code` and ``more``",
        "`` ` ``",
        "a | b\n\n# heading",
        "**bold**",
    ],
)
def test_what_an_entry_says_is_no_markup_in_the_summary(hostile: str) -> None:
    page = cmarkgfm.github_flavored_markdown_to_html(summary(hostile))
    outside_of_code = re.sub(r"<code>.*?</code>", "", page, flags=re.DOTALL)
    assert re.findall(r"<(\w+)", outside_of_code) == ["h3", "ul", "li", "strong"]
    assert "octocat" not in outside_of_code
    assert "evil" not in outside_of_code


def test_a_summary_stays_below_the_limit_and_says_how_many_are_missing() -> None:
    text = summary(*("ж" * 400 for _ in range(2_000)))
    assert len(text.encode()) < LONGEST_SUMMARY + 100
    listed = len(re.findall(r"^- ", text, re.MULTILINE))
    assert f"\n{2_000 - listed} more are not shown here.\n" in text
