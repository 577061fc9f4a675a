"""The document around a page: what its templates are given, and a page of the portfolio rendered with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import get_context

from microcredentials.rendering.environment import environment_for, render
from microcredentials.rendering.translator import translator_for
from mkdocs_microcredentials.portfolio_files import mkdocs_page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.utils.templates import TemplateContext

    from microcredentials.rendering.page import Page
    from mkdocs_microcredentials.guide_page import Guide

_SHELL = ("head", "header", "footer")


@dataclass(frozen=True, slots=True)
class Document:
    """What is the same for all pages of a build.

    ``shared`` are variables of the document, ``shell`` those of the core's header and footer;
    ``overrides`` is the site's folder of templates that win over the core's.
    """

    env: Environment
    nav: Navigation
    config: MkDocsConfig
    shared: Mapping[str, Any]
    shell: Mapping[str, Any]
    overrides: Path | None

    def render(self, page: Page) -> str:
        """A page of the portfolio with the theme around it."""
        context = get_context(self.nav, [], self.config, mkdocs_page(page, self.config))
        return self.env.get_template("main.html").render(self.extended(context, page))

    def extended(
        self, context: TemplateContext, sheet: Page, guide: Guide | None = None, root: str | None = None
    ) -> TemplateContext:
        """MkDocs's variables and ours; ``root`` is the way to the site's root where it is not the page's own."""
        way = sheet.root if root is None else root
        ours = {"sheet": sheet, "guide": guide, "root": way, "_": translator_for(sheet.language)}
        context.update(self.shared | ours | {"shell": self._shell_of(sheet, way)})  # type: ignore[typeddict-item]
        return context

    def _shell_of(self, sheet: Page, root: str) -> dict[str, str]:
        environment = environment_for(sheet.language, self.overrides)
        return {part: render(environment, f"shell/{part}.html", **self.shell, page=sheet, root=root) for part in _SHELL}
