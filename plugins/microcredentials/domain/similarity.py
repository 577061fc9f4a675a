"""Courses that have to do with each other: for learners who look further, and for reviewers who look for overlaps."""

from __future__ import annotations

from functools import cache
from heapq import heappushpop
from typing import TYPE_CHECKING, NamedTuple

from microcredentials.domain.course import Status
from microcredentials.domain.term_index import Document, Passage, TermIndex, document_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from microcredentials.domain.course import Course
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.programme import Programme
    from microcredentials.domain.term_index import Likeness

LEAST_RELATED = 0.1
"""Score from which a course is worth a learner's look; the labelled pairs of the tests settle it."""

FIELD_FACTOR = 0.5
"""How much one detailed field of education in common adds, as a share of the likeness of the texts."""

PROGRAMME_FACTOR = 0.5
"""How much a programme in common adds, as a share of the likeness of the texts."""

SCORE_DIGITS = 4
SMALLEST_DIFFERENCE = 10**-SCORE_DIGITS
"""Scores that are nearer to each other may count as equal."""

LEAST_OVERLAP = 0.1
"""Likeness of outcomes from which a reviewer should look at both courses."""

NARROW_FIELD = 2 / 3
"""Closeness of two fields of education that share three of their four digits."""


class Related(NamedTuple):
    """Another course, how much it has to do with this one, and the words that both use.

    ``score`` is for sorting. ``terms`` are spelled as this course writes them, in ``language``, the
    most telling first.
    """

    course_id: str
    score: float
    terms: tuple[str, ...]
    language: str


def related(portfolio: Portfolio, most: int = 4) -> Mapping[str, tuple[Related, ...]]:
    """Course id -> what its readers may like too, the closest first; courses without any are left out."""
    relatives = Relatives(portfolio, most)
    found = {course.id: relatives.of(course) for course in portfolio.shown_courses}
    return {id_: closest for id_, closest in found.items() if closest}


def course_document(course: Course) -> Document:
    """The texts by which learners judge what a course is about."""
    return document_of(_passages(course))


class Relatives:
    """What the readers of a shown course may like too; ``document_of`` may remember what it gave.

    Field and programme strengthen what the texts say. A made-up course is never named beside a real one.
    """

    def __init__(
        self, portfolio: Portfolio, most: int = 4, document_of: Callable[[Course], Document] = course_document
    ) -> None:
        self._portfolio = portfolio
        self._most = most
        self._courses = {course.id: course for course in portfolio.shown_courses}
        self._index = TermIndex({id_: document_of(course) for id_, course in self._courses.items()})

    def of(self, course: Course) -> tuple[Related, ...]:
        """At most ``most`` courses, the closest first."""
        programmes = self._portfolio.programmes_of_course
        greatest = 1 + FIELD_FACTOR * bool(course.fields) + PROGRAMME_FACTOR * (course.id in programmes)
        found: dict[str, Likeness] = {}
        strongest = [LEAST_RELATED] * self._most
        for id_, likeness in self._index.alike(course.id, lambda: (strongest[0] - SMALLEST_DIFFERENCE) / greatest):
            other = self._courses[id_]
            if course.example or not other.example:
                found[id_] = likeness.strengthened(_factor(course, other, id_, programmes))
                heappushpop(strongest, found[id_].score)
        return _closest(course.id, found, LEAST_RELATED, self._most, self._index)


def overlaps(portfolio: Portfolio, course_ids: Iterable[str], most: int = 4) -> Mapping[str, tuple[Related, ...]]:
    """Course id -> courses of other partners in the same field with similar outcomes, the most alike first.

    Only the courses asked for are looked up, drafts too; withdrawn ones overlap with nothing.
    """
    courses = {id_: course for id_, course in portfolio.courses.items() if course.status is not Status.WITHDRAWN}
    index = TermIndex({id_: document_of(_contents(course)) for id_, course in courses.items()})
    found: dict[str, tuple[Related, ...]] = {}
    for id_ in sorted(courses.keys() & set(course_ids)):
        alike = {
            other: likeness
            for other, likeness in index.alike(id_, lambda: LEAST_OVERLAP)
            if _may_overlap(courses[id_], courses[other])
        }
        if closest := _closest(id_, alike, LEAST_OVERLAP, most, index):
            found[id_] = closest
    return found


def field_closeness(one: Course, other: Course) -> float:
    """How close the nearest fields of two courses are: 1 detailed, 2/3 narrow, 1/3 broad field in common, else 0."""
    return _closeness(one.fields, other.fields)


@cache
def _closeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    pairs = [(code, further) for code in one for further in other]
    for level, digits in ((1, 4), (2 / 3, 3), (1 / 3, 2)):
        if any(code[:digits] == further[:digits] and len(code) >= digits for code, further in pairs):
            return level
    return 0


def _passages(course: Course) -> Iterator[Passage]:
    if course.title:
        yield Passage(course.title, 3)
    yield from (Passage(keyword, 3) for keyword in course.keywords)
    if course.summary:
        yield Passage(course.summary, 1)
    yield from (Passage(outcome.text, 1) for outcome in course.learning_outcomes)


def _contents(course: Course) -> Iterator[Passage]:
    """The texts that say what is learnt."""
    if course.title:
        yield Passage(course.title, 1)
    yield from (Passage(outcome.text, 1) for outcome in course.learning_outcomes)
    yield from (Passage(outcome.text, 1) for module in course.modules for outcome in module.learning_outcomes)


def _factor(course: Course, other: Course, other_id: str, programmes: Mapping[str, tuple[Programme, ...]]) -> float:
    """What field and programme make of the likeness of the texts; alone they relate nothing."""
    theirs = programmes.get(other_id)
    together = theirs and not {one.id for one in theirs}.isdisjoint(one.id for one in programmes.get(course.id, ()))
    return 1 + FIELD_FACTOR * field_closeness(course, other) + PROGRAMME_FACTOR * bool(together)


def _may_overlap(course: Course, other: Course) -> bool:
    """Whether two universities offer something in the same field without doing it together."""
    together = {*course.provider_ids, *course.co_created_by} & {*other.provider_ids, *other.co_created_by}
    return not together and field_closeness(course, other) >= NARROW_FIELD


def _closest(
    course_id: str, alike: Mapping[str, Likeness], least: float, most: int, index: TermIndex
) -> tuple[Related, ...]:
    enough = (
        (round(likeness.score, SCORE_DIGITS), other) for other, likeness in alike.items() if likeness.score >= least
    )
    ranked = sorted(enough, key=lambda one: (-one[0], one[1]))[:most]
    return tuple(
        Related(other, score, index.shared_words(course_id, other, alike[other].language), alike[other].language)
        for score, other in ranked
    )
