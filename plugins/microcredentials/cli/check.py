"""``microcredentials check``: what is wrong with the entries, and what to write instead."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode, WrongUsage
from microcredentials.cli.rewriting import rewrite
from microcredentials.cli.root import add_root_option, existing_root, path_below
from microcredentials.cli.selection import Part, Selection
from microcredentials.domain.problem import Severity
from microcredentials.fixing import fix
from microcredentials.history.changed_files import changed_since
from microcredentials.history.git import NoSuchState
from microcredentials.inspection import inspect
from microcredentials.reports.completeness import completeness
from microcredentials.reports.difference import as_difference, fix_sentence
from microcredentials.reports.github import as_annotations, as_summary, left_out
from microcredentials.reports.json_list import as_json
from microcredentials.reports.progress import progress_report
from microcredentials.reports.speech import append_summary, remark, tell
from microcredentials.reports.tally import Tally
from microcredentials.reports.text import as_text

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction
    from collections.abc import Callable, Mapping, Sequence

    from microcredentials.domain.problem import Problem
    from microcredentials.inspection import Inspection

FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_annotations,
}


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "check",
        help="check the entries",
        description="Checks all entries and tells what is wrong, line by line. "
        "Ends with 0 when nothing stands in the way of publishing, 1 when entries have errors, "
        "2 when it was called wrongly and 3 when the tool itself failed.",
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="tell only about these files or folders")
    add_root_option(parser)
    parser.add_argument("--changed-since", metavar="REV", help="tell only about files changed since this Git revision")
    parser.add_argument(
        "--fix", action="store_true", help="mend what is certain: quotes, brackets, spaces, line ends, case of codes"
    )
    parser.add_argument("--dry-run", action="store_true", help="with --fix: show what would be mended, write nothing")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how findings are written (default: text)")
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Check everything, tell what was asked for."""
    if options.dry_run and not options.fix:
        raise WrongUsage("`--dry-run` says how `--fix` runs. Write `--fix --dry-run`.")
    root = existing_root(options.root)
    selection = _selection(root, options.paths, options.changed_since)
    inspection = _fixed(root, selection, options) if options.fix else inspect(root, progress=progress_report())
    problems = selection.problems_of(inspection)
    tally = Tally.of(problems, selection.count_of(inspection))
    tell(FORMATS[options.format](problems))
    remark(tally.sentence)
    if elsewhere := len(inspection.problems) - len(problems):
        remark(f"Elsewhere in the portfolio: {elsewhere} more.")
    is_asked = bool(selection.parts) and not tally.errors
    courses = selection.courses_of(inspection) if is_asked else ()
    settled = tuple(completeness(courses, inspection.portfolio)) if courses else ()
    for sentence in settled:
        remark(sentence)
    if options.format == "github":
        _summarise(problems, tally, settled)
    standing = selection.problems_of(inspect(root)) if options.dry_run else problems
    failed = any(problem.severity is Severity.ERROR for problem in standing)
    return ExitCode.ENTRIES_HAVE_ERRORS if failed else ExitCode.CLEAN


def _fixed(root: Path, selection: Selection, options: Namespace) -> Inspection:
    """Show what can be mended, and mend it unless asked not to; gives what is found when it is mended."""
    found = fix(root, selection.__contains__)
    difference = as_difference(found.files)
    if options.format == "text":
        tell(difference)
    else:
        for line in difference.splitlines():
            remark(line)
    if not options.dry_run:
        for file in found.files:
            rewrite(root / file.path, file.after)
    remark(fix_sentence(found.files, written=not options.dry_run))
    return found.inspection


def _selection(root: Path, paths: Sequence[Path], revision: str | None) -> Selection:
    try:
        changed = None if revision is None else changed_since(root, revision)
    except NoSuchState as reason:
        raise WrongUsage(str(reason)) from None
    named = frozenset(path_below(root, path) for path in paths) if paths else None
    return Selection(tuple(Part(chosen) for chosen in (named, changed) if chosen is not None))


def _summarise(problems: Sequence[Problem], tally: Tally, settled: Sequence[str]) -> None:
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        append_summary(Path(summary), as_summary(problems, tally, settled))
    if hidden := left_out(problems):
        where = "the job summary lists all" if summary else "`microcredentials check` lists all"
        remark(f"{hidden} more without an annotation; {where}.")
