"""``microcredentials export``: the portfolio as files for other software."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode, WrongUsage
from microcredentials.cli.portfolio_pdf import portfolio_pdf
from microcredentials.cli.publishing import (
    add_site_option,
    as_publication,
    circumstances_of,
    require_room,
    sound_portfolio,
    write,
)
from microcredentials.cli.root import add_root_option, existing_root
from microcredentials.exports.data_files import data_files
from microcredentials.exports.elm.namespace import ElmVersion
from microcredentials.exports.formats import FORMATS
from microcredentials.exports.pdf import MissingExtraError
from microcredentials.rendering.page import PORTFOLIO_PDF
from microcredentials.reports.progress import progress_report
from microcredentials.reports.speech import remark

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.data_files import DataFiles
    from microcredentials.rendering.page import Circumstances

PDF = "pdf"
"""The portfolio as a document: for readers, so it is none of the formats of open data."""


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "export",
        help="write the portfolio as files for other software, or as a PDF",
        description="Writes the portfolio in one format, the same files at the same addresses as in the site.",
    )
    parser.add_argument("format", choices=(*FORMATS, PDF), help="the format")
    parser.add_argument("--output", metavar="DIR", type=Path, required=True, help="where the files are written")
    parser.add_argument(
        "--elm-version",
        choices=[str(version) for version in ElmVersion],
        default=str(ElmVersion.V3_2),
        help="the version of the European Learning Model in which `elm` is written (default: %(default)s)",
    )
    add_site_option(parser)
    add_root_option(parser)
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Write the files of one format, unless entries have errors."""
    root, directory = existing_root(options.root), options.output
    require_room(root, directory)
    portfolio = sound_portfolio(root)
    if portfolio is None:
        return ExitCode.ENTRIES_HAVE_ERRORS
    known = circumstances_of(root, portfolio, options.site_url)
    if options.format == PDF:
        _write_document(directory, root, portfolio, known)
        return ExitCode.CLEAN
    publication = replace(as_publication(known, portfolio), elm_version=ElmVersion(options.elm_version))
    made = data_files(portfolio, publication, (options.format,), progress_report())
    for address, content in made.files.items():
        write(directory / address, content)
    _tell(made, directory)
    return ExitCode.CLEAN


def _write_document(directory: Path, root: Path, portfolio: Portfolio, known: Circumstances) -> None:
    try:
        write(directory / PORTFOLIO_PDF, portfolio_pdf(root, portfolio, known))
    except MissingExtraError as error:
        raise WrongUsage(str(error)) from error
    remark(f"`{PORTFOLIO_PDF}` is in `{directory}`.")


def _tell(made: DataFiles, directory: Path) -> None:
    """What was written, pattern by pattern, and what was left out, with the reason."""
    for published in made.formats:
        for one in published.left_out:
            remark(f"{one.path}: left out of {published.format.name}: {one.reason}")
    number = len(made.files)
    shown = f"`{next(iter(made.files))}` is" if number == 1 else f"{number:,} files are"
    remark(f"{shown} in `{directory}`.")
