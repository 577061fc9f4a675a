"""``microcredentials schema``: JSON Schema for editors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode
from microcredentials.exports.json_schema import MODELS, entry_schema
from microcredentials.reports.speech import tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "schema",
        help="print the JSON Schema of a kind of entry",
        description="Prints a JSON Schema (draft 2020-12). An editor that knows it completes field names and codes; "
        "what is needed, and how entries fit together, is judged by `check`.",
    )
    parser.add_argument("kind", choices=MODELS, help="which kind of entry")
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Print one schema."""
    tell(json.dumps(entry_schema(options.kind), indent=2, ensure_ascii=False) + "\n")
    return ExitCode.CLEAN
