"""``microcredentials render``: the pages as files, for any generator or for none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode
from microcredentials.cli.root import add_root_option, existing_root

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction


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
    """Write all pages."""
    existing_root(options.root)
    raise NotImplementedError
