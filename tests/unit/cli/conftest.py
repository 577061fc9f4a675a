"""A small portfolio, and a way to run a command on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from microcredentials.cli import main

SOUND = """\
status: published
example: true
reviewed_for: 2026-27
title: Reading the coast
summary: Read tide tables, maps and measurements of a coast, and tell a municipality what they mean.
languages: en
fields: 0532
target_groups: bachelor
mode: online
ects: 3
level: {eqf: 6, qf_ehea: first}
learning_outcomes: Explain how a coast changes.
assessment: {types: project_work}
quality_assurance: {kind: institutional}
prerequisites: None.
fee: free
contact: {office: Lifelong learning office}
"""
FILES = {
    "partners/alliance.yml": "extends: t4eu\nname: Test alliance\nedition: 2026-27\n",
    "partners/su.yml": "name: Sofia University\ncountry: BG\n",
    "courses/su/coast.yml": SOUND,
}


class Outcome(NamedTuple):
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with one partner and one sound course."""
    top = tmp_path / "portfolio"
    for path, text in FILES.items():
        (top / path).parent.mkdir(parents=True, exist_ok=True)
        (top / path).write_text(text, encoding="utf-8")
    return top


@pytest.fixture
def run(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in the checkout's folder."""
    monkeypatch.chdir(root)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)

    def run_here(*arguments: object) -> Outcome:
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return run_here
