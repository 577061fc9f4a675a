"""The plugin: each hook collects what it was given, asks one function, and hands the answer back."""

from __future__ import annotations

import gc
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger

from microcredentials.exports.entry_files import entry_files
from microcredentials.exports.form import form_files
from microcredentials.exports.json_schema import schema_files
from microcredentials.exports.reference import reference_pages
from microcredentials.rendering.assets import assets
from microcredentials.rendering.shell import NAVIGATION
from microcredentials.rendering.site import Site, render_reference
from microcredentials.rendering.sitemap import ROBOTS, robots
from microcredentials.rendering.written_pages import WrittenPages
from mkdocs_microcredentials.building import Building
from mkdocs_microcredentials.config import MicrocredentialsConfig
from mkdocs_microcredentials.document import Document
from mkdocs_microcredentials.entries import circumstances_of, sound_portfolio
from mkdocs_microcredentials.files_beside import files_beside
from mkdocs_microcredentials.guide_page import guide_of, page_of_guide
from mkdocs_microcredentials.guide_shells import SPLICED_TEMPLATE, GuideShells
from mkdocs_microcredentials.log_progress import log_progress
from mkdocs_microcredentials.own_process import CAN_FORK, in_own_process
from mkdocs_microcredentials.page_rendering import goes_through_mkdocs
from mkdocs_microcredentials.page_shell import PageShells
from mkdocs_microcredentials.portfolio_files import (
    add_unless_present,
    copy_file,
    generated_files,
    page_file,
    write_file,
    write_page,
)
from mkdocs_microcredentials.preview import Preview, WholeBuild
from mkdocs_microcredentials.preview_server import PreviewServer
from mkdocs_microcredentials.reference_page import reference_files
from mkdocs_microcredentials.search_index import IncompleteIndexError, index_site
from mkdocs_microcredentials.site_root import entry_folders, overrides_of, root_of
from mkdocs_microcredentials.special_pages import missing_page, write_sitemap
from mkdocs_microcredentials.theme_files import add_our_theme, drop_unused_files, typesetting_styles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

    from microcredentials.rendering.page import Page

log = get_plugin_logger(__name__)

MANY = 500
"""From so many courses on, pages are made by a process of their own: a copy of a small one costs more than it frees."""


class MicrocredentialsPlugin(BasePlugin[MicrocredentialsConfig]):  # type: ignore[no-untyped-call]  # mkdocs has no types there
    """Puts a portfolio into an MkDocs site. The private values go from one hook of a build to later ones."""

    _command: str = "build"
    _preview: Preview | None = None
    _building: Building
    _written: WrittenPages

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember the command."""
        self._command = command
        if command == "build":
            gc.disable()  # it ends before waste matters, and looking for it takes a twelfth of a large build

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check all entries, before MkDocs removes anything of the last site."""
        root = root_of(self.config, config)
        portfolio = self._previewed(root).portfolio() if self._is_preview else sound_portfolio(root, log)
        known = circumstances_of(root, portfolio, config.site_url or "", self.config, log)
        beside, known = files_beside(root, portfolio, known, self.config, log_progress(log))
        site = Site(portfolio, known, overrides_of(config))
        through_mkdocs = self._through_mkdocs(config)
        pages = {page.address: page for page in self._followed(site.pages())} if through_mkdocs else None
        self._building = Building(site, beside, pages)
        if self._is_preview:
            published = partial(files_beside, root, wanted=self.config)
            self._previewed(root).live.begin(portfolio, known, published, site.overrides)
        add_our_theme(config.theme)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add what the core makes; leave out what no page uses of the base theme."""
        drop_unused_files(files, config)
        site = self._building.site
        styles_and_scripts = ((asset.address, asset.content) for asset in assets())
        add_unless_present(files, generated_files(styles_and_scripts, config))
        made = (
            self._building.beside,
            form_files(site.portfolio),
            schema_files(config.site_url or "/"),
            {ROBOTS: robots(site.circumstances.site)},
        )
        for contents in made:
            add_unless_present(files, generated_files(contents.items(), config))
        filters = render_reference(site.portfolio, site.circumstances)
        reference = {**reference_pages(site.portfolio.alliance), **filters}
        add_unless_present(files, reference_files(reference, config))
        if self._building.through_mkdocs is not None:
            add_unless_present(files, (page_file(page, config) for page in self._building.pages()))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Keep the navigation for templates of the site that show it."""
        self._building.nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the environment for the pages of the portfolio."""
        building = self._building
        building.files = files
        shared = {"typesetting": typesetting_styles(files)}
        building.document = Document(config, env, building.nav, building.site, shared)
        building.guide_shells = GuideShells(building.document)
        return env

    @event_priority(100)  # so that other plugins see the text of the page
    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Fill a page of the portfolio that goes through MkDocs, and tell MkDocs of one that will be spliced."""
        if self._building.is_spliced(page):
            page.meta.setdefault("template", SPLICED_TEMPLATE)
        found = self._building.page(page.url)
        return html if found is None else found.body

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Give the document around a page what it asks for, or the whole of it."""
        if page.meta.get("template") == SPLICED_TEMPLATE:
            context["spliced"] = self._building.guide_shells.render(page)  # type: ignore[typeddict-unknown-key]
            return context
        found = self._building.page(page.url)
        if found is None:
            sheet, guide = page_of_guide(page, config), guide_of(page)
        else:
            sheet, guide = replace(found, body=page.content or ""), None
        return self._building.document.extended(context, sheet, guide)

    def on_template_context(
        self,
        context: TemplateContext,
        *,
        template_name: str,  # noqa: ARG002
        config: MkDocsConfig,
    ) -> TemplateContext:
        """Give the page of a missing address, which may be shown at any depth, what it asks for."""
        return self._building.document.extended(context, missing_page(config))

    @event_priority(100)  # so that other plugins find the pages written
    def _write_pages(self, *, config: MkDocsConfig) -> None:
        building = self._building
        shells = PageShells(building.document.render, {address for _, address, _ in NAVIGATION})
        write = partial(self._written_with, shells, config)
        apart = CAN_FORK and not self._is_preview and len(building.site.portfolio.courses) >= MANY
        self._written = in_own_process(write) if apart else write()
        if self._preview is not None and building.through_mkdocs is None:
            self._preview.begin(WholeBuild(config, frozenset(self._written.all), shells.render))
        del self._building

    def _written_with(self, shells: PageShells, config: MkDocsConfig) -> WrittenPages:
        building, written = self._building, WrittenPages()
        for page in self._followed(building.pages()):
            if building.through_mkdocs is None:
                write_page(page, shells.render(page), config)
            written.note(page)
        self._write_data(config)
        write_sitemap(written, building.files, building.site, root_of(self.config, config), config)
        return written

    def _write_data(self, config: MkDocsConfig) -> None:
        """What grows with the courses is no file of MkDocs's, which would keep all of them; the site's own stay."""
        site, files = self._building.site, self._building.files
        for asset in site.data:
            if files.get_file_from_path(asset.address) is None:
                write_file(asset.address, asset.content, config)
        for address, entry in entry_files(root_of(self.config, config), site.portfolio).items():
            if files.get_file_from_path(address) is None:
                copy_file(address, entry, config)

    @event_priority(-100)  # so that the index holds what other plugins have made of the pages
    def _make_search_index(self, *, config: MkDocsConfig) -> None:
        if self.config.search and (not self._is_preview or self.config.search_in_serve):
            addresses = self._written.indexed
            gc.collect()  # Pagefind needs the memory now, and views and pages, which nobody needs, know each other
            try:
                with log_progress(log).during("Indexing pages", len(addresses)):
                    index_site(Path(config.site_dir), addresses)
            except IncompleteIndexError as error:
                raise PluginError(str(error)) from error

    on_post_build = CombinedEvent(_write_pages, _make_search_index)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Take in an edit of an entry when it is made; its pages follow when a browser asks for them."""
        root = root_of(self.config, config)
        for folder in entry_folders(root):
            server.watch(str(folder))
        if not self._through_mkdocs(config) and not self.config.search_in_serve:
            others = (config.docs_dir, config.config_file_path, *config.watch)
            server.builder = self._previewed(root).watch(entry_folders(root), others, builder)
        gc.freeze()  # the entries live on: looking through all of them again and again would double the time of an edit
        server.set_app(PreviewServer(server.serve_request, self._previewed(root), server.mount_path))
        return server

    def _followed(self, pages: Iterable[Page]) -> Iterable[Page]:
        return log_progress(log).follow("Making pages", pages)

    @property
    def _is_preview(self) -> bool:
        return self._command == "serve"

    def _previewed(self, root: Path) -> Preview:
        if self._preview is None:
            self._preview = Preview(root, log)
        return self._preview

    def _through_mkdocs(self, config: MkDocsConfig) -> bool:
        return goes_through_mkdocs(self.config.page_rendering, config.plugins, self)
