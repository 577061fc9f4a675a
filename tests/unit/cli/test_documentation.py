"""Every command and option is documented."""

from __future__ import annotations

import re
from argparse import ArgumentParser, _SubParsersAction
from pathlib import Path

import pytest
from tests.repository.checkout import text_of

from microcredentials.cli.command_line import parser

DOCUMENTED = text_of("docs/developers/command-line.md")


def commands() -> dict[str, ArgumentParser]:
    (choice,) = (action for action in parser()._actions if isinstance(action, _SubParsersAction))  # noqa: SLF001
    return dict(choice.choices)


def options_of(command: ArgumentParser) -> set[str]:
    """The options of a command and of its steps, where it has some."""
    actions = command._actions  # noqa: SLF001
    steps = [step for action in actions if isinstance(action, _SubParsersAction) for step in action.choices.values()]
    own = {max(action.option_strings, key=len) for action in actions if action.option_strings} - {"--help"}
    return own.union(*map(options_of, steps))


@pytest.mark.parametrize("name", list(commands()))
def test_a_command_has_its_chapter_with_all_its_options(name: str) -> None:
    chapters = dict(re.findall(r"^## ([\w-]+)\n(.*?)(?=^## |\Z)", DOCUMENTED, re.MULTILINE | re.DOTALL))
    assert set(re.findall(r"--[a-z][a-z-]+", chapters[name])) == options_of(commands()[name])


@pytest.mark.parametrize("name", list(commands()))
def test_a_command_stands_in_the_readme(name: str) -> None:
    assert f"`microcredentials {name}" in text_of("README.md")


def test_every_exit_code_is_documented() -> None:
    assert re.findall(r"^\| ([0-9]) \|", DOCUMENTED, re.MULTILINE) == ["0", "1", "2", "3"]


def test_a_command_is_a_file_of_its_own() -> None:
    folder = Path(str(__import__("microcredentials.cli").__path__[0])) / "cli"
    files = {path.stem.rstrip("_").replace("_", "-") for path in folder.glob("*.py")}  # `import` is a word of Python
    assert commands().keys() - files == set()
