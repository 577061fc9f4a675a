"""Encodings, line ends, sizes and characters."""

from __future__ import annotations

import pytest

from microcredentials.domain.place import Mark
from microcredentials.domain.problem import Problem
from microcredentials.reading.loader import load


def only_problem(raw: bytes) -> Problem:
    (problem,) = load(raw, "courses/su/ai.yml").problems
    return problem


def test_a_byte_order_mark_and_windows_line_ends_are_accepted_and_shift_no_column() -> None:
    document = load("\ufefftitle: Data\r\nects: 3\r\n".encode(), "courses/su/ai.yml")
    assert document.value == {"title": "Data", "ects": "3"}
    assert document.problems == ()
    assert document.places.of_value(("title",)) == Mark(1, 8)
    assert document.places.lines == ("title: Data", "ects: 3")


def test_old_macintosh_line_ends_are_accepted() -> None:
    assert load(b"title: Data\rects: 3\r", "courses/su/ai.yml").value == {"title": "Data", "ects": "3"}


def test_a_missing_final_line_end_and_outer_white_space_are_accepted() -> None:
    document = load(b"\n\ntitle: Data  \t\n \t\nects: ' 3 '  ", "courses/su/ai.yml")
    assert (document.value, document.problems) == ({"title": "Data", "ects": "3"}, ())


def test_a_western_file_is_refused_at_its_first_foreign_byte_with_a_guess() -> None:
    problem = only_problem("status: draft\ntitle: é".encode() + "Köln\n".encode("latin-1"))
    assert (problem.mark, problem.code) == (Mark(2, 10), "MC001")
    assert "probably `ö`" in problem.message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_file_in_another_unicode_encoding_gets_one_finding(encoding: str) -> None:
    assert only_problem("title: Data für alle\n".encode(encoding)).code in {"MC001", "MC004"}


@pytest.mark.parametrize("raw", [b"PK\x03\x04word", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n"])
def test_other_kinds_of_file_are_refused_in_one_sentence(raw: bytes) -> None:
    assert only_problem(raw).code == "MC001"


@pytest.mark.parametrize("raw", [b"", b"\n \n", b"# nothing yet\n", b"---\n", b"---\n...\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told_once_at_its_beginning(raw: bytes) -> None:
    problem = only_problem(raw)
    assert (problem.code, problem.mark, problem.field) == ("MC002", Mark(1, 1), "file")


def test_a_file_over_64_kib_is_not_read() -> None:
    assert only_problem(b"title: " + b"a" * 65_530).code == "MC003"


def test_non_breaking_spaces_are_mended_in_indentation_behind_colons_and_in_values() -> None:
    document = load("contact:\n\u00a0 office:\u00a0Life\u00a0long\ntitle: AI\u202f:x\n".encode(), "courses/su/ai.yml")
    assert document.value == {"contact": {"office": "Life long"}, "title": "AI :x"}
    assert document.problems == ()


def test_the_drawing_style_of_an_emoji_is_dropped_silently() -> None:
    document = load("title: Love \u2764\ufe0f data\n".encode(), "courses/su/ai.yml")
    assert (document.value, document.problems) == ({"title": "Love \u2764 data"}, ())


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u200b", "ZERO WIDTH SPACE (U+200B)"),
        ("\u200d", "ZERO WIDTH JOINER (U+200D)"),
        ("\u2066", "LEFT-TO-RIGHT ISOLATE (U+2066)"),
        ("\u2028", "LINE SEPARATOR (U+2028)"),
        ("\u0085", "NEXT LINE (U+0085)"),
        ("\u00ad", "SOFT HYPHEN (U+00AD)"),
        ("\x07", "BELL (U+0007)"),
        ("\x9b", "U+009B"),
        ("\ue000", "U+E000"),
        ("\U000e0041", "TAG LATIN CAPITAL LETTER A (U+E0041)"),
        ("\ufeff", "ZERO WIDTH NO-BREAK SPACE (U+FEFF)"),
        ("\uffff", "U+FFFF"),
    ],
)
def test_a_hidden_character_is_named_at_its_place(character: str, name: str) -> None:
    problem = only_problem(f"status: draft\ntitle: Da{character}ta\n".encode())
    assert (problem.code, problem.mark, problem.field) == ("MC004", Mark(2, 10), "title")
    assert name in problem.message
    assert character not in problem.sentence


@pytest.mark.parametrize(
    "escape", [r"\u202e", r"\u200B", r"\x85", r"\L", r"\P", r"\N", r"\0", r"\e", r"\U0001F468\u200D"]
)
def test_a_hidden_character_is_found_behind_an_escape(escape: str) -> None:
    document = load(f'title: "Da{escape}ta"\n'.encode(), "courses/su/ai.yml")
    (problem,) = document.problems
    assert (problem.code, problem.mark.line, problem.field) == ("MC004", 1, "title")
    assert document.value == {}
    assert document.broken == {("title",)}


def test_both_characters_of_a_bidi_pair_are_one_finding() -> None:
    assert only_problem("title: a \u202eb\u202c c\n".encode()).mark == Mark(1, 10)
    assert only_problem(b'title: "a \\u202eb\\u202c c"\n').mark == Mark(1, 11)


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\u0085", "\x0b", "\x0c"])
def test_a_hidden_line_break_brings_in_no_second_field(separator: str) -> None:
    document = load(f"title: Data{separator}status: published\nects: 3\n".encode(), "courses/su/ai.yml")
    assert document.value == {"ects": "3"}
    assert document.broken == {("title",)}
    assert [problem.code for problem in document.problems] == ["MC004"]


def test_a_hidden_character_in_a_comment_is_refused_too() -> None:
    assert only_problem("# approved \u202eby\ntitle: Data\n".encode()).mark == Mark(1, 12)
