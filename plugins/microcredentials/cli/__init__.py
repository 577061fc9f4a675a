"""The command line: arguments in, an exit code out."""

from microcredentials.cli.command_line import main

__all__ = ["main"]
