"""A branch with a proposal, made beside the work at hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.three_editions import git
from tests.unit.cli.repository import start, write

from microcredentials.history.git import NoSuchState
from microcredentials.history.proposal import has_branch, propose
from microcredentials.history.work_tree import uncommitted


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    top = tmp_path / "repository"
    top.mkdir()
    start(top, {"courses/su/a.yml": "title: A\n", "courses/su/b.yml": "title: B\n"})
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Office")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "office@example.org")
    return top


def test_a_branch_holds_the_proposed_files_and_nothing_else_changes(root: Path) -> None:
    write(root, {"courses/su/b.yml": "half\n"})
    git(root, "add", "--all")
    propose(root, "next/su", {"courses/su/a.yml": b"title: New\n"}, "Propose\n\nAll of it.\n")
    assert git(root, "diff", "--name-only", "HEAD", "next/su") == "courses/su/a.yml\n"
    assert git(root, "show", "next/su:courses/su/a.yml") == "title: New\n"
    assert git(root, "status", "--porcelain") == "M  courses/su/b.yml\n"
    assert uncommitted(root) == uncommitted(root, "courses") == ("courses/su/b.yml",)
    assert uncommitted(root, "partners") == ()


def test_a_branch_is_never_overwritten(root: Path) -> None:
    git(root, "branch", "next/su")
    assert has_branch(root, "next/su")
    with pytest.raises(NoSuchState, match=r"^There is a branch `next/su` already; it is left as it is\.$"):
        propose(root, "next/su", {}, "Propose")


def test_a_branch_whose_name_is_taken_as_a_folder_is_one_sentence(root: Path) -> None:
    git(root, "branch", "next")
    with pytest.raises(NoSuchState, match=r"^Git could not make the branch `next/su`\.$"):
        propose(root, "next/su", {}, "Propose")


def test_somebody_whom_git_does_not_know_is_told_so(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "")
    with pytest.raises(NoSuchState, match=r"^Git could not make a commit; tell it who you are"):
        propose(root, "next/su", {}, "Propose")
