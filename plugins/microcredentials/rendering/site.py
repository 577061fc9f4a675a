"""A whole site from a portfolio: pages, data for scripts, assets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
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


@dataclass(frozen=True)
class Site:
    """A portfolio as pages and data; what both need is made once, when the first asks for it.

    Templates below ``overrides`` win over the packaged ones.
    """

    portfolio: Portfolio
    circumstances: Circumstances
    overrides: Path | None = None

    def pages(self) -> Iterator[Page]:
        """Every page of the portfolio and of its earlier editions, each address once."""
        taken: set[str] = set()
        archives = archives_of(self._printer)
        for page in chain(self._parts.pages(), edition_pages(archives, self._printer)):
            taken.add(page.address)
            yield page
        yield from kept_pages(taken, archives, self._printer)

    @property
    def data(self) -> tuple[Asset, ...]:
        """What scripts read as JSON, and lists for other sites to show."""
        return self._parts.data

    @cached_property
    def _printer(self) -> Printer:
        language = self.portfolio.alliance.default_language
        setting = Setting(self.portfolio, self.circumstances, translator_for(language))
        return Printer(setting, environment_for(language, self.overrides))

    @cached_property
    def _parts(self) -> SiteParts:
        return SiteParts(self._printer)


def render_pages(portfolio: Portfolio, circumstances: Circumstances, overrides: Path | None = None) -> Iterator[Page]:
    """Every page of a site of which nobody needs the data."""
    return Site(portfolio, circumstances, overrides).pages()


def render_reference(portfolio: Portfolio, circumstances: Circumstances) -> Mapping[str, str]:
    """Generated pages about the site itself: path below the site's documents -> Markdown."""
    setting = Setting(portfolio, circumstances, translator_for(portfolio.alliance.default_language))
    return {FACETS_PAGE: facets_page(setting)}
