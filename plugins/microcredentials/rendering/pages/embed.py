"""Lists of courses for other sites to show in a frame: documents of their own, without the site's header and footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.rendering.assets import EMBED_STYLE_SHEET, Asset, fingerprint, versioned
from microcredentials.rendering.course_order import by_deadline
from microcredentials.rendering.environment import render
from microcredentials.rendering.facets import FACET_BY_NAME, View, first_audience
from microcredentials.rendering.modules import script_of
from microcredentials.rendering.pages.catalogue import CATALOGUE, CATALOGUE_DATA
from microcredentials.rendering.pages.statement import alliance_name
from microcredentials.rendering.paging import MOST_ON_ONE_PAGE
from microcredentials.rendering.printer import NOT_INDEXED
from microcredentials.rendering.script_words import script_words
from microcredentials.rendering.views.embed_code import list_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from microcredentials.domain.course import Course
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.setting import Setting

EMBED = "embed/"


def embedded_lists(data: str, printer: Printer) -> Iterator[Asset]:
    """The list of all courses, which scripts filter by its address, and one per partner; no made-up course in any.

    ``data`` is the JSON that the scripts read.
    """
    setting = printer.setting
    courses = by_deadline((course for course in setting.portfolio.shown_courses if not course.example), setting)
    offered = _by_partner(courses, setting)
    name = str(alliance_name(setting))
    shared = {
        "language": setting.language,
        "name": name,
        "data": f"{CATALOGUE_DATA}?v={fingerprint(data.encode())}",
        "blank": next(iter(printer.cards.values()), None),
        "words": script_words(setting),
        "asset": versioned,
        "not_indexed": NOT_INDEXED,
    }
    yield _list_of("", name, courses, shared, printer)
    for id_ in setting.portfolio.partners:
        yield _list_of(id_, setting.partner_name(id_).text, offered.get(id_, ()), shared, printer)


def _by_partner(courses: Sequence[Course], setting: Setting) -> Mapping[str, Sequence[Course]]:
    """The courses in which each partner takes part, as the facet of the catalogue has them."""
    view = View(setting, first_audience(setting.portfolio))
    offered: dict[str, list[Course]] = {}
    for course in courses:
        for id_ in FACET_BY_NAME["partner"].codes_of(course, view):
            offered.setdefault(id_, []).append(course)
    return offered


def _list_of(
    partner: str, name: str, courses: Sequence[Course], shared: Mapping[str, object], printer: Printer
) -> Asset:
    address = f"{EMBED}{partner}/" if partner else EMBED
    root = "../" * address.count("/")
    html = render(
        printer.environment,
        "embed.html",
        **shared,
        root=root,
        title=list_label(name, printer.setting),
        partner=partner,
        script=script_of("embed.js", root, before_paint=True),
        cards=printer.cards_of(course.id for course in courses[:MOST_ON_ONE_PAGE]),
        total=len(courses),
        filtered=f"{CATALOGUE}?partner={partner}" if partner else CATALOGUE,
        catalogue=CATALOGUE,
        style=EMBED_STYLE_SHEET,
    )
    return Asset(f"{address}index.html", html.encode())
