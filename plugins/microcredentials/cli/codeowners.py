"""``microcredentials codeowners``: who is asked to review which entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode
from microcredentials.cli.root import add_root_option, existing_root
from microcredentials.exports.codeowners import codeowners
from microcredentials.inspection import inspect
from microcredentials.reports.speech import tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "codeowners",
        help="print GitHub's list of who reviews which entries",
        description="Prints the list made from the `reviewers` in partners/. It belongs in .github/CODEOWNERS.",
    )
    add_root_option(parser)
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Print the list."""
    tell(codeowners(inspect(existing_root(options.root)).portfolio))
    return ExitCode.CLEAN
