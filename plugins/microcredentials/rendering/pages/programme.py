"""The programmes: all of them, a page each, and what stands at their former addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from microcredentials.rendering.alternates import alternate_links
from microcredentials.rendering.pages.course import moved_page
from microcredentials.rendering.printer import NOT_INDEXED
from microcredentials.rendering.structured_data import programme_data
from microcredentials.rendering.views.edition_trail import trail_of
from microcredentials.rendering.views.programme_view import programme_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.views.programme_view import ProgrammeView


def programme_views(printer: Printer) -> Mapping[str, ProgrammeView]:
    """The shown programmes by id."""
    setting = printer.setting
    return {programme.id: programme_view(programme, setting) for programme in setting.portfolio.shown_programmes}


def programme_pages(views: Mapping[str, ProgrammeView], printer: Printer) -> Iterator[Page]:
    """The list of programmes, and the page of each."""
    setting = printer.setting
    yield printer.page(
        "programmes",
        "programmes/",
        setting.say("Programmes"),
        setting.say("Sets of courses that lead to a larger credential, across universities."),
        section="programmes",
        programmes=list(views.values()),
    )
    for view in views.values():
        yield printer.page(
            "programme",
            view.address,
            view.title.text,
            view.summary.text if view.summary else "",
            section="programmes",
            head=(NOT_INDEXED if view.is_example else Markup(""))
            + alternate_links("../../", setting, programme=view.id)
            + programme_data(setting.portfolio.programmes[view.id], setting),
            indexed=True,
            programme=view,
            trail=trail_of(setting.portfolio.programmes[view.id], setting),
        )
        for alias in setting.portfolio.programmes[view.id].aliases:
            yield moved_page(f"programmes/{alias}/", view.address, view.title.text, printer)
