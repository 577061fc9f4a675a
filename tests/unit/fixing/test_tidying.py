"""What nobody can see is written plainly, as long as every value stays."""

from __future__ import annotations

import pytest

from microcredentials.fixing.tidying import tidied
from microcredentials.reading.loader import load

PATH = "courses/su/ai.yml"


@pytest.mark.parametrize(
    ("written", "tidy"),
    [
        ("\ufefftitle: AI\n", "title: AI\n"),
        ("title: AI\r\nects: 3\r\n", "title: AI\nects: 3\n"),
        ("title: AI\rects: 3", "title: AI\nects: 3\n"),
        ("title: AI", "title: AI\n"),
        ("title: AI\n\n \n\t\n", "title: AI\n"),
        ("title: AI  \nects: 3\t\n", "title: AI\nects: 3\n"),
        ("title:\tAI\n", "title: AI\n"),
        ("title:\u00a0AI\u00a0and\u202fus\n", "title: AI and us\n"),
        ("title: uni\u00adver\u200bsity\n", "title: university\n"),
        ("title: ' AI  '\n", "title: 'AI'\n"),
        (
            'contact: {office: " Office ", phone: "+49 1 "}\n',
            'contact: {office: "Office", phone: "+49 1"}\n',
        ),
        ("# a note \ntitle: AI  # another\u00a0note \n", "# a note\ntitle: AI  # another note\n"),
    ],
)
def test_what_cannot_be_seen_is_written_plainly(written: str, tidy: str) -> None:
    assert tidied(written.encode(), PATH).decode() == tidy


@pytest.mark.parametrize(
    "written",
    [
        "description: |\n  A line  \n  that is broken.\n",
        "description: |+\n  The empty lines are kept.\n\n\n",
        "title: AI:\u00a0a course\n",
        "title: AI\u00a0#1\n",
        'title: "tab\there"\n',
        'title: "a\\ "\n',
        "title: ' '\n",
        "title: a\u200db\n",
    ],
)
def test_what_would_change_a_value_or_how_it_is_read_stays(written: str) -> None:
    assert tidied(written.encode(), PATH).decode() == written


def test_one_line_that_must_stay_does_not_keep_the_others() -> None:
    written = "title: AI:\u00a0a course  \nsummary: A\u00a0course  \nects: 3  \n"
    assert tidied(written.encode(), PATH).decode() == "title: AI:\u00a0a course  \nsummary: A course\nects: 3\n"


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00", b"title: caf\xe9  \n", b"- a\n- b  \n", b"x" * 70_000])
def test_a_file_that_cannot_be_understood_is_left_alone(raw: bytes) -> None:
    assert load(raw, PATH).value is None
    assert tidied(raw, PATH) == raw
