"""Static lists of the courses that share a value, so that nothing needs a script to be found."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from markupsafe import Markup

from microcredentials.domain.identity import slug_of
from microcredentials.rendering.alternates import alternate_links
from microcredentials.rendering.course_order import by_deadline
from microcredentials.rendering.facets import listings
from microcredentials.rendering.follow import follow_of
from microcredentials.rendering.pages.catalogue import CATALOGUE
from microcredentials.rendering.paging import paged
from microcredentials.rendering.structured_data import list_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from microcredentials.rendering.facets import Listing
    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.words import Words

OWN_PAGE = "partner"
"""The facet whose values have pages of their own kind."""

GROUP = "target_group"
"""The facet whose lists have feeds."""


def listing_pages(printer: Printer) -> Iterator[Page]:
    """A list per value of every facet that has static pages, and per audience what is free."""
    found = [listing for listing in listings(printer.setting) if listing.facet.name != OWN_PAGE]
    for listing in found:
        siblings = [other for other in found if other.facet is listing.facet and other is not listing]
        yield from _pages_of(listing, siblings, printer)


def _pages_of(listing: Listing, siblings: Sequence[Listing], printer: Printer) -> Iterator[Page]:
    setting = printer.setting
    courses = by_deadline((setting.portfolio.courses[id_] for id_ in listing.course_ids), setting)
    cards = printer.cards_of(course.id for course in courses)
    title = free_for(listing, setting) if listing.audience else listing.label
    description = _description(listing, setting)
    for paging, part in paged(listing.address, cards):
        yield printer.page(
            "listing",
            paging.address,
            title,
            description.text if description else setting.say("Courses: {value}").format(value=title),
            section="courses",
            head=_alternates(listing, "../" * paging.address.count("/"), setting)
            + list_data(title, (card.id for card in part), setting, paging),
            follow=follow_of(listing.address, setting),
            name=title,
            kind=setting.say("Free of charge") if listing.audience else setting.say(listing.facet.label),
            about=description,
            cards=part,
            total=len(cards),
            paging=paging,
            filtered=f"{CATALOGUE}?{_query(listing)}",
            others=[(other.label, other.address, len(other.course_ids)) for other in siblings if other.course_ids],
        )


def _alternates(listing: Listing, root: str, setting: Setting) -> Markup:
    """The files about the courses of the list where it has any, and those of all courses."""
    whole = alternate_links(root, setting)
    if listing.facet.name != GROUP:
        return whole
    own = alternate_links(root, setting, listing.label, group=slug_of(listing.code))
    return Markup("\n").join(filter(None, (own, whole)))


def free_for(listing: Listing, setting: Setting) -> str:
    """The title of the list of what is free for an audience."""
    return setting.say("Free: {audience}").format(audience=listing.label)


def _description(listing: Listing, setting: Setting) -> Words | None:
    group = setting.portfolio.alliance.target_groups.get(listing.code) if listing.facet.name == GROUP else None
    return setting.words(group.description) if group else None


def _query(listing: Listing) -> str:
    chosen = [(listing.facet.name, listing.code)]
    return urlencode([*chosen, ("as", listing.audience)] if listing.audience else chosen)
