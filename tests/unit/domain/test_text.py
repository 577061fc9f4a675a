from __future__ import annotations

from typing import Annotated, Any

import pytest
from tests.unit.domain.forms import mistake_in, mistakes_in, read

from microcredentials.domain.text import Line, Markdown, PlainLine, Text, TextForm

Title = Annotated[Text, TextForm(3, 160)]


def test_a_string_is_in_the_language_of_its_entry() -> None:
    text = read(Line, "Изкуствен интелект", written_in="bg")
    assert (str(text), text.written_in) == ("Изкуствен интелект", "bg")


def test_a_text_may_stand_in_several_languages() -> None:
    text = read(Title, {"en": "Water", "bg": "Вода"})
    assert text.in_language("bg") == "Вода"
    assert (text.in_language("de"), text.language_for("de")) == ("Water", "en")


def test_a_text_needs_the_language_of_its_entry() -> None:
    found = mistake_in(Title, {"bg": "Вода"})
    assert found.code == "MC207"
    assert "`written_in`" in str(found.hint)


def test_outer_white_space_and_non_breaking_spaces_are_mended() -> None:
    assert str(read(Line, "  a\N{NO-BREAK SPACE}b \n")) == "a b"


def test_a_line_break_inside_a_line_is_a_mistake_and_in_markdown_none() -> None:
    assert mistake_in(Line, "one\ntwo").code == "MC206"
    assert str(read(Markdown, "one\n\ntwo")) == "one\n\ntwo"


@pytest.mark.parametrize(("length", "right"), [(2, False), (3, True), (160, True), (161, False)])
def test_a_title_has_3_to_160_characters(length: int, right: bool) -> None:  # noqa: FBT001
    assert (not mistakes_in(Title, "ж" * length)) == right


def test_a_text_of_spaces_is_empty() -> None:
    assert mistake_in(Line, "   ").message == "This text is empty."


@pytest.mark.parametrize("value", [["a"], [], {}, None])
def test_a_list_or_an_empty_group_is_no_text(value: Any) -> None:
    assert mistake_in(Line, value).code == "MC202"


def test_a_colon_that_split_a_text_is_recognised() -> None:
    found = mistake_in(Line, {"Explain": 'why "so" is \\ not enough'})
    assert "colon" in found.message
    assert found.replacement == r'"Explain: why \"so\" is \\ not enough"'


@pytest.mark.parametrize("first", ["AI", "IT", "SQL", "How", "Unit 1"])
def test_a_short_first_word_before_a_colon_is_no_language(first: str) -> None:
    assert mistake_in(Line, {first: "an introduction"}).replacement == f'"{first}: an introduction"'


@pytest.mark.parametrize(("written", "meant"), [("EN", "en"), ("english", "en")])
def test_a_language_written_wrongly_is_no_first_word(written: str, meant: str) -> None:
    assert mistake_in(Line, {written: "An introduction"}).replacement == meant


def test_one_wrong_language_among_right_ones_is_named() -> None:
    assert mistake_in(Line, {"en": "Water", "bulgarian": "Вода"}).replacement == "bg"


def test_each_translation_is_judged_on_its_own() -> None:
    assert [found.code for found in mistakes_in(Title, {"en": "x", "bg": "y"})] == ["MC206", "MC206"]


def test_numbered_lines_are_told_to_be_a_list() -> None:
    assert "Begin each line with `- `" in str(mistake_in(Line, {"1": "Explain.", "2": "Apply."}).hint)


def test_a_group_of_other_fields_is_one_mistake() -> None:
    assert "a group of fields" in mistake_in(Line, {"description": "Explain.", "type": "skill"}).message


def test_a_proper_name_is_one_line() -> None:
    assert read(PlainLine, " Софийски университет ") == "Софийски университет"
    assert mistake_in(PlainLine, "a\nb").code == "MC206"
    assert mistake_in(PlainLine, ["a"]).code == "MC202"
