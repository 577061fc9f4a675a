"""``microcredentials render``: the pages as files, for any generator or for none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode
from microcredentials.cli.publishing import (
    add_site_option,
    as_publication,
    circumstances_of,
    require_room,
    sound_portfolio,
    write,
)
from microcredentials.cli.root import add_root_option, existing_root
from microcredentials.exports.changes_feed import changes_feed
from microcredentials.exports.data_files import site_data
from microcredentials.exports.entry_files import entry_files
from microcredentials.exports.form import form_files
from microcredentials.exports.json_schema import SCHEMA_FILES, schema_files
from microcredentials.exports.kept_files import kept_files
from microcredentials.links.stale import RECORD, known_stale_links
from microcredentials.rendering.assets import assets
from microcredentials.rendering.document import render_document
from microcredentials.rendering.site import Site
from microcredentials.rendering.sitemap import ROBOTS, SITEMAP, days_of_pages, robots, sitemap
from microcredentials.rendering.written_pages import WrittenPages
from microcredentials.reports.progress import progress_report
from microcredentials.reports.speech import remark

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.page import Circumstances


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "render",
        help="write the pages into a folder",
        description="Writes the portfolio's pages as complete HTML files, with styles and scripts, into a folder.",
    )
    parser.add_argument("directory", metavar="DIR", type=Path, help="where the pages are written")
    add_site_option(parser)
    add_root_option(parser)
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Write all pages and files, unless entries have errors."""
    root, directory = existing_root(options.root), options.directory
    require_room(root, directory)
    portfolio = sound_portfolio(root)
    if portfolio is None:
        return ExitCode.ENTRIES_HAVE_ERRORS
    known = circumstances_of(root, portfolio, options.site_url)
    publication = as_publication(known, portfolio)
    made = site_data(portfolio, publication, progress=progress_report())
    present = {**changes_feed(portfolio, publication), **made.files}
    beside = {**present, **kept_files(portfolio, publication, present)}
    stale = known_stale_links(portfolio, root / RECORD)
    files = frozenset({*beside, *SCHEMA_FILES})
    circumstances = replace(known, files=files, formats=made.formats, stale_links=stale)
    for contents in (beside, form_files(portfolio), schema_files(known.site or "/")):
        for address, content in contents.items():
            write(directory / address, content)
    for address, file in entry_files(root, portfolio).items():
        write(directory / address, file.read_bytes())
    remark(f"{_write_site(directory, portfolio, circumstances):,} pages are in `{directory}`.")
    return ExitCode.CLEAN


def _write_site(directory: Path, portfolio: Portfolio, circumstances: Circumstances) -> int:
    """Write pages, styles, scripts and what scripts read; the number of pages."""
    site, written = Site(portfolio, circumstances), WrittenPages()
    for asset in (*assets(), *site.data):
        write(directory / asset.address, asset.content)
    for page in progress_report().follow("Making pages", site.pages()):
        write(directory / page.file, render_document(page, portfolio, circumstances).encode())
        written.note(page)
    if listed := sitemap(circumstances.site, written.listed, days_of_pages(portfolio, circumstances)):
        write(directory / SITEMAP, listed.encode())
    write(directory / ROBOTS, robots(circumstances.site).encode())
    return len(written.all)
