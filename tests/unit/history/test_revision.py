"""The files of a commit, laid out from Git's objects."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.unit.cli.repository import commit, start

from microcredentials.history.git import NoSuchState, commit_of
from microcredentials.history.revision import LARGEST_READ, checkout_of

FILES = {"courses/su/täglich.yml": "title: A\r\n", "courses/su/README.md": "words", "docs/index.md": "words"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    top = tmp_path / "repository"
    top.mkdir()
    start(top, FILES)
    return top


def laid_out(root: Path) -> dict[str, int]:
    with checkout_of(root, commit_of(root, "HEAD")) as folder:
        return {
            path.relative_to(folder).as_posix(): path.stat().st_size for path in folder.rglob("*") if path.is_file()
        }


def test_entries_are_laid_out_byte_by_byte_and_of_other_files_only_the_name(root: Path) -> None:
    assert laid_out(root) == {"courses/su/täglich.yml": len(b"title: A\r\n"), "courses/su/README.md": 5}
    with checkout_of(root, commit_of(root, "HEAD")) as folder:
        assert (folder / "courses/su/täglich.yml").read_bytes() == b"title: A\r\n"
        assert (folder / "courses/su/README.md").read_bytes() == bytes(5)


def test_a_far_too_large_file_keeps_its_size(root: Path) -> None:
    commit(root, {"courses/su/large.yml": "a" * (LARGEST_READ + 1)})
    assert laid_out(root)["courses/su/large.yml"] == LARGEST_READ + 1


def test_the_same_bytes_may_stand_in_two_files(root: Path) -> None:
    commit(root, {"courses/su/one.yml": "title: B\n", "courses/su/two.yml": "title: B\n"})
    with checkout_of(root, commit_of(root, "HEAD")) as folder:
        assert {(folder / f"courses/su/{name}.yml").read_text() for name in ("one", "two")} == {"title: B\n"}


def test_a_portfolio_without_entries_is_an_empty_folder(tmp_path: Path) -> None:
    start(tmp_path, {"README.md": "words"})
    assert laid_out(tmp_path) == {}


def test_a_path_that_leads_out_of_the_folder_is_left_out(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git itself writes no such tree; one can be made by hand and pushed."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    blob = _git(root, b"evil", "hash-object", "-w", "--stdin")
    for name in (b"..", b".git"):
        inner = _tree(root, b"100644", b"evil.yml", blob)
        middle = _tree(root, b"40000", name, inner)
        made = _git(root, b"", "commit-tree", "-m", "evil", _tree(root, b"40000", b"courses", middle))
        with checkout_of(root, made):
            assert not list(scratch.rglob("evil.yml"))


def test_files_that_are_in_each_others_way_are_one_sentence(root: Path) -> None:
    blob = _git(root, b"title: A", "hash-object", "-w", "--stdin")
    inner = _tree(root, b"100644", b"a.yml", blob)
    both = b"100644 su\0" + bytes.fromhex(blob) + b"40000 su\0" + bytes.fromhex(inner)
    courses = _git(root, both, "hash-object", "-w", "-t", "tree", "--literally", "--stdin")
    made = _git(root, b"", "commit-tree", "-m", "evil", _tree(root, b"40000", b"courses", courses))
    with (
        pytest.raises(NoSuchState, match=r"^The files of `[0-9a-f]{12}` could not be laid out"),
        checkout_of(root, made),
    ):
        pass


def _tree(root: Path, mode: bytes, name: bytes, hash_: str) -> str:
    entry = mode + b" " + name + b"\0" + bytes.fromhex(hash_)
    return _git(root, entry, "hash-object", "-w", "-t", "tree", "--literally", "--stdin")


def _git(root: Path, given: bytes, *arguments: str) -> str:
    author = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    said = subprocess.run(["git", *author, *arguments], cwd=root, input=given, check=True, capture_output=True)  # noqa: S607
    return said.stdout.decode().strip()
