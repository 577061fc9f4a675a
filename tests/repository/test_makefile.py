"""The commands that README promises."""

from __future__ import annotations

import os
import re
import subprocess

import pytest
from tests.repository.checkout import ROOT, text_of

TARGETS = re.findall(r"^([a-z]+):.*## (.+)$", text_of("Makefile"), re.MULTILINE)


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    outside_make = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        ["make", *arguments],  # noqa: S607
        cwd=ROOT,
        env=outside_make,  # else a make that runs the tests speaks in between
        check=False,
        capture_output=True,
        text=True,
    )


def test_there_are_at_most_ten_commands() -> None:
    assert 0 < len(TARGETS) <= 10


def test_make_alone_shows_every_command_with_its_purpose() -> None:
    shown = make().stdout.splitlines()
    assert [line.split(maxsplit=2)[1:] for line in shown] == [[name, purpose] for name, purpose in TARGETS]


@pytest.mark.parametrize("name", [name for name, _ in TARGETS])
def test_a_command_can_be_planned(name: str) -> None:
    plan = make("--dry-run", name)
    assert plan.returncode == 0, plan.stderr


@pytest.mark.parametrize("name", [name for name, _ in TARGETS])
def test_a_command_stands_in_the_table_of_the_readme(name: str) -> None:
    assert f"| `make {name}` |" in text_of("README.md")


def test_the_readme_opens_with_the_two_commands_that_do_everything() -> None:
    first_block = text_of("README.md").split("```")[1]
    assert re.findall(r"^make (\w+)", first_block, re.MULTILINE) == ["site", "test"]


def test_every_make_command_named_in_the_documents_exists() -> None:
    names = {name for name, _ in TARGETS}
    for document in ("README.md", "CONTRIBUTING.md", ".ci/run"):
        named = set(re.findall(r"(?:^|`)make ([a-z]+)", text_of(document), re.MULTILINE))
        assert named <= names, document


def test_the_continuous_integration_runs_the_test_command_of_the_readme() -> None:
    assert text_of(".ci/run").splitlines()[-1] == "make test"
