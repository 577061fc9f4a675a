"""What a feed says of one course."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from microcredentials.domain.course import Status
from microcredentials.domain.vocabulary import ISCED_FIELDS, LANGUAGES
from microcredentials.plain_words.value_words import ValueWords

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from microcredentials.domain.course import Course
    from microcredentials.domain.ects import Ects
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication

_ISCED_SCHEME = "http://data.europa.eu/snb/isced-f/25831c2"


@dataclass(frozen=True, slots=True)
class Author:
    """A university that offers a course, and the way to its page from the site's root, empty where it has none."""

    name: str
    page: str


@dataclass(frozen=True, slots=True)
class Category:
    """A code with its label; ``scheme`` is the address of the list that it is from, empty where it has none."""

    code: str
    label: str
    scheme: str = ""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One course. ``updated`` is its last change, or the day of the build where Git does not tell it.

    ``id`` is a URN that stays when the course is renamed or the site moves. ``page`` is relative to the
    site's root, ``language`` that of the title. ``published`` is ``None`` where Git does not tell it.
    """

    id: str
    page: str
    title: str
    summary: str
    language: str
    updated: date
    published: date | None
    authors: tuple[Author, ...]
    categories: tuple[Category, ...]


def feed_entry(course: Course, portfolio: Portfolio, publication: Publication) -> FeedEntry:
    """The entry of a shown or withdrawn course."""
    language = publication.language
    title, withdrawn = course.heading.in_language(language), course.status is Status.WITHDRAWN
    return FeedEntry(
        urn(f"courses/{course.aliases[0] if course.aliases else course.id}", portfolio),
        f"courses/{course.id}/",
        publication.say("No longer offered: {title}").replace("{title}", title) if withdrawn else title,
        _farewell(course, publication) if withdrawn else _summary(course, portfolio, publication),
        course.heading.language_for(language),
        publication.last_change(portfolio.course_entries[course.id].path),
        portfolio.first_day(course, publication.added),
        tuple(_author(id_, portfolio, language) for id_ in course.provider_ids),
        () if withdrawn else tuple(_categories(course, portfolio)),
    )


def urn(name: str, portfolio: Portfolio) -> str:
    """A name in the world for something of the portfolio: the same wherever the site moves (RFC 9562, version 5)."""
    origin = portfolio.alliance.repository or portfolio.alliance.website or "microcredentials"
    return uuid5(NAMESPACE_URL, f"{origin}#{name}").urn


def _farewell(course: Course, publication: Publication) -> str:
    """Why a course is no longer offered, where anybody says so."""
    reason = course.withdrawn_reason
    return reason.in_language(publication.language) if reason else publication.say("This course is no longer offered.")


def _summary(course: Course, portfolio: Portfolio, publication: Publication) -> str:
    """Its own summary, then in one line who offers it, in which form, for how many credits."""
    own = course.summary.in_language(publication.language) if course.summary else ""
    facts = [_author(id_, portfolio, publication.language).name for id_ in course.provider_ids]
    if course.mode:
        facts.append(ValueWords(portfolio).of("mode", course.mode))
    if course.ects and not course.ects.none:
        facts.append(_credits(course.ects))
    return "\n".join(filter(None, (own, " · ".join(facts))))


def _credits(ects: Ects) -> str:
    """``3 ECTS`` or ``3–4.5 ECTS``."""
    return "–".join(dict.fromkeys(f"{number.normalize():f}" for number in (ects.least, ects.most))) + " ECTS"


def _author(id_: str, portfolio: Portfolio, language: str) -> Author:
    partner = portfolio.partners.get(id_)
    return Author(partner.heading.in_language(language), f"partners/{id_}/") if partner else Author(id_.upper(), "")


def _categories(course: Course, portfolio: Portfolio) -> Iterator[Category]:
    for code in course.fields:
        yield Category(code, ISCED_FIELDS.label(code), _ISCED_SCHEME)
    if course.mode:
        yield Category(str(course.mode), ValueWords(portfolio).of("mode", course.mode))
    for code in course.languages:
        yield Category(code, LANGUAGES.label(code.partition("-")[0]))
