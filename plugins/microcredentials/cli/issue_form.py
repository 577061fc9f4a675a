"""``microcredentials issue-form``: the form in which coordinators describe a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode
from microcredentials.cli.root import add_root_option, existing_root
from microcredentials.exports.course_form.template import issue_form
from microcredentials.inspection import inspect
from microcredentials.reports.speech import tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "issue-form",
        help="print GitHub's issue form for a new course",
        description="Prints the issue form, made from the entry format, the alliance's profile and partners/. "
        "It belongs in .github/ISSUE_TEMPLATE/course.yml.",
    )
    add_root_option(parser)
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Print the form."""
    tell(issue_form(inspect(existing_root(options.root)).portfolio))
    return ExitCode.CLEAN
