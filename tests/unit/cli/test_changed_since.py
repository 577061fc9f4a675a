"""``check --changed-since``: what a pull request changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.cli.conftest import SOUND, Run
from tests.unit.cli.repository import git

WRONG = SOUND.replace("mode: online", "mode: onlin")


def write(root: Path, path: str, text: str) -> None:
    (root / path).write_text(text, encoding="utf-8")


@pytest.fixture
def committed(root: Path) -> Path:
    """The checkout in a repository, with an error that was there before."""
    write(root, "courses/su/old.yml", WRONG.replace("Reading the coast", "An old course"))
    git(root, "init", "--initial-branch=main")
    git(root, "add", ".")
    git(root, "commit", "--message=start")
    git(root, "branch", "before")
    return root


def test_nothing_changed_ends_with_0(run: Run, committed: Path) -> None:
    assert run("check", "--changed-since", "before") == (
        0,
        "",
        "There is no entry to check.\nElsewhere in the portfolio: 1 more.\n",
    )
    assert committed.is_dir()


@pytest.mark.parametrize("how", ["committed", "staged", "not added", "untracked"])
def test_a_change_counts_however_far_it_has_got(run: Run, committed: Path, how: str) -> None:
    path = "courses/su/täglich neu.yml" if how == "untracked" else "courses/su/coast.yml"
    write(committed, path, WRONG)
    if how in ("committed", "staged"):
        git(committed, "add", ".")
    if how == "committed":
        git(committed, "commit", "--message=change")
    code, out, _ = run("check", "--changed-since", "before")
    assert code == 1
    assert out.startswith(f"{path}:")
    assert "old.yml" not in out


def test_a_deleted_file_is_ignored(run: Run, committed: Path) -> None:
    (committed / "courses/su/old.yml").unlink()
    assert run("check", "--changed-since", "before").code == 0


def test_what_others_changed_meanwhile_does_not_count(run: Run, committed: Path) -> None:
    git(committed, "switch", "--create=mine")
    git(committed, "switch", "main")
    write(committed, "courses/su/old.yml", WRONG.replace("Reading the coast", "Another title"))
    git(committed, "commit", "--all", "--message=theirs")
    git(committed, "switch", "mine")
    assert run("check", "--changed-since", "main").err.startswith("There is no entry to check.")


def test_paths_are_found_where_the_portfolio_lies_deeper_in_the_repository(run: Run, root: Path) -> None:
    git(root.parent, "init", "--initial-branch=main")
    git(root.parent, "add", ".")
    git(root.parent, "commit", "--message=start")
    write(root, "courses/su/coast.yml", WRONG)
    assert run("check", "--changed-since", "HEAD").out.startswith("courses/su/coast.yml:9:7:")


def test_a_path_narrows_the_changed_files(run: Run, committed: Path) -> None:
    write(committed, "courses/su/coast.yml", WRONG)
    assert run("check", "--changed-since", "before", "partners").code == 0
    assert run("check", "--changed-since", "before", "courses").code == 1


@pytest.mark.parametrize("revision", ["gone", "--output=evil", "$(touch evil)", ""])
def test_an_unknown_revision_is_wrong_usage(run: Run, committed: Path, revision: str) -> None:
    code, out, err = run("check", f"--changed-since={revision}")
    assert (code, out, err) == (2, "", f"Git knows no commit `{revision}`.\n")
    assert not list(committed.rglob("evil"))


def test_a_revision_without_common_ancestor_is_wrong_usage(run: Run, committed: Path) -> None:
    git(committed, "switch", "--orphan=other")
    git(committed, "commit", "--allow-empty", "--message=other")
    code, _, err = run("check", "--changed-since", "main")
    assert code == 2
    assert "no common ancestor" in err
