"""Every address that an edition gave out, so that none of them is ever lost."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from microcredentials.domain.course import Status
from microcredentials.rendering.facets import listings
from microcredentials.rendering.pages.catalogue import CATALOGUE
from microcredentials.rendering.pages.deadlines import DAYS_PER_PAGE, DEADLINES
from microcredentials.rendering.pages.listing import OWN_PAGE
from microcredentials.rendering.paging import paged
from microcredentials.rendering.views.deadline_list import coming_and_past

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from microcredentials.rendering.setting import Setting


class AddressKind(StrEnum):
    """What stood at an address."""

    COURSE = "course"
    PROGRAMME = "programme"
    PARTNER = "partner"
    LISTING = "listing"
    PART_OF_LIST = "part_of_list"


@dataclass(frozen=True, slots=True)
class GivenAddress:
    """An address below the site's root.

    ``name`` is the id of a course, programme or partner (a former one, where it stood for that), the label of a
    listing, and for the second and later pages of a list the address of its first.
    """

    address: str
    kind: AddressKind
    name: str


def addresses_of(setting: Setting) -> Iterator[GivenAddress]:
    """The addresses of all that an edition's entries gave a page, in its own time; those of fixed pages are not listed.

    ``setting`` is that of the edition's portfolio.
    """
    portfolio = setting.portfolio
    for course in portfolio.courses.values():
        if course.is_shown or course.status is Status.WITHDRAWN:
            for id_ in (course.id, *course.aliases):
                yield GivenAddress(f"courses/{id_}/", AddressKind.COURSE, id_)
    for programme in portfolio.programmes.values():
        if programme.is_shown or programme.status is Status.WITHDRAWN:
            for id_ in (programme.id, *programme.aliases):
                yield GivenAddress(f"programmes/{id_}/", AddressKind.PROGRAMME, id_)
    for id_ in portfolio.partners:
        yield GivenAddress(f"partners/{id_}/", AddressKind.PARTNER, id_)
    for listing in listings(setting):
        if listing.facet.name != OWN_PAGE:
            yield GivenAddress(listing.address, AddressKind.LISTING, listing.label)
            yield from _later_pages(listing.address, listing.course_ids)
    yield from _later_pages(CATALOGUE, portfolio.shown_courses)
    coming, past = coming_and_past(setting)
    yield from _later_pages(DEADLINES, (*coming, *past), DAYS_PER_PAGE)  # on its first day, all were to come


def _later_pages(address: str, listed: Sequence[object], size: int | None = None) -> Iterator[GivenAddress]:
    for paging, _ in paged(address, listed, size):
        if paging.number > 1:
            yield GivenAddress(paging.address, AddressKind.PART_OF_LIST, address)
