"""Markdown fields as safe HTML."""

from __future__ import annotations

import pytest

from microcredentials.rendering.markdown import markdown_to_html


def test_emphasis_lists_and_tables_become_html() -> None:
    html = markdown_to_html("*one*\n\n- two\n\n| a |\n|---|\n| b |")
    assert "<em>one</em>" in html
    assert "<li>two</li>" in html
    assert "<td>b</td>" in html


@pytest.mark.parametrize(
    ("written", "shown"), [("# a", "<h3>a</h3>"), ("## a", "<h4>a</h4>"), ("###### a", "<h6>a</h6>")]
)
def test_headings_move_below_those_of_the_page(written: str, shown: str) -> None:
    assert markdown_to_html(written).strip() == shown


def test_a_link_names_no_referrer_to_follow() -> None:
    assert markdown_to_html("[a](https://example.org)").count('rel="nofollow noopener"') == 1


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "![a](https://example.org/pixel.png)",
        '<a href="https://example.org" onclick="alert(1)">a</a>',
        "<iframe src=//example.org></iframe>",
        "<style>*{display:none}</style>",
    ],
)
def test_no_markup_of_an_entry_reaches_the_page(hostile: str) -> None:
    html = markdown_to_html(hostile).casefold()
    for forbidden in ("<script", "<img", "javascript:", "data:", "onclick", "<iframe", "<style"):
        assert forbidden not in html
