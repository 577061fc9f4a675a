"""A whole site from a portfolio: pages, data for scripts, assets."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from microcredentials.rendering.environment import environment_for
from microcredentials.rendering.facets import FACETS_PAGE, facets_page
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
    from microcredentials.rendering.assets import Asset
    from microcredentials.rendering.page import Circumstances, Page


def render_pages(portfolio: Portfolio, circumstances: Circumstances, overrides: Path | None = None) -> Iterator[Page]:
    """Every page of the portfolio and of its earlier editions, each address once.

    Templates below ``overrides`` win over the packaged ones.
    """
    printer = _printer(portfolio, circumstances, overrides)
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


def render_data(portfolio: Portfolio, circumstances: Circumstances, overrides: Path | None = None) -> tuple[Asset, ...]:
    """What scripts read as JSON, and lists for other sites to show."""
    return SiteParts(_printer(portfolio, circumstances, overrides)).data


def _printer(portfolio: Portfolio, circumstances: Circumstances, overrides: Path | None) -> Printer:
    language = portfolio.alliance.default_language
    setting = Setting(portfolio, circumstances, translator_for(language))
    return Printer(setting, environment_for(language, overrides))
