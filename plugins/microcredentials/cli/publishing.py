"""What commands have in common that write what a site publishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import WrongUsage
from microcredentials.cli.today import today
from microcredentials.domain.problem import Severity
from microcredentials.editions.past_editions import PastEditions, past_editions
from microcredentials.exports.publication import Publication
from microcredentials.history.last_changes import last_changes
from microcredentials.inspection import inspect
from microcredentials.rendering.page import Circumstances
from microcredentials.rendering.translator import translator_for
from microcredentials.reports.progress import progress_report
from microcredentials.reports.speech import remark, tell
from microcredentials.reports.text import as_text

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from pathlib import Path

    from microcredentials.domain.past_edition import PastEdition
    from microcredentials.domain.portfolio import Portfolio


def add_site_option(parser: ArgumentParser) -> None:
    """``--site-url URL``, the same for every command that publishes."""
    parser.add_argument(
        "--site-url",
        metavar="URL",
        default="",
        type=_with_slash,
        help="the web address at which the files will lie; without it they name no whole addresses",
    )


def _with_slash(address: str) -> str:
    return f"{address.rstrip('/')}/" if address else ""


def sound_portfolio(root: Path) -> Portfolio | None:
    """The portfolio below ``root``; nothing where entries have errors, which are then told."""
    inspection = inspect(root, progress=progress_report())
    errors = [problem for problem in inspection.problems if problem.severity is Severity.ERROR]
    if not errors:
        return inspection.portfolio
    tell(as_text(errors))
    remark("Nothing was written, because entries have errors.")
    return None


def circumstances_of(root: Path, portfolio: Portfolio, site: str) -> Circumstances:
    """The day of the build, what Git knows, the earlier editions among it, and the web address of the site."""
    changes = last_changes(root)
    if changes.notice:
        remark(changes.notice)
    past = told_past_editions(root, portfolio)
    return Circumstances(today(), changes.days, changes.first_days, site, past=past, contributors=changes.contributors)


def told_past_editions(root: Path, portfolio: Portfolio) -> tuple[PastEdition, ...]:
    """The editions before the present one, newest first; what is wrong with a tag is told."""
    current = portfolio.alliance.edition
    past = past_editions(root, current) if current else PastEditions()
    for notice in past.notices:
        remark(notice)
    return past.editions


def as_publication(known: Circumstances, portfolio: Portfolio) -> Publication:
    """What :func:`circumstances_of` knows, for files that are no pages."""
    language = portfolio.alliance.default_language
    return Publication(
        known.today, known.changed, known.site, language, translator_for(language), known.past, known.added
    )


def require_room(root: Path, directory: Path) -> None:
    """What is published has paths that begin like those of the entries, and must not lie among them."""
    if directory.resolve() in (root.resolve(), *root.resolve().parents):
        raise WrongUsage(f"`{directory}` holds the entries; choose a folder of its own for the pages.")
    if directory.exists() and not directory.is_dir():
        raise WrongUsage(f"`{directory}` is not a folder.")


def write(target: Path, content: bytes | str) -> None:
    """Write a file, with the folders above it; text as UTF-8."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.encode() if isinstance(content, str) else content)
