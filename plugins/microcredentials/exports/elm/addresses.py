"""The names of things in the graphs: web addresses of this site, or the same name always where that is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication


@dataclass(frozen=True, slots=True)
class Addresses:
    """Names for courses, runs and organisations.

    Without the address of the site they are UUIDs made from the alliance's name and the id (RFC 9562, version 5).
    """

    portfolio: Portfolio
    publication: Publication

    def of(self, path: str, part: str = "") -> str:
        """The name of a page's subject (``courses/su/ai/``), or of a part of it."""
        known = self.publication.address(path)
        if known is not None:
            return f"{known}#{part}" if part else known
        alliance = self.portfolio.alliance
        whose = alliance.website or str(alliance.name or "")
        return uuid5(NAMESPACE_URL, f"{whose} {path}#{part}").urn

    def homepage(self, course: Course) -> str | None:
        """The page about a course: its own, else that of this site, else the one its facts came from."""
        own = course.links.homepage if course.links else None
        return (
            own or self.publication.address(f"courses/{course.id}/") or (course.source.url if course.source else None)
        )
