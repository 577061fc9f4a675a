"""The catalogue: every shown course as a card, with the controls of the facets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from microcredentials.rendering.alternates import alternate_links
from microcredentials.rendering.assets import fingerprint
from microcredentials.rendering.course_order import as_rows
from microcredentials.rendering.facets import facet_groups
from microcredentials.rendering.follow import follow_of
from microcredentials.rendering.modules import script_of
from microcredentials.rendering.paging import paged
from microcredentials.rendering.structured_data import list_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.setting import Setting

CATALOGUE = "catalogue/"
CATALOGUE_DATA = "data/catalogue.json"


def catalogue_pages(printer: Printer, data: str) -> Iterator[Page]:
    """The pages of the catalogue; ``data`` is the JSON that its scripts read."""
    setting = printer.setting
    groups = facet_groups(setting)
    ids = [course.id for course in as_rows(setting)]
    blank = next(iter(printer.cards_of(ids[:1])), None)
    address = f"{CATALOGUE_DATA}?v={fingerprint(data.encode())}"
    for paging, part in paged(CATALOGUE, ids):
        yield printer.page(
            "catalogue",
            paging.address,
            setting.say("Courses"),
            setting.say("All courses of the portfolio, with filters for level, mode, credits, fee, language and more."),
            section="courses",
            head=_head(address, "../" * paging.address.count("/"), setting)
            + list_data(setting.say("Courses"), part, setting, paging),
            groups=groups,
            cards=printer.cards_of(part),
            total=len(ids),
            paging=paging,
            catalogue=address,
            blank=blank,
            follow=follow_of("", setting),
        )


def _head(data: str, root: str, setting: Setting) -> Markup:
    """The scripts of the catalogue, what they read, asked for as soon as the page is, and the courses as files."""
    preload = Markup('<link rel="preload" as="fetch" crossorigin href="{}{}">').format(root, data)
    return Markup("\n").join((preload, script_of("catalogue.js", root), alternate_links(root, setting)))
