"""Static pages of courses that share a value, so that nothing needs a script to be found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.fee_step import FeeStep
from microcredentials.domain.identity import slug_of
from microcredentials.rendering.facets.declaration import FACET_BY_NAME, FACETS
from microcredentials.rendering.facets.facet import Facet, View
from microcredentials.rendering.facets.group import facet_group, first_audience

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microcredentials.rendering.setting import Setting


@dataclass(frozen=True, slots=True)
class Listing:
    """One page: the courses whose ``facet`` has the value ``code``, for one audience where it is about fees."""

    facet: Facet
    code: str
    label: str
    address: str
    course_ids: tuple[str, ...]
    audience: str | None = None


def listings(setting: Setting) -> tuple[Listing, ...]:
    """The page of every value that has one, and what is free for each audience."""
    return setting.found(listings, _listings, setting)


def _listings(setting: Setting) -> tuple[Listing, ...]:
    view = View(setting, first_audience(setting.portfolio))
    return (*_pages_of_values(view), *_pages_of_free_courses(setting))


def _pages_of_values(view: View) -> Iterator[Listing]:
    for facet in FACETS:
        if facet.listing is None:
            continue
        found = _courses_by_code(facet, view)
        for value in facet_group(facet, view).values:
            if value.address is not None:
                yield Listing(facet, value.code, value.label, value.address, tuple(found.get(value.code, ())))


def _pages_of_free_courses(setting: Setting) -> Iterator[Listing]:
    fee = FACET_BY_NAME["fee"]
    for audience in setting.portfolio.alliance.audiences:
        label = setting.profile_label("audiences", audience).text
        courses = _courses_by_code(fee, View(setting, audience)).get(FeeStep.FREE, ())
        yield Listing(fee, FeeStep.FREE, label, f"free/{slug_of(audience)}/", tuple(courses), audience)


def _courses_by_code(facet: Facet, view: View) -> Mapping[str, list[str]]:
    """Value -> ids of the shown courses that have it, each course asked once."""
    found: dict[str, list[str]] = {}
    for course in view.portfolio.shown_courses:
        for code in dict.fromkeys(view.codes(facet, course)):
            found.setdefault(code, []).append(course.id)
    return found
