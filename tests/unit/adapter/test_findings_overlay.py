"""What lies over the pages of `mkdocs serve` while entries have errors."""

from __future__ import annotations

from microcredentials.domain.place import Mark
from microcredentials.domain.problem import Problem, Severity
from mkdocs_microcredentials.findings_overlay import MOST_SHOWN, laid_over, overlay_of


def _problem(line: int, message: str = "It is wrong.") -> Problem:
    return Problem("courses/su/ai.yml", Mark(line, 3), Severity.ERROR, "MC203", "ects", message, None, "ects: <3>")


def test_nothing_lies_over_a_page_without_errors() -> None:
    assert overlay_of(()) == ""


def test_text_of_an_entry_is_never_markup() -> None:
    shown = overlay_of([_problem(1, "`<script>` is no number.")])

    assert "`&lt;script&gt;` is no number." in shown
    assert "<code>ects: &lt;3&gt;</code>" in shown


def test_many_errors_are_counted() -> None:
    shown = overlay_of([_problem(line) for line in range(1, MOST_SHOWN + 3)])

    assert shown.count("[MC203]") == MOST_SHOWN
    assert f"{MOST_SHOWN + 2} errors" in shown
    assert "2 more stand in the terminal" in shown


def test_it_is_the_last_thing_in_the_body() -> None:
    assert laid_over(b"<body>Page</body></html>", "<b>") == b"<body>Page<b></body></html>"


def test_a_page_without_an_end_gets_it_too() -> None:
    assert laid_over(b"Not found", "<b>") == b"Not found<b>"
