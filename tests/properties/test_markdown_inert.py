"""Whatever somebody writes, in a cell of a table it is one piece of code and nothing else."""

from __future__ import annotations

import re

import cmarkgfm
from hypothesis import example, given
from hypothesis import strategies as st

from microcredentials.reports.markdown_inert import code_span, is_plain

MARKS = st.text("`|\\ \n\t<>&@#:/*_~[]()!$-aw.1\u202e\x00\r\u2028", max_size=40)


@given(MARKS | st.text(max_size=40))
@example("a\\|b`|`")
def test_a_cell_holds_one_piece_of_code(words: str) -> None:
    cell = code_span(words)
    html = cmarkgfm.github_flavored_markdown_to_html(f"| a | b |\n|---|---|\n| {cell} | x |\n")
    cells = re.findall(r"<td>(.*?)</td>", html, re.DOTALL)
    assert len(cells) == 2
    assert cells[1] == "x"
    assert re.fullmatch(r"<code>[^<]*</code>", cells[0]) or not cell


@given(MARKS)
def test_plain_words_stay_plain(words: str) -> None:
    if is_plain(words) and words.strip():
        html = cmarkgfm.github_flavored_markdown_to_html(f"| a |\n|---|\n| {words} |\n")
        assert f"<td>{' '.join(words.split(' ')).strip()}</td>" in html
