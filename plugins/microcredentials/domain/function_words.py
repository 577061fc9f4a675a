"""The commonest words of a language, which say nothing about what a course teaches."""

from __future__ import annotations

from functools import cache

from microcredentials.domain.terms import words_of
from microcredentials.domain.vocabulary import Vocabulary

FUNCTION_WORDS = Vocabulary("function-words")
"""Primary language subtag -> its function words, parted by spaces."""


@cache
def function_words(language: str) -> frozenset[str]:
    """The function words of a language as words are compared; empty for one without a list.

    Counting finds such words among many courses, but among few every shared word looks rare.
    """
    return frozenset(word.folded for word in words_of(FUNCTION_WORDS.labels.get(language, "")))
