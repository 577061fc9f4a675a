# ruff: noqa: RUF001 - signs that only look like others are what is tested

from __future__ import annotations

import os
from pathlib import Path

import pytest

from microcredentials.domain.problem import Problem
from microcredentials.reading.files import EntryPath, Stray, entry_paths, read_bytes


def _write(root: Path, path: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("title: A\n")


def _courses(root: Path) -> list[EntryPath | Stray]:
    return list(entry_paths(root, "courses", depth=2))


def _stray(root: Path) -> Stray:
    (found,) = _courses(root)
    assert isinstance(found, Stray)
    assert found.problem.code == "MC101"
    return found


def test_entries_come_with_the_id_of_their_path(tmp_path: Path) -> None:
    _write(tmp_path, "courses/su/ai.yml")
    _write(tmp_path, "partners/su.yml")
    assert _courses(tmp_path) == [EntryPath("courses/su/ai.yml", "su/ai")]
    assert list(entry_paths(tmp_path, "partners", depth=1)) == [EntryPath("partners/su.yml", "su")]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert _courses(tmp_path) == []


@pytest.mark.parametrize("name", ["README.md", ".DS_Store", ".gitkeep", "CODEOWNERS"])
def test_companions_of_entries_are_no_strays(tmp_path: Path, name: str) -> None:
    _write(tmp_path, f"courses/su/{name}")
    assert _courses(tmp_path) == []


def test_a_logo_lies_beside_a_partner_only(tmp_path: Path) -> None:
    _write(tmp_path, "partners/su.svg")
    _write(tmp_path, "courses/su/ai.svg")
    assert list(entry_paths(tmp_path, "partners", depth=1)) == []
    assert "is not an entry" in _stray(tmp_path).problem.message


@pytest.mark.parametrize(
    ("name", "hint", "id_"),
    [
        ("ai.yaml", "Rename it to `ai.yml`.", "su/ai"),
        ("ai.YML", "Rename it to `ai.yml`.", "su/ai"),
        ("ai.yml.txt", "Rename it to `ai.yml`.", "su/ai"),
        ("AI.yml", "at most 60 characters: `ai`.", "su/ai"),
        ("Künstliche Intelligenz.yml", "at most 60 characters: `kunstliche-intelligenz`.", "su/kunstliche-intelligenz"),
        ("ai (1).yml", "at most 60 characters: `ai-1`.", "su/ai-1"),
        ("a_b.yml", "at most 60 characters: `a-b`.", "su/a-b"),
    ],
)
def test_a_misnamed_entry_is_told_its_right_name_and_exists(tmp_path: Path, name: str, hint: str, id_: str) -> None:
    _write(tmp_path, f"courses/su/{name}")
    found = _stray(tmp_path)
    assert str(found.problem.hint).endswith(hint)
    assert found.id == id_


def test_a_letter_that_looks_like_a_latin_one_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "courses/su/аi.yml")
    assert "`а` is not one of the letters a-z" in str(_stray(tmp_path).problem.hint)


def test_a_name_of_250_characters_is_cut_in_the_message(tmp_path: Path) -> None:
    _write(tmp_path, f"courses/su/{'a' * 246}.yml")
    problem = _stray(tmp_path).problem
    assert "at most 60 characters" in str(problem.hint)
    assert len(problem.message) < 130


@pytest.mark.parametrize("name", ["alliance.yml", "con.yml", "lpt1.yml"])
def test_reserved_names_are_refused_as_such(tmp_path: Path, name: str) -> None:
    _write(tmp_path, f"courses/su/{name}")
    assert "is reserved" in _stray(tmp_path).problem.message


def test_a_course_outside_a_partners_folder_is_told_where_to_go(tmp_path: Path) -> None:
    _write(tmp_path, "courses/ai.yml")
    assert "`courses/<partner>/ai.yml`" in str(_stray(tmp_path).problem.hint)


def test_a_folder_too_deep_is_told_where_its_files_go(tmp_path: Path) -> None:
    _write(tmp_path, "courses/su/2026/ai.yml")
    assert _stray(tmp_path).problem.hint == "Put them into `courses/su/`."


@pytest.mark.parametrize("name", ["SU", "alliance", "s u"])
def test_a_misnamed_folder_is_one_problem(tmp_path: Path, name: str) -> None:
    _write(tmp_path, f"courses/{name}/ai.yml")
    _write(tmp_path, f"courses/{name}/bi.yml")
    assert f"The {'name' if name == 'alliance' else 'folder name'}" in _stray(tmp_path).problem.message


def test_links_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("title: Secret\n")
    (tmp_path / "courses" / "su").mkdir(parents=True)
    (tmp_path / "courses" / "su" / "ai.yml").symlink_to(secret)
    (tmp_path / "courses" / "vmu").symlink_to(tmp_path / "courses" / "su")
    found = _courses(tmp_path)
    assert [isinstance(each, Stray) and "is a link" in each.problem.message for each in found] == [True, True]


def test_a_folder_of_entries_that_is_a_link_is_not_silently_empty(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "courses").symlink_to(tmp_path / "elsewhere")
    assert _stray(tmp_path).problem.path == "courses"


def test_a_file_in_place_of_the_folder_is_not_silently_empty(tmp_path: Path) -> None:
    (tmp_path / "courses").write_text("")
    assert "This is no folder" in _stray(tmp_path).problem.message


def test_a_submodule_is_not_read(tmp_path: Path) -> None:
    _write(tmp_path, "courses/su/ai.yml")
    (tmp_path / "courses" / "su" / ".git").write_text("gitdir: ../../.git/modules/su\n")
    assert "a repository of its own" in _stray(tmp_path).problem.message


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "courses" / "su").mkdir(parents=True)
    os.mkfifo(tmp_path / "courses" / "su" / "ai.yml")
    assert _stray(tmp_path).problem.message == "This is not an ordinary file."


def test_a_name_that_cannot_be_decoded_is_shown_in_printable_characters(tmp_path: Path) -> None:
    (tmp_path / "courses" / "su").mkdir(parents=True)
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/courses/su/\xff\x1b[2J.yml"))).write_text("title: A\n")
    problem = _stray(tmp_path).problem
    assert problem.path == "courses/su/\\xff\\x1b[2J.yml"
    assert problem.sentence.isprintable()
    assert problem.sentence.encode()


def test_a_folder_that_cannot_be_opened_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path, "courses/su/ai.yml")

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    assert _stray(tmp_path).problem.message == "The folder cannot be opened: Permission denied."


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, "courses/su/ai.yml")
    assert isinstance(found, Problem)
    assert "cannot be opened" in found.message
