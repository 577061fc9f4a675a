"""``microcredentials entry-from-issue``: a filled form becomes an entry and the words that go with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from microcredentials.cli.exit_code import ExitCode
from microcredentials.cli.filled_form import FilledForm, filled_form
from microcredentials.cli.new_file import write_new
from microcredentials.cli.root import add_root_option, existing_root
from microcredentials.domain.course import Course
from microcredentials.domain.identity import LONGEST_SLUG, is_slug, slug_from
from microcredentials.exports.course_form.answers import Answers, Slip, as_entry, read_answers
from microcredentials.exports.course_form.question import questions
from microcredentials.exports.entry_text import entry_text
from microcredentials.exports.field import fields_of
from microcredentials.inspection import inspect
from microcredentials.reports.form_reply import proposal, refusal
from microcredentials.reports.speech import remark, tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction
    from collections.abc import Sequence

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.course_form.question import Question


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "entry-from-issue",
        help="make an entry of a filled issue form",
        description="Reads the event of an issue from the file that GITHUB_EVENT_PATH names and writes the entry it "
        "describes, if a coordinator of the university wrote it. What to propose and what to answer goes to a JSON "
        "file. Nothing is overwritten.",
    )
    add_root_option(parser)
    parser.add_argument("--output", metavar="FILE", type=Path, required=True, help="where the JSON is written")
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Write the entry, or say in the answer why not; either way the form was dealt with."""
    root, form = existing_root(options.root), filled_form()
    portfolio = inspect(root).portfolio
    asked = questions(portfolio)
    answers = read_answers(form.body, asked)
    slip = answers if isinstance(answers, Slip) else _objection(form, answers, portfolio)
    if isinstance(answers, Slip) or slip:
        outcome = {"entry": None, "reply": refusal(slip.sentence if slip else "")}
        remark(slip.sentence if slip else "")
    else:
        outcome = _proposed(root, form, answers, asked, portfolio)
    options.output.write_text(json.dumps({"issue": form.number, **outcome}, indent=2) + "\n", encoding="utf-8")
    return ExitCode.CLEAN


def _objection(form: FilledForm, answers: Answers, portfolio: Portfolio) -> Slip | None:
    """Why a form cannot become an entry."""
    partner = portfolio.partners.get(answers.partner)
    if partner is None:
        return Slip("The university that the form names is not in `partners/`.")
    if not form.writers <= {name.casefold() for name in partner.coordinators}:
        return Slip(
            f"Only the coordinators of {partner.short_name} can do this. They are named on GitHub in "
            f"`partners/{answers.partner}.yml`, under `coordinators`; the alliance's office adds you there. "
            "Until then, propose the course as a file."
        )
    slug = _slug(answers)
    if not is_slug(slug):
        return Slip(
            "The name in the web address cannot be used. Write small letters a-z, digits and single hyphens, at most "
            f"{LONGEST_SLUG} characters, such as `data-for-museums`."
        )
    taken = {*portfolio.course_entries, *portfolio.unreadable, *portfolio.former_ids}
    if f"{answers.partner}/{slug}" in taken:
        return Slip(f"`{answers.partner}/{slug}` is a course already. Change its file, or choose another name.")
    return None


def _proposed(
    root: Path, form: FilledForm, answers: Answers, asked: Sequence[Question], portfolio: Portfolio
) -> dict[str, Any]:
    path = f"courses/{answers.partner}/{_slug(answers)}.yml"
    edition = portfolio.alliance.edition
    confirmed = {"reviewed_for": str(edition)} if edition else {}
    text = entry_text(_in_order(as_entry(answers, asked) | confirmed))
    write_new(root, path, text)
    problems = [problem for problem in inspect(root).problems if problem.path == path]
    tell(f"{path}\n")
    return {
        "entry": {
            "path": path,
            "content": text,
            "branch": f"entry/issue-{form.number}",
            "title": f"Add {answers.partner}/{_slug(answers)}",
            "label": f"partner: {answers.partner}",
        },
        "reply": proposal(path, problems, form.number),
    }


def _in_order(entry: dict[str, Any]) -> dict[str, Any]:
    """The fields in the order of the format."""
    return {field.name: entry[field.name] for field in fields_of(Course) if field.name in entry}


def _slug(answers: Answers) -> str:
    """The name that was asked for, else one made of the title."""
    return answers.slug or slug_from(str(answers.by_path.get("title", "")))
