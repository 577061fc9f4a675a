"""``microcredentials explain``: the rule behind a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode, WrongUsage
from microcredentials.reports.speech import tell
from microcredentials.rulebook import RULES, closest_code

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "explain",
        help="explain the rule behind a finding",
        description="Prints what a rule asks, why, and how to write it right.",
    )
    parser.add_argument("code", metavar="CODE", help="the number at the end of a finding, such as MC203")
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Print one rule."""
    rule = RULES.get(options.code.strip().strip("[]").upper())
    if rule is None:
        meant = closest_code(options.code)
        hint = f"Did you mean {meant}?" if meant else f"They run from {min(RULES)} to {max(RULES)}."
        raise WrongUsage(f"There is no rule `{options.code}`. {hint}")
    tell(f"{rule.code}: {rule.title} ({rule.severity})\n\n{rule.text}\n")
    return ExitCode.CLEAN
