"""The scripts of the form, run by Node, and what the check says of the same entries."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.repository.checkout import ROOT

from microcredentials.checks import run_checks
from microcredentials.domain.course import Course
from microcredentials.domain.place import Places
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.problem import Problem
from microcredentials.exports.form import form_of
from microcredentials.inspection import without_echoes
from microcredentials.reading.checkout import read_checkout
from microcredentials.reading.document import Document
from microcredentials.reading.entry_reader import read_entry
from microcredentials.reading.loader import load

PORTFOLIO = read_checkout(ROOT).portfolio
SCRIPTS = Path(__file__).parents[1] / "javascript"
_FORM = form_of(PORTFOLIO)
NEW = "su/zz-new"
"""The id of an entry that the portfolio does not have; of two entries with one title, the check names the later one."""


def in_node(script: str, given: Any) -> Any:
    """What a script of the browser's makes of some values."""
    node = shutil.which("node")
    assert node, "Node is installed by `make test`; run the tests through it"
    outcome = subprocess.run(
        [node, SCRIPTS / script], input=json.dumps(given), check=True, capture_output=True, encoding="utf-8"
    )
    return json.loads(outcome.stdout)


def findings_of_form(
    *entries: dict[str, Any] | tuple[str, dict[str, Any]], portfolio: Portfolio = PORTFOLIO
) -> list[list[dict[str, Any]]]:
    """What the form says of each entry; those without an id are new."""
    named = [entry if isinstance(entry, tuple) else (NEW, entry) for entry in entries]
    given = [{"id": id_, "fields": fields} for id_, fields in named]
    form = _FORM if portfolio is PORTFOLIO else form_of(portfolio)
    found: list[list[dict[str, Any]]] = in_node("form_findings.js", {"form": form, "entries": given})
    return found


def problems_of_check(given: dict[str, Any] | bytes, id_: str = NEW, portfolio: Portfolio = PORTFOLIO) -> list[Problem]:
    """What the check says of an entry, given as fields or as a file, among those of the portfolio."""
    path = f"courses/{id_}.yml"
    document = load(given, path) if isinstance(given, bytes) else Document(given, Places())
    language = portfolio.alliance.default_language
    entry, problems = read_entry(Course, document, path, id_, language)
    whole = replace(portfolio, course_entries={**portfolio.course_entries, id_: entry})
    found = without_echoes((*problems, *run_checks(whole)))
    return [problem for problem in found if problem.path == path]


def without_examples(sentence: str) -> str:
    """A sentence without what it adds about this very value, which only the check can know."""
    return re.sub(r" (?:Add for example|Did you mean|Here are).*", "", sentence)
