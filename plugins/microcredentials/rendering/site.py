"""A whole site from a portfolio: pages, data for scripts, assets."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from microcredentials.rendering.application_data import applications_json
from microcredentials.rendering.assets import Asset
from microcredentials.rendering.catalogue_data import catalogue_json
from microcredentials.rendering.environment import environment_for
from microcredentials.rendering.facets import FACETS_PAGE, facets_page
from microcredentials.rendering.pages.catalogue import CATALOGUE_DATA
from microcredentials.rendering.pages.selection import APPLICATIONS_DATA
from microcredentials.rendering.past.archive import archives_of
from microcredentials.rendering.past.kept import kept_pages
from microcredentials.rendering.past.site_part import edition_pages
from microcredentials.rendering.printer import Printer
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.site_parts import SiteParts
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
    for page in chain(SiteParts(printer).pages(), edition_pages(archives, printer)):
        taken.add(page.address)
        yield page
    yield from kept_pages(taken, archives, printer)


def render_reference(portfolio: Portfolio, circumstances: Circumstances) -> Mapping[str, str]:
    """Generated pages about the site itself: path below the site's documents -> Markdown."""
    setting = Setting(portfolio, circumstances, translator_for(portfolio.alliance.default_language))
    return {FACETS_PAGE: facets_page(setting)}


def render_data(portfolio: Portfolio, circumstances: Circumstances) -> tuple[Asset, ...]:
    """What scripts read: the catalogue, and how to apply for its courses, as JSON."""
    setting = Setting(portfolio, circumstances, translator_for(portfolio.alliance.default_language))
    return (
        Asset(CATALOGUE_DATA, catalogue_json(setting).encode()),
        Asset(APPLICATIONS_DATA, applications_json(setting).encode()),
    )
