"""The front page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.identity import slug_of
from microcredentials.domain.offering import Mode
from microcredentials.domain.partner import PartnerRole
from microcredentials.rendering.facets import first_audience, listings
from microcredentials.rendering.pages.catalogue import CATALOGUE
from microcredentials.rendering.pages.statement import alliance_name
from microcredentials.rendering.structured_data import site_data
from microcredentials.rendering.views.front_view import deadlines_of, doors_of, figures_of, newest
from microcredentials.rendering.views.record_note import edition_words
from microcredentials.rendering.views.skyline import skyline_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.partner_view import PartnerView
    from microcredentials.rendering.views.programme_view import ProgrammeView

SHORTCUTS = 3


def front_page(partners: Sequence[PartnerView], programmes: Mapping[str, ProgrammeView], printer: Printer) -> Page:
    """What can be learned, where, by when, and from whom."""
    setting = printer.setting
    members = [one for one in partners if setting.portfolio.partners[one.id].role is not PartnerRole.FORMER]
    title = setting.say("Microcredentials of {alliance}").format(alliance=alliance_name(setting))
    return printer.page(
        "front",
        "",
        title,
        setting.say("Short university courses with a credential. Take one, or stack several towards something larger."),
        head=site_data(title, CATALOGUE, setting),
        universities=len(members),
        shortcuts=_shortcuts(setting),
        skyline=skyline_of(setting),
        mode_labels={mode.value: setting.label(mode) for mode in Mode},
        figures=figures_of(setting),
        examples=sum(course.example for course in setting.portfolio.shown_courses),
        doors=doors_of(setting),
        newest=printer.cards_of(course.id for course in newest(setting)),
        shown=len(printer.cards),
        last_edition=edition_words(setting.circumstances.past[0].edition) if setting.circumstances.past else "",
        deadlines=deadlines_of(setting),
        programme=min(programmes.values(), key=lambda one: (one.is_example, one.id), default=None),
        partners=members,
    )


def _shortcuts(setting: Setting) -> list[tuple[str, str]]:
    """The fields with most courses, and what is free."""
    fields = [listing for listing in listings(setting) if listing.facet.name == "field"]
    fields.sort(key=lambda listing: -len(listing.course_ids))
    shortcuts = [(listing.label, listing.address) for listing in fields[:SHORTCUTS]]
    if audience := first_audience(setting.portfolio):
        shortcuts.append((setting.say("Free of charge"), f"free/{slug_of(audience)}/"))
    return shortcuts
