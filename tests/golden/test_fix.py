"""What ``check --fix`` changes, line by line.

``fix/writing.diff`` shows what becomes of every file in ``reading/``; a file that is not in it holds nothing that is
certain. ``fix/values.diff`` shows the same for the entries of ``fix/checkout``, ``fix/values.txt`` what is left there.
A change is agreed here, too: `microcredentials check --root tests/golden/fix/checkout --fix --dry-run` writes both.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from microcredentials.cli import main
from microcredentials.fixing import FixedFile
from microcredentials.fixing.rewriting import readable
from microcredentials.reports.difference import as_difference

FOLDER = Path(__file__).parent / "fix"
READING = sorted((Path(__file__).parent / "reading").glob("*.yml"))


def test_the_mending_of_every_mistake_in_writing_is_as_agreed() -> None:
    files = [FixedFile(entry.name, entry.read_bytes(), readable(entry.read_bytes(), entry.name)) for entry in READING]
    changed = [file for file in files if file.before != file.after]
    assert as_difference(changed) == (FOLDER / "writing.diff").read_text(encoding="utf-8")


def test_the_mending_of_values_is_as_agreed_and_the_rest_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--root", str(FOLDER / "checkout"), "--fix", "--dry-run"])
    said = capsys.readouterr()
    agreed = [(FOLDER / name).read_text(encoding="utf-8") for name in ("values.diff", "values.txt")]
    assert said.out == "".join(agreed)
    assert said.err == "Would mend 22 lines in 4 files; nothing was written.\n9 errors, 1 warning in 5 entries.\n"
    assert code == 1
