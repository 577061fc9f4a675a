"""The words of the interface in one language."""

from __future__ import annotations

from microcredentials.rendering.translator import translator_for


def test_a_language_without_a_catalogue_answers_in_english() -> None:
    assert translator_for("tlh")("Courses") == "Courses"


def test_no_words_stay_no_words() -> None:
    assert translator_for("en")("") == ""


def test_a_number_asks_for_its_form() -> None:
    translator = translator_for("en")
    assert translator.plural("{n} course", "{n} courses", 1) == "1 course"
    assert translator.plural("{n} course", "{n} courses", 0) == "0 courses"
