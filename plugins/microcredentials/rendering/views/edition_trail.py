"""Since when something is in the portfolio, and where it can be seen as it was."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.course import Course
from microcredentials.rendering.views.record_note import edition_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.edition import Edition
    from microcredentials.domain.lineage import Lineage
    from microcredentials.domain.programme import Programme
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.words import Words

EDITIONS = "editions/"


@dataclass(frozen=True, slots=True)
class EarlierPage:
    """A page of an earlier edition: the edition in words, the address below the site's root, and what to say of it."""

    label: str
    address: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PastCourse:
    """A course as the last edition that showed it called it, and its page there."""

    title: Words
    page: EarlierPage


@dataclass(frozen=True, slots=True)
class EditionTrail:
    """The first edition in words, empty where it is not known, and the page in each earlier one, the oldest first."""

    since: str
    earlier: tuple[EarlierPage, ...]

    def __bool__(self) -> bool:
        return bool(self.since or self.earlier)


def folder_of(edition: Edition) -> str:
    """The address below which an earlier edition stands."""
    return f"{EDITIONS}{edition}/"


def trail_of(entry: Course | Programme, setting: Setting) -> EditionTrail:
    """The editions of a course or programme; the field ``first_edition`` wins over what the editions tell."""
    if isinstance(entry, Course):
        return _trail(entry, setting.course_lineage, "courses", setting)
    return _trail(entry, setting.programme_lineage, "programmes", setting)


def trails_of_partners(setting: Setting) -> Mapping[str, EditionTrail]:
    """University -> the earlier editions that hold it, each with the number of its courses there."""
    found: dict[str, list[EarlierPage]] = {}
    for past in reversed(setting.circumstances.past):
        offered = Counter(id_ for course in past.portfolio.shown_courses for id_ in course.provider_ids)
        for id_ in past.portfolio.partners:
            note = setting.count("with {n} course", "with {n} courses", offered[id_])
            address = f"{folder_of(past.edition)}partners/{id_}/"
            found.setdefault(id_, []).append(EarlierPage(edition_words(past.edition), address, note))
    return {id_: EditionTrail("", tuple(earlier)) for id_, earlier in found.items()}


def past_courses_of_partners(setting: Setting) -> Mapping[str, tuple[PastCourse, ...]]:
    """University -> the courses that it offered in earlier editions, each as it was last, in the order of their ids."""
    found: dict[str, list[PastCourse]] = {}
    for id_ in sorted(setting.course_lineage.found):
        for last in setting.course_lineage.appearances(id_)[:1]:
            page = EarlierPage(edition_words(last.edition), f"{folder_of(last.edition)}courses/{last.entry.id}/")
            for provider in getattr(last.entry, "provider_ids", ()):
                found.setdefault(provider, []).append(PastCourse(setting.heading(last.entry), page))
    return {id_: tuple(courses) for id_, courses in found.items()}


def _trail(entry: Course | Programme, lineage: Lineage, folder: str, setting: Setting) -> EditionTrail:
    found = tuple(reversed(lineage.appearances(entry.id)))
    first = getattr(entry, "first_edition", None)
    if first is None and setting.circumstances.past and entry.is_shown:
        first = found[0].edition if found else setting.portfolio.alliance.edition
    return EditionTrail(
        edition_words(first),
        tuple(
            EarlierPage(edition_words(one.edition), f"{folder_of(one.edition)}{folder}/{one.entry.id}/")
            for one in found
        ),
    )
