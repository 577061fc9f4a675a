"""What Git tells about the last change of a file."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from microcredentials.history.git import may_know
from microcredentials.history.last_changes import last_changes


def git(folder: Path, *arguments: str, day: str = "2026-01-01") -> None:
    subprocess.run(
        ["git", "-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],  # noqa: S607
        env={"PATH": "/usr/bin:/bin", "GIT_COMMITTER_DATE": f"{day}T12:00:00+00:00", "HOME": str(folder)},
        check=True,
        capture_output=True,
    )


def commit(folder: Path, day: str, **contents: str) -> None:
    for name, content in contents.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "--allow-empty", "--message", "change", day=day)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init")
    return folder


def test_the_newest_commit_of_a_file_counts(repository: Path) -> None:
    commit(repository, "2026-01-01", first="1", both="1")
    commit(repository, "2026-02-02", both="2")
    commit(repository, "2026-03-03")

    assert last_changes(repository).days == {"first": date(2026, 1, 1), "both": date(2026, 2, 2)}


def test_the_oldest_commit_of_a_file_is_its_first_day(repository: Path) -> None:
    commit(repository, "2026-01-01", first="1", both="1")
    commit(repository, "2026-02-02", both="2", later="1")

    assert last_changes(repository).first_days == {
        "first": date(2026, 1, 1),
        "both": date(2026, 1, 1),
        "later": date(2026, 2, 2),
    }


def test_each_person_who_changed_a_file_counts_once_and_programs_do_not(repository: Path) -> None:
    people = ("a@example.org", "b@example.org", "B@example.org", "1+robot[bot]@users.noreply.example.org")
    for number, author in enumerate(people):
        (repository / "all").write_text(str(number), encoding="utf-8")
        git(repository, "add", ".")
        git(repository, "commit", f"--author=A <{author}>", "--message=change")
    commit(repository, "2026-02-02", mine="1")

    assert last_changes(repository).contributors == {"all": 2, "mine": 1}


def test_paths_are_relative_to_the_root_that_is_asked_for(repository: Path) -> None:
    commit(repository, "2026-01-01", outside="1", portfolio__courses__name="1")

    assert set(last_changes(repository / "portfolio").days) == {"courses/name"}


def test_a_name_with_letters_of_any_script_is_found(repository: Path) -> None:
    commit(repository, "2026-01-01", **{"курс за море.yml": "1"})

    assert set(last_changes(repository).days) == {"курс за море.yml"}


def test_a_user_who_shows_signatures_changes_nothing(repository: Path) -> None:
    commit(repository, "2026-01-01", first="1")
    git(repository, "config", "log.showSignature", "true")

    assert set(last_changes(repository).days) == {"first"}


def test_a_shallow_clone_knows_nothing_and_says_so(repository: Path, tmp_path: Path) -> None:
    commit(repository, "2026-01-01", first="1")
    commit(repository, "2026-02-02", first="2")
    git(tmp_path, "clone", "--depth", "1", repository.as_uri(), "shallow")

    changes = last_changes(tmp_path / "shallow")

    assert changes.days == {}
    assert changes.notice == (
        "Days of last change are left out: this clone holds only a part of the history "
        "(fetch it with `git fetch --unshallow`)."
    )


def test_a_folder_outside_git_knows_nothing_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    changes = last_changes(tmp_path)

    assert changes.days == {}
    assert changes.notice == "Days of last change are left out: there is no Git history here."


def test_a_repository_without_a_commit_knows_nothing_and_says_so(repository: Path) -> None:
    assert last_changes(repository).notice == "Days of last change are left out: there is no Git history here."


def test_a_machine_without_git_knows_nothing_and_says_so(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))

    assert last_changes(repository).notice == "Days of last change are left out: Git is not installed."


def test_git_may_know_of_a_folder_in_a_repository_and_of_no_other(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "below").mkdir()
    (tmp_path / "link").symlink_to(repository / "below")

    assert may_know(repository / "below")
    assert may_know(tmp_path / "link")
    assert not may_know(tmp_path)

    monkeypatch.setenv("GIT_DIR", str(repository / ".git"))
    assert may_know(tmp_path)
