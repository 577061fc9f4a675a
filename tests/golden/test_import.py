"""Everything that ``import`` says of a file with every kind of mistake; each row shows one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from microcredentials.cli import main

FOLDER = Path(__file__).parent / "import"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER / "checkout", tmp_path / "checkout"))


@pytest.mark.parametrize(
    ("name", "options"), [("plain.txt", ()), ("update.txt", ("--update",)), ("plain.json", ("--format", "json"))]
)
def test_what_is_said_is_as_agreed(
    name: str, options: tuple[str, ...], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["import", str(FOLDER / "courses.csv"), "--root", str(root), "--partner", "su", *options])
    said = capsys.readouterr()
    assert f"{said.out}---\n{said.err}" == (FOLDER / name).read_text(encoding="utf-8")
    assert code == 1


@pytest.mark.parametrize("name", ["su/data-for-museums", "su/digitalni-arhivi", "su/coast"])
def test_the_files_are_as_agreed(name: str, root: Path) -> None:
    main(["import", str(FOLDER / "courses.csv"), "--root", str(root), "--partner", "su", "--update"])
    written = (root / f"courses/{name}.yml").read_text(encoding="utf-8")
    assert written == (FOLDER / f"{name.partition('/')[2]}.yml").read_text(encoding="utf-8")
