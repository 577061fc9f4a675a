"""The whole output of ``diff`` on a branch with changes of every kind, in every format.

``diff/before`` is what the branch began with, ``diff/after`` what it holds in the end.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.unit.cli.repository import commit, git, start

from microcredentials.cli import main
from microcredentials.cli.diff import FORMATS

FOLDER = Path(__file__).parent / "diff"
ENDINGS = {"text": "txt", "markdown": "md", "json": "json"}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "portfolio"
    shutil.copytree(FOLDER / "before", root)
    start(root)
    git(root, "rm", "-r", "--quiet", ".")
    shutil.copytree(FOLDER / "after", root, dirs_exist_ok=True)
    commit(root, {})
    return root


@pytest.mark.parametrize("written", FORMATS)
def test_the_output_is_as_agreed(written: str, repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(
        ["diff", "main", "--root", str(repository), "--format", written, "--preview-url", "https://example.org/preview"]
    )
    said = capsys.readouterr()
    assert (code, said.err) == (0, "")
    assert said.out == (FOLDER / f"change.{ENDINGS[written]}").read_text(encoding="utf-8")
