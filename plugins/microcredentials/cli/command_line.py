"""The commands and their options.

``argparse`` from the standard library is enough for a handful of commands, and one dependency less.
"""

from __future__ import annotations

import gc
import os
import sys
import traceback
from argparse import ArgumentParser
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode, WrongUsage
from microcredentials.reports.speech import remark, speak_utf8

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        name: name.replace("-", "_")
        for name in (
            "check",
            "diff",
            "explain",
            "new",
            "schema",
            "render",
            "export",
            "import",
            "issue-form",
            "entry-from-issue",
            "codeowners",
            "links",
            "edition",
            "migrate",
            "report",
        )
    }
    | {"import": "import_"}
)
"""Name -> module of this package. Only that of the command that is run is loaded: ``check`` needs no spreadsheets."""

_ALLOCATIONS_BETWEEN_SWEEPS = 100_000  # nearly all that a command reads stays until its end; a sixth of its time
_INTERRUPTED = 130  # what a shell says of a program that was ended with Ctrl-C


def parser(only: str = "") -> ArgumentParser:
    """The whole command line, or that of one command."""
    whole = ArgumentParser(
        prog="microcredentials",
        description="Checks and renders a portfolio of microcredential courses, kept as one YAML file per course.",
    )
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name in (only,) if only in COMMANDS else COMMANDS:
        import_module(f"{__package__}.{COMMANDS[name]}").add_to(commands)
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and say how it ended (an :class:`ExitCode`); never ends in a traceback."""
    speak_utf8()
    gc.set_threshold(_ALLOCATIONS_BETWEEN_SWEEPS)
    try:
        given = sys.argv[1:] if arguments is None else arguments
        options = parser(*given[:1]).parse_args(given)
        return int(options.run(options))
    except WrongUsage as slip:
        remark(str(slip))
        return ExitCode.WRONG_USAGE
    except SystemExit as end:  # argparse has spoken: --help, or a wrong option
        return end.code if isinstance(end.code, int) else ExitCode.WRONG_USAGE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as fault:  # noqa: BLE001  whatever it is, it is our fault and told as such
        return _our_fault(fault)


def _our_fault(fault: Exception) -> ExitCode:
    if os.environ.get("MICROCREDENTIALS_DEBUG") == "1":
        traceback.print_exception(fault, file=sys.stderr)
    else:
        remark(
            f"This is a fault of the tool, not of your files ({type(fault).__name__}: {fault}). Please report it; "
            "with MICROCREDENTIALS_DEBUG=1 it shows where it happened."
        )
    return ExitCode.OUR_FAULT
