"""What holds for every command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.unit.cli.conftest import Run

from microcredentials.cli import check

COMMAND = [sys.executable, "-m", "microcredentials"]


def test_a_command_is_needed(run: Run) -> None:
    code, out, err = run()
    assert (code, out) == (2, "")
    assert "the following arguments are required: COMMAND" in err


def test_help_is_told_on_standard_output_and_ends_with_0(run: Run) -> None:
    code, out, err = run("--help")
    assert (code, err) == (0, "")
    assert "explain the rule behind a finding" in out


def test_a_fault_of_ours_ends_with_3_and_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path, **__: object) -> None:
        raise RuntimeError("no such thing\nas two lines")

    monkeypatch.setattr(check, "inspect", fail)
    monkeypatch.delenv("MICROCREDENTIALS_DEBUG", raising=False)
    code, out, err = run("check")
    assert (code, out) == (3, "")
    assert err.startswith(
        "This is a fault of the tool, not of your files (RuntimeError: no such thing\\nas two lines)."
    )
    assert err.count("\n") == 1


def test_a_fault_of_ours_shows_where_it_happened_on_request(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path, **__: object) -> None:
        raise RuntimeError("no such thing")

    monkeypatch.setattr(check, "inspect", fail)
    monkeypatch.setenv("MICROCREDENTIALS_DEBUG", "1")
    code, _, err = run("check")
    assert code == 3
    assert "Traceback" in err


def test_output_is_utf_8_whatever_the_locale(root: Path) -> None:
    (root / "courses/su/coast.yml").write_text("status: draft\ntitle: Ж\n", encoding="utf-8")
    environment = os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run([*COMMAND, "check"], cwd=root, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert "`Ж`" in done.stdout.decode("utf-8")


def test_a_reader_that_stops_reading_is_no_fault(root: Path) -> None:
    (root / "courses/su/coast.yml").write_text("status: public\n", encoding="utf-8")
    with subprocess.Popen([*COMMAND, "check"], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read().decode()
    assert running.returncode == 1
    assert said == "1 error in 3 entries.\n"
