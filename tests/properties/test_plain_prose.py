"""The short way of Markdown to HTML gives what the long one gives."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from microcredentials.rendering.markdown import markdown_to_html

LONG_WAY, ITS_HTML = "\n\n*x*", "<p><em>x</em></p>\n"


@given(st.text(st.sampled_from("aZé漢1²0 ,.;()?!%’…–—-\n:w"), max_size=40).map("a{}".format))
@example("www.example.org")
@example("a Www.example.org")
@example("a  \n\nb")
@example("a\n\n1. b")
@example("a\n\n    b")
@example("a\n---")
def test_plain_paragraphs_become_what_the_long_way_makes_of_them(source: str) -> None:
    assert markdown_to_html(source.strip()) == markdown_to_html(source.strip() + LONG_WAY).removesuffix(ITS_HTML)
