"""The full text of every message of the loader.

Each ``reading/<name>.yml`` is a file as a coordinator might write it, ``reading/<name>.txt`` what
is told about it: one line for each finding, and below it the line to write where one is known.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from microcredentials.domain.problem import Problem
from microcredentials.reading.loader import load
from microcredentials.reading.rules import READING_RULES

FOLDER = Path(__file__).parent / "reading"
ENTRIES = sorted(FOLDER.glob("*.yml"))
JARGON = ("mapping", "sequence", "scalar", "token", "anchor", "alias", "node", "flow", "indicator", "stream", "parse")


def told(problem: Problem) -> str:
    place = f"{problem.path}:{problem.mark.line}:{problem.mark.column}"
    line = f"{place}: {problem.severity}: {problem.field}: {problem.sentence} [{problem.code}]\n"
    return line if problem.suggestion is None else f"{line}    write: {problem.suggestion}\n"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.stem)
def test_every_message_is_as_agreed(entry: Path) -> None:
    document = load(entry.read_bytes(), entry.name)
    assert "".join(map(told, document.problems)) == entry.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.stem)
def test_no_message_speaks_the_language_of_the_parser(entry: Path) -> None:
    for problem in load(entry.read_bytes(), entry.name).problems:
        without_quotes = "".join(problem.sentence.split("`")[::2])
        assert not [word for word in JARGON if word in without_quotes]


def test_every_rule_of_reading_has_an_agreed_message() -> None:
    agreed = "".join(entry.with_suffix(".txt").read_text(encoding="utf-8") for entry in ENTRIES)
    only_in_bytes = {"MC001"}
    assert {rule.code for rule in READING_RULES if f"[{rule.code}]" not in agreed} == only_in_bytes
