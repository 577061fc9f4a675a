"""``microcredentials import``: a university's spreadsheet becomes entries."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode, WrongUsage
from microcredentials.cli.new_file import write_new
from microcredentials.cli.rewriting import rewrite
from microcredentials.cli.root import add_root_option, existing_root
from microcredentials.domain.course import Status
from microcredentials.domain.mistake import closest, listed
from microcredentials.exports.template import template
from microcredentials.importing.imported import Fate
from microcredentials.importing.importer import Wishes, import_courses
from microcredentials.importing.report import as_json, as_text, closing_sentences
from microcredentials.importing.sheet import Unreadable
from microcredentials.importing.spreadsheet import read_spreadsheet
from microcredentials.inspection import inspect
from microcredentials.reports.speech import remark, tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.importing.imported import Import, ImportedRow

FORMATS = {"text": as_text, "json": as_json}


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "import",
        help="turn a spreadsheet into entries",
        description="Writes an entry for each sound row of a workbook (.xlsx) or CSV file, and tells what is wrong "
        "with the others and what is missing. Ends with 1 when a row was left out.",
    )
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="the spreadsheet")
    add_root_option(parser)
    parser.add_argument("--partner", metavar="PARTNER", default="", help="the university of rows that name none: su")
    parser.add_argument(
        "--status",
        choices=(Status.DRAFT.value, Status.ANNOUNCED.value),
        default=Status.DRAFT.value,
        help="the status of rows that have none (default: draft)",
    )
    parser.add_argument("--update", action="store_true", help="also change entries that are there already")
    parser.add_argument("--dry-run", action="store_true", help="tell everything, write nothing")
    parser.add_argument("--output", metavar="DIR", type=Path, help="write below this folder instead of courses/")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how it is told (default: text)")
    parser.add_argument("--template", metavar="FILE", type=Path, help="write an empty workbook to fill in instead")
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Import a file, or write the template."""
    root = existing_root(options.root)
    if (options.file is None) == (options.template is None):
        raise WrongUsage("Name the spreadsheet to import: `microcredentials import courses.xlsx`.")
    portfolio = inspect(root).portfolio
    if options.template:
        return _write_template(options.template, portfolio)
    outcome = _outcome(root, portfolio, options)
    paths = {row.path: str(_target(options, row)) for row in outcome.rows} if options.output else {}
    if not options.dry_run:
        _write(root, options, outcome)
    tell(FORMATS[options.format](outcome, paths))
    for sentence in (*outcome.remarks, *closing_sentences(outcome, written=not options.dry_run)):
        remark(sentence)
    is_lost = any(finding.is_error for finding in outcome.findings)
    return ExitCode.ENTRIES_HAVE_ERRORS if outcome.of(Fate.LEFT_OUT, Fate.REFUSED) or is_lost else ExitCode.CLEAN


def _outcome(root: Path, portfolio: Portfolio, options: Namespace) -> Import:
    partner = portfolio.partners.get(options.partner)
    if options.partner and partner is None:
        known = sorted(portfolio.partners)
        meant = closest(options.partner, known)
        hint = f"Did you mean `{meant}`?" if meant else f"Known: {listed(known)}."
        raise WrongUsage(f"There is no partner `{options.partner}`. {hint}")
    country = (partner.country or "") if partner else ""
    spreadsheet = read_spreadsheet(options.file, country)
    if isinstance(spreadsheet, Unreadable):
        raise WrongUsage(spreadsheet.sentence)
    texts = {
        entry.path: (root / entry.path).read_bytes().decode(errors="replace")
        for entry in portfolio.course_entries.values()
    }
    wishes = Wishes(options.partner, Status(options.status), options.update)
    outcome = import_courses(spreadsheet, options.file.name, portfolio, texts, wishes)
    if isinstance(outcome, Unreadable):
        raise WrongUsage(outcome.sentence)
    return outcome


def _write(root: Path, options: Namespace, outcome: Import) -> None:
    """Write all files, or none where one of them may not be written."""
    new = outcome.of(Fate.NEW, Fate.CHANGED) if options.output else outcome.of(Fate.NEW)
    if taken := [target for row in new if (target := _target(options, row)).exists()]:
        raise WrongUsage(f"{listed(map(str, taken))}: there already, so nothing was written. Choose another folder.")
    for row in new:
        if options.output:
            options.output.mkdir(parents=True, exist_ok=True)
            write_new(options.output, f"{row.id}.yml", row.after)
        else:
            write_new(root, row.path, row.after)
    for row in () if options.output else outcome.of(Fate.CHANGED):
        rewrite(root / row.path, row.after.encode())


def _target(options: Namespace, row: ImportedRow) -> Path:
    place: Path = options.output / f"{row.id}.yml" if options.output else options.root / row.path
    return place


def _write_template(path: Path, portfolio: Portfolio) -> ExitCode:
    try:
        with path.open("xb") as file:
            file.write(template(portfolio))
    except FileExistsError:
        raise WrongUsage(f"`{path}` exists already, and is left as it is.") from None
    except OSError as error:
        raise WrongUsage(f"`{path}` cannot be written: {error.strerror}.") from None
    remark(f"Fill in `{path}`, then run `microcredentials import {path}`.")
    return ExitCode.CLEAN
