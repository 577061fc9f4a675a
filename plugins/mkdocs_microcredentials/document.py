"""The document around a page: what its templates are given, and a page of the portfolio rendered with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from mkdocs.commands.build import get_context

from microcredentials.rendering.environment import environment_for
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.shell import Shell, shell_of
from microcredentials.rendering.translator import translator_for
from mkdocs_microcredentials.portfolio_files import mkdocs_page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.utils.templates import TemplateContext

    from microcredentials.rendering.page import Page
    from microcredentials.rendering.site import Site
    from mkdocs_microcredentials.guide_page import Guide


@dataclass(frozen=True, slots=True)
class Document:
    """What is the same for all pages of a build.

    ``env`` and ``nav`` are MkDocs's, ``site`` is the core's; ``shared`` are variables that every template may use.
    """

    config: MkDocsConfig
    env: Environment
    nav: Navigation
    site: Site
    shared: Mapping[str, Any]

    def render(self, page: Page, guide: Guide | None = None) -> str:
        """A page with the theme around it; ``guide`` is what stands beside one that is none of the portfolio."""
        context = get_context(self.nav, [], self.config, mkdocs_page(page, self.config))
        return self.env.get_template("main.html").render(self.extended(context, page, guide))

    def extended(self, context: TemplateContext, sheet: Page, guide: Guide | None = None) -> TemplateContext:
        """MkDocs's variables and ours; ``guide`` is there on a hand-written page."""
        ours = {
            **self.shared,
            "sheet": sheet,
            "guide": guide,
            "root": sheet.root,
            "shell": self._shell_of(sheet),
            "_": translator_for(sheet.language),
        }
        context.update(cast("TemplateContext", ours))
        return context

    def _shell_of(self, sheet: Page) -> Shell:
        site = self.site
        setting = Setting(site.portfolio, site.circumstances, translator_for(sheet.language))
        return shell_of(sheet, setting, environment_for(sheet.language, site.overrides))
