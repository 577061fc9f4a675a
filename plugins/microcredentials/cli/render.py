"""``microcredentials render``: the pages as files, for any generator or for none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode, WrongUsage
from microcredentials.cli.root import add_root_option, existing_root
from microcredentials.cli.today import today
from microcredentials.domain.problem import Severity
from microcredentials.editions.past_editions import PastEditions, past_editions
from microcredentials.exports.changes_feed import changes_feed
from microcredentials.exports.entry_files import entry_files
from microcredentials.exports.form import form_files
from microcredentials.exports.publication import Publication
from microcredentials.history.last_changes import last_changes
from microcredentials.inspection import inspect
from microcredentials.links.stale import RECORD, known_stale_links
from microcredentials.rendering.assets import assets
from microcredentials.rendering.document import render_document
from microcredentials.rendering.page import Circumstances
from microcredentials.rendering.site import render_data, render_pages
from microcredentials.rendering.translator import translator_for
from microcredentials.reports.speech import remark, tell
from microcredentials.reports.text import as_text

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction
    from collections.abc import Mapping

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.history.last_changes import LastChanges


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "render",
        help="write the pages into a folder",
        description="Writes the portfolio's pages as complete HTML files, with styles and scripts, into a folder.",
    )
    parser.add_argument("directory", metavar="DIR", type=Path, help="where the pages are written")
    add_root_option(parser)
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Write all pages, unless entries have errors."""
    root, directory = existing_root(options.root), options.directory
    _require_room(root, directory)
    inspection = inspect(root)
    errors = [problem for problem in inspection.problems if problem.severity is Severity.ERROR]
    if errors:
        tell(as_text(errors))
        remark("Nothing was written, because entries have errors.")
        return ExitCode.ENTRIES_HAVE_ERRORS
    changes = last_changes(root)
    if changes.notice:
        remark(changes.notice)
    circumstances, feed = _circumstances(root, inspection.portfolio, changes)
    number = _write_site(directory, inspection.portfolio, circumstances)
    for address, content in (
        *feed.items(),
        *form_files(inspection.portfolio).items(),
        *entry_files(root, inspection.portfolio).items(),
    ):
        _write(directory / address, content)
    remark(f"{number:,} pages are in `{directory}`.")
    return ExitCode.CLEAN


def _circumstances(root: Path, portfolio: Portfolio, changes: LastChanges) -> tuple[Circumstances, Mapping[str, bytes]]:
    """What pages need to know, the earlier editions among it, and the feed of changes that they may link to."""
    current = portfolio.alliance.edition
    past = past_editions(root, current) if current else PastEditions()
    for notice in past.notices:
        remark(notice)
    day, language = today(), portfolio.alliance.default_language
    publication = Publication(day, changes.days, "", language, translator_for(language), past.editions)
    feed = changes_feed(portfolio, publication)
    stale = known_stale_links(portfolio, root / RECORD)
    known = Circumstances(day, changes.days, changes.first_days, "", frozenset(feed), past.editions, stale)
    return known, feed


def _write_site(directory: Path, portfolio: Portfolio, circumstances: Circumstances) -> int:
    """Write pages, styles, scripts and what scripts read; the number of pages."""
    for asset in (*assets(), *render_data(portfolio, circumstances)):
        _write(directory / asset.address, asset.content)
    pages = tuple(render_pages(portfolio, circumstances))
    for page in pages:
        _write(directory / page.file, render_document(page, portfolio, circumstances).encode())
    return len(pages)


def _require_room(root: Path, directory: Path) -> None:
    """The pages of courses have paths that begin like those of their entries, and must not lie among them."""
    if directory.resolve() in (root.resolve(), *root.resolve().parents):
        raise WrongUsage(f"`{directory}` holds the entries; choose a folder of its own for the pages.")
    if directory.exists() and not directory.is_dir():
        raise WrongUsage(f"`{directory}` is not a folder.")


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
