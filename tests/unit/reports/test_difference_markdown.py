"""The comment that reviewers read: what it says, and that no words of an entry can act in it."""

from __future__ import annotations

import re
from typing import Any

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from tests.unit.domain.portfolios import course, portfolio
from tests.unit.reports.findings import finding

from microcredentials.inspection import Inspection
from microcredentials.reports.difference_json import as_json
from microcredentials.reports.difference_markdown import LONGEST_COMMENT, MARKER, as_markdown
from microcredentials.reports.difference_text import as_text
from microcredentials.reports.review import Review, review

HOSTILE = [
    "@team and @org/team",
    "<!-- gone",
    f"{MARKER}",
    "</details></td></table><script>alert(1)</script>",
    "::error file=x::evil",
    "##[error]evil",
    "[click](javascript:alert(1)) ![x](https://example.org/x.png)",
    "https://example.org/issues/1 www.example.org a@example.org",
    "fixes #1, GH-1, org/repo#1",
    "a | b \\| c \\\\| d",
    "` `` ``` ```` x",
    "`",
    "```\n# Heading\n```",
    "line\nbreak\r\n\r\n- [x] approved\n\n### For the reviewer",
    ":smile: $x^2$ **bold** _it_ ~~no~~ &lt;b&gt; &#64;team",
    "\u202eevil\u2066 \x1b[31m",
]

TAG, WAVE = "\N{LANGUAGE TAG}", "\N{WATER WAVE}"
"""A character that is shown as an escape of ten, and one that counts twice in UTF-16."""


def changed(before: dict[str, Any], after: dict[str, Any], *problems: Any, files: tuple[str, ...] = ()) -> Review:
    return review(Inspection(portfolio(course(**before)), ()), Inspection(portfolio(course(**after)), problems), files)


def outside_code(markdown: str) -> str:
    """What a browser shows outside of code, as tags and text."""
    html = cmarkgfm.github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE)
    return re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)


def entry_of(text: str, line: str) -> dict[str, Any]:
    return {
        "title": line,
        "description": text,
        "learning_outcomes": [line],
        "modules": [{"title": line, "ects": "1"}],
    }


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_entries_are_shown_and_do_nothing(words: str) -> None:
    line = " ".join(words.split())
    hostile, harmless = entry_of(f"A & {words}", f"A & {line}"), entry_of("A & x", "A & x")
    problem = finding(message=f"F {words}", suggestion=words)
    plain = outside_code(as_markdown(changed({}, harmless, finding(message="F", suggestion="x"))))
    assert outside_code(as_markdown(changed({}, hostile, problem), None)) == plain
    every_line = as_text(changed({}, hostile)).splitlines()
    assert not [line for line in every_line if line.startswith("::") or "##[" in line]


@pytest.mark.parametrize("words", HOSTILE)
def test_names_of_other_files_are_shown_and_do_nothing(words: str) -> None:
    files = (f"plugins/{words}.py",)
    assert outside_code(as_markdown(changed({}, {}, files=files))) == outside_code(
        as_markdown(changed({}, {}, files=("plugins/x.py",)))
    )


def test_the_marker_stands_first_and_once() -> None:
    told = as_markdown(changed({}, {"title": f"A title {MARKER}"}))
    assert told.startswith(f"{MARKER}\n")
    assert outside_code(told).count(MARKER) == 1


def test_a_megabyte_of_text_is_cut_to_the_place_that_differs() -> None:
    much = "word " * 200_000
    old, new = (Inspection(_with_title(f"{much}{end}"), ()) for end in ("old", "new"))
    told = as_markdown(review(old, new, ()))
    assert len(told) < 3_000
    assert "`…word word word word word word word word old`" in told


def _with_title(words: str) -> Any:
    given = portfolio(course(title="A title"))
    entry = given.course_entries["su/ai"]
    title = entry.value.title
    assert title is not None
    long = type(title)({"en": words}, "en")
    object.__setattr__(entry, "value", entry.value.model_copy(update={"title": long}))
    return given


def test_a_comment_is_cut_to_what_github_takes_and_says_so() -> None:
    many = [course(f"su/course-{n}", title=f"Course {n}", description=WAVE * 290) for n in range(300)]
    told = as_markdown(review(Inspection(portfolio(), ()), Inspection(portfolio(*many), ()), ()))
    assert 60_000 < len(told.encode("utf-16-le")) // 2 <= LONGEST_COMMENT
    assert re.search(r"\*[0-9]+ more entries changed; this comment has no room for them\.", told)
    assert told.count("<details>") == told.count("</details>")
    assert "### For the reviewer" in told


def test_so_many_other_files_and_findings_are_counted() -> None:
    paths = [f"courses/su/{n}{TAG * 900}.yml" for n in (1, 2)]
    problems = [finding(path=path, message=f"{n} " + WAVE * 900) for n in range(500) for path in paths]
    files = (paths[0], *(f"plugins/{n}{WAVE * 300}.py" for n in range(500)))
    told = as_markdown(changed({"places": "1"}, {"places": "2"}, *problems, files=files))
    assert len(told.encode("utf-16-le")) // 2 < LONGEST_COMMENT
    assert "| Places | `1` | `2` |" in told
    assert "and 480 more" in told
    assert "- 480 more; `microcredentials check` tells all." in told


def test_a_title_with_a_bar_stays_in_its_cell() -> None:
    told = as_markdown(changed({"title": "One"}, {"title": "One | two"}))
    assert "| Title | `One` | `One ¦ two` |" in told


def test_a_removed_part_and_an_added_part_are_told_so() -> None:
    told = as_text(changed({"places": "40"}, {"workload_hours": "75"}))
    assert "  Hours of work: 75 (added)\n" in told
    assert "  Places: 40 (removed)\n" in told


def test_json_escapes_what_could_act_on_a_terminal() -> None:
    told = as_json(changed({}, {"title": "A \x1b[31m title \u202e \x7f"}))
    assert told.isascii()
    assert told.replace("\n", "").isprintable()
