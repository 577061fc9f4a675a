"""A whole site from a portfolio: pages, data for scripts, assets."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from microcredentials.rendering.application_data import applications_json
from microcredentials.rendering.assets import Asset
from microcredentials.rendering.catalogue_data import catalogue_json
from microcredentials.rendering.catalogue_names import name_parts
from microcredentials.rendering.environment import environment_for
from microcredentials.rendering.facets import FACETS_PAGE, facets_page
from microcredentials.rendering.pages.catalogue import CATALOGUE_DATA, catalogue_pages
from microcredentials.rendering.pages.compare import compare_page
from microcredentials.rendering.pages.contribute import contribute_page
from microcredentials.rendering.pages.course import course_pages
from microcredentials.rendering.pages.data import data_page
from microcredentials.rendering.pages.deadlines import deadline_pages
from microcredentials.rendering.pages.embed import embedded_lists
from microcredentials.rendering.pages.find import find_page
from microcredentials.rendering.pages.front import front_page
from microcredentials.rendering.pages.listing import listing_pages
from microcredentials.rendering.pages.office import office_pages
from microcredentials.rendering.pages.own_site import own_site_page
from microcredentials.rendering.pages.partner import partner_pages, partner_views
from microcredentials.rendering.pages.programme import programme_pages, programme_views
from microcredentials.rendering.pages.selection import APPLICATIONS_DATA, selection_page, sources_of
from microcredentials.rendering.pages.statement import statement_pages
from microcredentials.rendering.past.archive import archives_of
from microcredentials.rendering.past.kept import kept_pages
from microcredentials.rendering.past.site_part import edition_pages
from microcredentials.rendering.printer import Printer
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.translator import translator_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.page import Circumstances, Page


def render_pages(portfolio: Portfolio, circumstances: Circumstances, overrides: Path | None = None) -> Iterator[Page]:
    """Every page of the portfolio and of its earlier editions, each address once.

    Templates below ``overrides`` win over the packaged ones.
    """
    language = portfolio.alliance.default_language
    printer = Printer(Setting(portfolio, circumstances, translator_for(language)), environment_for(language, overrides))
    taken: set[str] = set()
    archives = archives_of(printer)
    for page in chain(_present_pages(printer), edition_pages(archives, printer)):
        taken.add(page.address)
        yield page
    yield from kept_pages(taken, archives, printer)


def _present_pages(printer: Printer) -> Iterator[Page]:
    programmes = programme_views(printer)
    partners = partner_views(printer)
    yield front_page(partners, programmes, printer)
    data = catalogue_json(printer.setting)
    yield from catalogue_pages(printer, data)
    yield find_page(data, printer)
    sources = sources_of(data, printer.setting)
    yield selection_page(sources, printer)
    yield compare_page(sources, printer)
    yield from course_pages(printer)
    yield from partner_pages(partners, programmes, printer)
    yield from deadline_pages(partners, printer)
    yield from programme_pages(programmes, printer)
    yield from listing_pages(printer)
    yield contribute_page(printer)
    yield from office_pages(printer)
    yield data_page(printer)
    yield own_site_page(partners, printer)
    yield from statement_pages(printer)


def render_reference(portfolio: Portfolio, circumstances: Circumstances) -> Mapping[str, str]:
    """Generated pages about the site itself: path below the site's documents -> Markdown."""
    setting = Setting(portfolio, circumstances, translator_for(portfolio.alliance.default_language))
    return {FACETS_PAGE: facets_page(setting)}


def render_data(portfolio: Portfolio, circumstances: Circumstances, overrides: Path | None = None) -> tuple[Asset, ...]:
    """What scripts read as JSON: the catalogue, and how to apply for its courses; and lists for other sites to show."""
    language = portfolio.alliance.default_language
    printer = Printer(Setting(portfolio, circumstances, translator_for(language)), environment_for(language, overrides))
    data = catalogue_json(printer.setting)
    return (
        Asset(CATALOGUE_DATA, data.encode()),
        *name_parts(printer.setting),
        Asset(APPLICATIONS_DATA, applications_json(printer.setting).encode()),
        *embedded_lists(data, printer),
    )
