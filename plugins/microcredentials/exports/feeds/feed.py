"""A feed: which entries stand in it, and what programs are told about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.course import Status
from microcredentials.domain.identity import slug_of
from microcredentials.exports.feeds.feed_entry import feed_entry, urn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from microcredentials.domain.course import Course
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.feeds.feed_entry import FeedEntry
    from microcredentials.exports.publication import Publication

MOST_ENTRIES = 50
"""Entries of a feed, those that changed last: enough for who looks once a week, small enough to be asked for daily."""


@dataclass(frozen=True, slots=True)
class Feed:
    """``folder`` is where its files lie, ``home`` the page it belongs to, both below the site's root.

    ``author`` is who speaks where no entry says so: the alliance, a university, or whom the courses are for.
    """

    id: str
    folder: str
    home: str
    author: str
    title: str
    subtitle: str
    updated: date
    entries: tuple[FeedEntry, ...]


def feeds(portfolio: Portfolio, publication: Publication) -> tuple[Feed, ...]:
    """That of all courses, one per university and one per target group; empty ones too, for people subscribe to them.

    Made-up courses and drafts are in none; one that is no longer offered stays as an entry that says so.
    """
    owners = _owners(portfolio, publication)
    words = publication.say("{whose}: new and changed courses")
    chosen: dict[str, list[FeedEntry]] = {folder: [] for folder in owners}
    told = [
        (course, feed_entry(course, portfolio, publication))
        for course in portfolio.courses.values()
        if not course.example and (course.is_shown or course.status is Status.WITHDRAWN)
    ]
    for course, entry in sorted(told, key=lambda pair: (-pair[1].updated.toordinal(), pair[0].id)):
        for folder in _folders_of(course):
            if folder in chosen and len(chosen[folder]) < MOST_ENTRIES:
                chosen[folder].append(entry)
    first_day = publication.last_change(portfolio.alliance_entry.path)
    return tuple(
        Feed(
            urn(f"feed/{folder}", portfolio),
            folder,
            folder or "catalogue/",
            whose,
            words.replace("{whose}", whose),
            _subtitle(publication),
            max((entry.updated for entry in chosen[folder]), default=first_day),
            tuple(chosen[folder]),
        )
        for folder, whose in owners.items()
    )


def _owners(portfolio: Portfolio, publication: Publication) -> Mapping[str, str]:
    """Folder -> whose courses stand in the feed, for every feed that there is."""
    language, alliance = publication.language, portfolio.alliance
    name = alliance.short_name or alliance.name
    owners = {"": name.in_language(language) if name else publication.say("Microcredentials")}
    owners |= {f"partners/{id_}/": partner.heading.in_language(language) for id_, partner in portfolio.partners.items()}
    owners |= {
        f"for/{slug_of(code)}/": group.label.in_language(language) for code, group in alliance.target_groups.items()
    }
    return owners


def _folders_of(course: Course) -> Iterator[str]:
    """The folders of the feeds in which a course stands, each once."""
    yield ""
    runs = (run.provider for run in course.offerings if run.provider)
    yield from dict.fromkeys(f"partners/{id_}/" for id_ in (*course.provider_ids, *runs))
    yield from dict.fromkeys(f"for/{slug_of(code)}/" for code in course.target_groups)


def _subtitle(publication: Publication) -> str:
    """What the days mean."""
    if publication.changed:
        return publication.say("Microcredential courses in the order in which their entries changed.")
    return publication.say("On which day each course changed is not known; the day given is that of the publication.")
