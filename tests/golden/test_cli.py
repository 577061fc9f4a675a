"""The whole output of ``check`` on a small checkout with many mistakes, in every format.

A change of wording is made here, too: `microcredentials check --root tests/golden/cli/checkout --format text`
writes what `cli/check.txt` holds, and so on.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from microcredentials.cli import main
from microcredentials.cli.check import FORMATS

FOLDER = Path(__file__).parent / "cli"
ENDINGS = {"text": "txt", "json": "json", "github": "github"}
SUM = "20 errors, 2 warnings in 7 entries.\n"


def agreed(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("written", list(FORMATS))
def test_the_output_is_as_agreed(
    written: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    code = main(["check", "--root", str(FOLDER / "checkout"), "--format", written])
    said = capsys.readouterr()

    assert said.out == agreed(f"check.{ENDINGS[written]}")
    assert said.err.startswith(SUM)
    assert code == 1


def test_the_job_summary_is_as_agreed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    main(["check", "--root", str(FOLDER / "checkout"), "--format", "github"])
    assert summary.read_text(encoding="utf-8") == agreed("summary.md")
