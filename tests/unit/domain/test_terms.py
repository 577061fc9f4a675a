"""Words as they are compared."""

from __future__ import annotations

import pytest

from microcredentials.domain.terms import words_of


def folded(text: str) -> list[str]:
    return [word.folded for word in words_of(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sea level, rising!", ["sea", "level", "rising"]),
        ("Изкуствен интелект", ["изкуствен", "интелект"]),
        ("Βιώσιμος τουρισμός", ["βιωσιμοσ", "τουρισμοσ"]),
        ("Straße Šiauliai İzmir", ["strasse", "siauliai", "izmir"]),
        ("e-learning and T4EU's 3 weeks", ["learning", "and", "t4eu", "weeks"]),
        ("", []),
        ("… – 2027 — ☂", []),
    ],
)
def test_words_are_letters_of_any_script_without_case_and_accents(text: str, words: list[str]) -> None:
    assert folded(text) == words


def test_accents_written_apart_make_the_same_word() -> None:
    assert folded("cafe\u0301") == folded("caf\u00e9") == ["cafe"]


def test_short_words_count_only_in_capitals() -> None:
    assert folded("AI in the EU, or it is of no use to us: X") == ["ai", "the", "eu", "use"]


def test_a_word_is_told_as_it_is_written() -> None:
    assert [word.written for word in words_of("Über Städte")] == ["Über", "Städte"]


def test_inflected_forms_share_their_beginning_and_short_words_have_none() -> None:
    beginnings = [word.beginning for word in words_of("models model интелекта интелект sea")]
    assert beginnings == ["model…", "model…", "интел…", "интел…", None]
