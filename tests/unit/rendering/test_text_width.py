"""Lines of text that fit into a drawing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microcredentials.rendering.views.text_width import width_of, wrapped


@given(
    text=st.text(st.characters(categories=["L", "M", "N", "P", "S"]) | st.just(" "), max_size=160),
    width=st.integers(40, 300),
)
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width, 14)
    assert all(width_of(line, 14) <= width for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == text.replace("-", "").replace(" ", "")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Olive groves in a changing climate", ("Olive groves in", "a changing", "climate")),
        ("Изкуствен интелект", ("Изкуствен", "интелект")),
        ("Unternehmensgründungen", ("Unternehmens-", "gründungen")),
        ("", ()),
    ],
)
def test_lines_break_between_words_and_within_one_that_is_too_long(text: str, lines: tuple[str, ...]) -> None:
    assert wrapped(text, 133, 14) == lines
