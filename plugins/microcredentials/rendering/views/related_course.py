"""Another course that a reader may like too, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from microcredentials.domain.vocabulary import ISCED_FIELDS
from microcredentials.rendering.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.course import Course
    from microcredentials.domain.similarity import Related
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.card import Card

FIELD_DIGITS = (4, 3, 2)
"""Digits of a detailed, a narrow and a broad field of ISCED-F."""

SHORTEST_WORD = 4
"""Letters of a word that tells something; shorter ones are mostly particles, unless they are acronyms."""


class RelatedCourse(NamedTuple):
    """The card of a course, and what it has in common with the one of the page.

    ``terms`` are words that both use, ``field`` the closest field of education and ``programme`` the
    first programme that holds both; each may be empty.
    """

    card: Card
    terms: tuple[Words, ...]
    field: str
    programme: Words | None


def related_courses(
    course: Course, found: Iterable[Related], cards: Iterable[Card], setting: Setting
) -> tuple[RelatedCourse, ...]:
    """What was found for a course, with the card of each."""
    return tuple(_related(course, one, card, setting) for one, card in zip(found, cards, strict=True))


def _related(course: Course, found: Related, card: Card, setting: Setting) -> RelatedCourse:
    language = None if found.language == setting.language.partition("-")[0] else found.language
    other = setting.portfolio.courses[found.course_id]
    return RelatedCourse(
        card,
        tuple(Words(term, language) for term in found.terms if len(term) >= SHORTEST_WORD or term.isupper()),
        _field(course, other, setting),
        _programme(course, other, setting),
    )


def _field(course: Course, other: Course, setting: Setting) -> str:
    for digits in FIELD_DIGITS:
        theirs = {code[:digits] for code in other.fields}
        shared = next((code[:digits] for code in course.fields if code[:digits] in theirs), None)
        if shared:
            return setting.say(ISCED_FIELDS.label(shared))
    return ""


def _programme(course: Course, other: Course, setting: Setting) -> Words | None:
    of_course = setting.portfolio.programmes_of_course
    theirs = {programme.id for programme in of_course.get(other.id, ())}
    shared = next((programme for programme in of_course.get(course.id, ()) if programme.id in theirs), None)
    return setting.heading(shared) if shared else None
