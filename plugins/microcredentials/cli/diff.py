"""``microcredentials diff``: what changed between two revisions, field by field in words."""

from __future__ import annotations

import re
from contextlib import nullcontext
from datetime import date
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode, WrongUsage
from microcredentials.cli.root import add_root_option, existing_root
from microcredentials.history.changed_files import changed_between
from microcredentials.history.commit_before import commit_before
from microcredentials.history.git import NoSuchState, commit_of, parting_of
from microcredentials.history.revision import checkout_of
from microcredentials.inspection import inspect
from microcredentials.reports.difference_json import as_json
from microcredentials.reports.difference_markdown import as_markdown
from microcredentials.reports.difference_text import as_text
from microcredentials.reports.review import review
from microcredentials.reports.speech import tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction
    from pathlib import Path

    from microcredentials.reports.review import Review

FORMATS = ("text", "markdown", "json")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WEB_ADDRESS = re.compile(r"https?://[!#-;=?-~]{1,2000}", re.ASCII)


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "diff",
        help="tell what changed since a revision, in words",
        description="Compares the entries with those at the point where this work left the Git revision BASE. "
        "Nothing is checked out and nothing fetched. Ends with 0 whatever the findings are.",
    )
    parser.add_argument(
        "base",
        metavar="BASE",
        help="what to compare with: a Git revision such as origin/main or edition-2025-26, or a day such as "
        "2026-07-01 for the state before that day",
    )
    parser.add_argument("head", metavar="HEAD", nargs="?", help="the changed revision (default: the files as they are)")
    add_root_option(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="how it is written (default: text)")
    parser.add_argument("--preview-url", metavar="URL", help="where the changed pages can be seen, for the Markdown")
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Compare two states and tell the difference."""
    root = existing_root(options.root)
    if options.preview_url and not _WEB_ADDRESS.fullmatch(options.preview_url):
        raise WrongUsage(f"`{options.preview_url}` is not a web address; write `https://…`.")
    try:
        found = _review(root, options.base, options.head)
    except NoSuchState as reason:
        raise WrongUsage(str(reason)) from None
    match options.format:
        case "markdown":
            tell(as_markdown(found, options.preview_url))
        case "json":
            tell(as_json(found))
        case _:
            tell(as_text(found))
    return ExitCode.CLEAN


def _revision(root: Path, base: str, head: str | None) -> str:
    """A revision as it was given; for a day, the last commit before it."""
    if not _DAY.fullmatch(base):
        return base
    try:
        return commit_before(root, date.fromisoformat(base), head)
    except ValueError:
        raise WrongUsage(f"`{base}` is no day; write it as year, month and day: `2026-07-01`.") from None


def _review(root: Path, base: str, head: str | None) -> Review:
    parting = parting_of(root, _revision(root, base, head), head)
    commit = None if head is None else commit_of(root, head)
    with (
        checkout_of(root, parting) as earlier,
        nullcontext(root) if commit is None else checkout_of(root, commit) as later,
    ):
        return review(inspect(earlier), inspect(later), changed_between(root, parting, commit))
