"""My selection: the courses that a reader has put together, filled in by scripts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from microcredentials.domain.address import host_in_ascii
from microcredentials.rendering.assets import fingerprint
from microcredentials.rendering.modules import script_of
from microcredentials.rendering.pages.catalogue import CATALOGUE_DATA
from microcredentials.rendering.printer import NOT_INDEXED
from microcredentials.rendering.shortlist_words import shortlist_words

if TYPE_CHECKING:
    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer

SELECTION = "selection/"
APPLICATIONS_DATA = "data/applications.json"
NO_HOST = "microcredentials.invalid"
"""Makes the identifiers of dates unique where no host is known, as in the calendars that the site publishes."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the scripts of the selection and of the comparison read: addresses with a mark of the content."""

    catalogue: str
    applications: str


def sources_of(catalogue: str, applications: str) -> Sources:
    """Both are the JSON that stands there."""
    return Sources(
        f"{CATALOGUE_DATA}?v={fingerprint(catalogue.encode())}",
        f"{APPLICATIONS_DATA}?v={fingerprint(applications.encode())}",
    )


def selection_page(sources: Sources, printer: Printer) -> Page:
    """The page without any course, which explains itself; search engines have no use for it."""
    setting = printer.setting
    address = setting.circumstances.site or setting.portfolio.alliance.website
    return printer.page(
        "selection",
        SELECTION,
        setting.say("My selection"),
        setting.say("The courses you have put together, with credits, fees, deadlines and how to apply."),
        section="selection",
        head=head_of("selection_page.js", sources),
        sources=sources,
        words=shortlist_words(setting),
        host=(host_in_ascii(address) if address else "") or NO_HOST,
    )


def head_of(entry: str, sources: Sources) -> Markup:
    """The scripts of a page one step below the root, and what they read, asked for as soon as the page is."""
    preload = Markup('<link rel="preload" as="fetch" crossorigin href="../{}">')
    addresses = (sources.catalogue, sources.applications)
    return Markup("\n").join((NOT_INDEXED, *map(preload.format, addresses), script_of(entry, "../")))
