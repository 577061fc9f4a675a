"""An inverted index: which courses use a word, in which language, and how much it says about each."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from math import fsum, log, log1p, sqrt
from typing import TYPE_CHECKING, NamedTuple

from microcredentials.domain.function_words import function_words
from microcredentials.domain.terms import Word, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from microcredentials.domain.text import Text

MOST_VISITS = 1_000
"""Postings that one course looks at, at most, its most telling terms first: work grows with the number of courses, not
with its square."""

COMMON_SHARE = 0.25
"""A word in so large a share of a language's courses is an article, a preposition or the like, and says nothing."""

COURSES_TO_JUDGE = 20
"""Courses that a language needs before counting can tell its common words; one of fewer counts as having so many."""

TELLING_SHARE = 0.3
"""What a shared word adds at least, against the one that adds most, to be named."""

MOST_TERMS = 5
"""Shared words that are named."""

ROUNDING = 1e-9
"""More than the sum of a few dozen weights can be wrong by."""

Key = tuple[str, str]
"""A language (its primary subtag: `pt` and `pt-BR` are compared) and a term."""


class Passage(NamedTuple):
    """A text of a course, and what each of its words counts."""

    text: Text
    weight: float


@dataclass(slots=True)
class Postings:
    """The places of the courses that use a term, and beside each how much the term says about it: 0 to 1.

    Arrays, because there are more postings than anything else: bare numbers that lie together are found fastest.
    """

    courses: array[int] = field(default_factory=lambda: array("l"))
    weights: array[float] = field(default_factory=lambda: array("d"))
    greatest: float = 0

    def __len__(self) -> int:
        return len(self.courses)


Look = tuple[Key, float, Postings]
"""A term of a course, how much it says about the course, and the list of those that use it."""


class Likeness(NamedTuple):
    """How alike the texts of two courses are, 0 to 1, and the language in which they were compared."""

    score: float
    language: str

    def strengthened(self, factor: float) -> Likeness:
        """The likeness of courses that something else brings together too."""
        return Likeness(self.score * factor, self.language)


class Section(NamedTuple):
    """A passage in one of its languages: its terms, each with the word that it was first met in."""

    language: str
    terms: Mapping[str, Word]
    weight: float


Document = tuple[Section, ...]
"""The texts of a course as the index takes them."""

Rarity = Mapping[str, Mapping[str, tuple[Key, float]]]
"""Language -> term -> its key, one for all courses, and how much the term says; one that is left out says nothing."""


def document_of(passages: Iterable[Passage]) -> Document:
    """The terms of the passages of a course, which depend on no other course."""
    return tuple(_sections(passages))


class TermIndex:
    """The terms of many courses, each weighted by the passages that it stands in and by how rare it is."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        rarity = _rarity(documents.values())
        self._lengths = {id_: Counter(section.language for section in document) for id_, document in documents.items()}
        self._documents = documents
        self._weights = _levelled({id_: _weights(document, rarity) for id_, document in documents.items()})
        self._postings: dict[Key, Postings] = defaultdict(Postings)
        self._ids = tuple(documents)
        for course, id_ in enumerate(self._ids):
            for key, weight in self._weights[id_].items():
                postings = self._postings[key]
                postings.courses.append(course)
                postings.weights.append(weight)
                postings.greatest = max(weight, postings.greatest)

    def walk(self, course_id: str) -> Iterator[tuple[Key, Postings]]:
        """The lists that a course looks into, its most telling terms first; together at most ``MOST_VISITS`` long."""
        left = MOST_VISITS
        for key in self._weights[course_id]:
            postings = self._postings[key]
            if 1 < len(postings) <= left:
                left -= len(postings)
                yield key, postings

    def alike(self, course_id: str, least: Callable[[], float] = lambda: 0) -> Iterator[tuple[str, Likeness]]:
        """The courses that are alike at least so far, in no order, the course itself left out.

        ``least`` is asked again after each course that was found: who only wants the closest may ask for more and more.
        Two courses are compared in one language: of those they have in common, the one in which both say most.
        """
        for language, lists in self._lists_by_language(course_id).items():
            for place, score in self._scores(lists, least):
                other = self._ids[place]
                if other != course_id and language == self._common_language(course_id, other):
                    yield other, Likeness(score, language)

    def _lists_by_language(self, course_id: str) -> Mapping[str, Sequence[Look]]:
        """Language -> those of ``walk`` in this language."""
        weights = self._weights[course_id]
        by_language: dict[str, list[Look]] = defaultdict(list)
        for key, postings in self.walk(course_id):
            by_language[key[0]].append((key, weights[key], postings))
        return by_language

    def _scores(self, lists: Sequence[Look], least: Callable[[], float]) -> Iterator[tuple[int, float]]:
        """Place and likeness of the courses that are alike at least so far by the terms of these lists.

        The last lists are long and say little: there only those are looked up that were met before and may come so far.
        """
        bar = least()
        at_most = accumulate(own * postings.greatest for _, own, postings in reversed(lists))
        to_come = [*at_most][::-1]  # beside each list what it and those after it add at most
        needed = sum(more + ROUNDING >= bar for more in to_come)
        met = _met(lists[:needed])
        rest = [(key, own, more + ROUNDING) for (key, own, _), more in zip(lists, to_come, strict=True)][needed:]
        at_most_more = rest[0][2] if rest else 0.0
        for place in sorted(met, key=met.__getitem__, reverse=True):
            score, theirs = met[place], self._weights[self._ids[place]].get
            if score + at_most_more < bar:
                break
            for key, own, more in rest:
                if score + more < bar:
                    break
                score += own * theirs(key, 0.0)
            if score >= bar:
                yield place, score
                bar = least()

    def shared_words(self, course_id: str, other: str, language: str) -> tuple[str, ...]:
        """The words that make two courses alike, as the first writes them, the most telling first.

        A word that is shared both whole and by its beginning is named once.
        """
        ours, theirs = self._weights[course_id], self._weights[other]
        products = [(ours[key] * theirs[key], key) for key in ours if key in theirs and key[0] == language]
        ranked = sorted(products, key=lambda product: (-product[0], product[1]))
        named: dict[str, str] = {}
        for product, key in ranked:
            if product >= TELLING_SHARE * ranked[0][0]:
                word = self._word(course_id, *key)
                named.setdefault(word.beginning or word.folded, word.written)
        return tuple(named.values())[:MOST_TERMS]

    def _word(self, course_id: str, language: str, term: str) -> Word:
        """A term of a course as its first passage spells it."""
        document = self._documents[course_id]
        return next(one.terms[term] for one in document if one.language == language and term in one.terms)

    def _common_language(self, one: str, other: str) -> str:
        """The language in which both courses, which share one, have most passages; the first by its code of several."""
        ours, theirs = self._lengths[one], self._lengths[other]
        if len(ours) == 1:
            return next(iter(ours))
        return min(ours.keys() & theirs.keys(), key=lambda language: (-min(ours[language], theirs[language]), language))


def _met(lists: Iterable[Look]) -> Mapping[int, float]:
    """Place of a course -> how alike it is by the terms of these lists."""
    met: dict[int, float] = {}
    known = met.get
    for _, own, postings in lists:
        for place, weight in zip(postings.courses, postings.weights, strict=True):
            met[place] = known(place, 0.0) + own * weight
    return met


def _sections(passages: Iterable[Passage]) -> Iterator[Section]:
    for passage in passages:
        for code, written in passage.text.by_language.items():
            terms: dict[str, Word] = {}
            language = code.partition("-")[0]
            silent = function_words(language)
            for word in words_of(written):
                if word.folded not in silent:
                    for term in word.terms:
                        terms.setdefault(term, word)
            yield Section(language, terms, passage.weight)


def _rarity(documents: Iterable[Document]) -> Rarity:
    """How rare each term is in its language, among courses and among their passages; common words are left out.

    Passages are counted too, because among few courses every shared word looks common.
    """
    sections, sections_with = Counter[str](), defaultdict[str, Counter[str]](Counter)
    courses, courses_with = Counter[str](), defaultdict[str, Counter[str]](Counter)
    for document in documents:
        of_course: dict[str, set[str]] = defaultdict(set)
        for section in document:
            sections[section.language] += 1
            sections_with[section.language].update(section.terms.keys())
            of_course[section.language].update(section.terms)
        courses.update(of_course.keys())
        for language, terms in of_course.items():
            courses_with[language].update(terms)
    return {
        language: {
            term: ((language, term), says)
            for term, says in _rare(number, courses_with[language], sections[language], sections_with[language])
        }
        for language, number in courses.items()
    }


def _rare(
    courses: int, courses_with: Mapping[str, int], sections: int, sections_with: Mapping[str, int]
) -> Iterator[tuple[str, float]]:
    to_judge = max(courses, COURSES_TO_JUDGE)
    for term, count in courses_with.items():
        if count <= COMMON_SHARE * to_judge:
            yield term, log(1 + to_judge / count) * log(1 + sections / sections_with[term])


def _weights(document: Document, rarity: Rarity) -> Mapping[Key, float]:
    """What each term says about a course; repetition counts by its logarithm, lest one word drown the others."""
    counts: dict[str, dict[str, float]] = {}
    for section in document:
        of_language = counts.setdefault(section.language, defaultdict(float))
        for term in section.terms:
            of_language[term] += section.weight
    return {
        known[0]: log1p(count) * known[1]
        for language, of_language in counts.items()
        for term, count in of_language.items()
        if (known := rarity[language].get(term))
    }


def _levelled(weights: Mapping[str, Mapping[Key, float]]) -> Mapping[str, Mapping[Key, float]]:
    """The weights divided by the length of the course in their language, the greatest first.

    A length below the average is drawn half-way up to it: else a course of which only the title is
    known would resemble every other that shares a word with it.
    """
    lengths = {id_: _lengths(of_course) for id_, of_course in weights.items()}
    by_language: dict[str, list[float]] = defaultdict(list)
    for of_course in lengths.values():
        for language, length in of_course.items():
            by_language[language].append(length)
    average = {language: fsum(found) / len(found) for language, found in by_language.items()}
    divisors = {
        id_: {language: max(length, (length + average[language]) / 2) for language, length in of_course.items()}
        for id_, of_course in lengths.items()
    }
    return {id_: _greatest_first(of_course, divisors[id_]) for id_, of_course in weights.items()}


def _lengths(weights: Mapping[Key, float]) -> Mapping[str, float]:
    """The length of the vector that the weights make in each language."""
    squares: dict[str, float] = defaultdict(float)
    for (language, _), weight in weights.items():
        squares[language] += weight * weight
    return {language: sqrt(square) for language, square in squares.items()}


def _greatest_first(weights: Mapping[Key, float], divisors: Mapping[str, float]) -> Mapping[Key, float]:
    divided = ((key, weight / divisors[key[0]]) for key, weight in weights.items())
    return dict(sorted(divided, key=lambda weighted: (-weighted[1], weighted[0])))
