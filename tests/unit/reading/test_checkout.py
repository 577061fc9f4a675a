from __future__ import annotations

import os
from pathlib import Path

import pytest

from microcredentials.reading.checkout import Reading, read_checkout

ALLIANCE = "extends: t4eu\nedition: 2026-27\n"
RIGHT = "status: draft\ntitle: Water in dry regions\n"


def _read(root: Path, files: dict[str, str | bytes]) -> Reading:
    for path, content in {"partners/alliance.yml": ALLIANCE, **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_checkout(root)


def test_a_checkout_is_read_into_one_portfolio(tmp_path: Path) -> None:
    reading = _read(
        tmp_path,
        {"courses/su/ai.yml": RIGHT, "partners/su.yml": "name: A university\n", "programmes/coasts.yml": RIGHT},
    )
    assert not reading.problems
    assert (list(reading.portfolio.courses), list(reading.portfolio.partners), list(reading.portfolio.programmes)) == (
        ["su/ai"],
        ["su"],
        ["coasts"],
    )


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"\xff\xfe\x00",
        b"title: [",
        b"- a\n- b\n",
        b"a: &x [*x]\n",
        b"title: a\ntitle: b\n",
        b"{" * 2_000,
        b"\x00" * 70_000,
        b"<<<<<<< HEAD\n",
        b"!!python/object:os.system x",
    ],
    ids=str,
)
def test_a_bad_file_never_hides_another(tmp_path: Path, bad: bytes) -> None:
    reading = _read(tmp_path, {"courses/su/a.yml": RIGHT, "courses/su/b.yml": bad, "courses/su/c.yml": RIGHT})
    assert {"su/a", "su/c"} <= set(reading.portfolio.courses)
    assert {found.path for found in reading.problems} == {"courses/su/b.yml"}
    assert "su/b" in {*reading.portfolio.courses, *reading.portfolio.unreadable}


def test_entries_come_in_the_order_of_their_ids(tmp_path: Path) -> None:
    files = {f"courses/{id_}.yml": RIGHT for id_ in ("su-x/a", "su/ai-b", "su/ai", "eka/z")}
    assert list(_read(tmp_path, dict(files)).portfolio.courses) == ["eka/z", "su/ai", "su/ai-b", "su-x/a"]


def test_problems_come_in_the_order_of_files_and_places(tmp_path: Path) -> None:
    reading = _read(tmp_path, {"courses/su/b.yml": "mode: x\nects: y\n", "courses/su/a.yml": "ects: y\nmode: x\n"})
    assert [(found.path[-5], found.mark.line) for found in reading.problems] == [("a", 1), ("a", 2), ("b", 1), ("b", 2)]


def test_a_misnamed_file_is_one_problem_and_its_id_is_known(tmp_path: Path) -> None:
    reading = _read(tmp_path, {"courses/su/ai.yaml": RIGHT, "partners/SU.yml": "name: A university\n"})
    assert [found.code for found in reading.problems] == ["MC101", "MC101"]
    assert reading.portfolio.unreadable == {"su", "su/ai"}


@pytest.mark.parametrize("name", ["alliance.yaml", "Alliance.yml", "alliance.yml.txt"])
def test_a_misnamed_alliance_is_not_called_missing_too(tmp_path: Path, name: str) -> None:
    (tmp_path / "partners").mkdir()
    (tmp_path / "partners" / name).write_text(ALLIANCE)
    assert [found.path for found in read_checkout(tmp_path).problems] == [f"partners/{name}"]


def test_an_alliance_that_is_a_link_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "partners").mkdir()
    (tmp_path / "real.yml").write_text(ALLIANCE)
    (tmp_path / "partners" / "alliance.yml").symlink_to(tmp_path / "real.yml")
    assert ["is a link" in found.message for found in read_checkout(tmp_path).problems] == [True]


def test_an_empty_checkout_lacks_only_its_alliance(tmp_path: Path) -> None:
    reading = read_checkout(tmp_path)
    assert [found.code for found in reading.problems] == ["MC106"]
    assert reading.portfolio.alliance.audiences


def test_the_alliances_language_is_that_of_plain_texts(tmp_path: Path) -> None:
    reading = _read(tmp_path, {"partners/alliance.yml": ALLIANCE + "default_language: de\n", "courses/su/a.yml": RIGHT})
    assert reading.portfolio.courses["su/a"].heading.written_in == "de"


def test_a_logo_that_is_no_ordinary_file_is_told_and_never_opened(tmp_path: Path) -> None:
    (tmp_path / "partners").mkdir()
    (tmp_path / "partners" / "alliance.yml").write_text(ALLIANCE)
    (tmp_path / "partners" / "su.yml").write_text("name: University of the South\nlogo: su.png\n")
    os.mkfifo(tmp_path / "partners" / "su.png")
    (problem,) = read_checkout(tmp_path).problems
    assert problem.message == "`partners/su.png` is not an ordinary file."
