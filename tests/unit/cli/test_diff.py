"""``diff``: what changed between two revisions, in words."""

from __future__ import annotations

import json
import shutil
import zlib
from pathlib import Path

import pytest
from tests.unit.cli.conftest import SOUND, Run
from tests.unit.cli.repository import commit, git, start, write

COURSE = "courses/su/coast.yml"
DEARER = SOUND.replace("fee: free", "fee: {amounts: {everyone_else: 120}}")


@pytest.fixture
def repository(root: Path) -> Path:
    """The checkout with the branches ``main`` and ``mine``; ``mine`` is checked out."""
    start(root)
    return root


def test_a_change_that_is_not_committed_is_told_in_words(run: Run, repository: Path) -> None:
    write(repository, {COURSE: DEARER})
    assert run("diff", "main") == (
        0,
        "Changed course su/coast: Reading the coast\n  Fee for everyone else: 0 → 120 EUR\n",
        "",
    )


def test_two_revisions_are_compared_whatever_is_checked_out(run: Run, repository: Path) -> None:
    commit(repository, {COURSE: DEARER})
    told = run("diff", "main").out
    git(repository, "switch", "main")
    write(repository, {COURSE: "broken"})
    assert run("diff", "main", "mine") == (0, told, "")
    assert (repository / COURSE).read_text(encoding="utf-8") == "broken"


def test_what_others_changed_meanwhile_is_no_change_of_mine(run: Run, repository: Path) -> None:
    commit(repository, {COURSE: DEARER})
    git(repository, "switch", "main")
    commit(repository, {"courses/su/more.yml": SOUND.replace("Reading the coast", "Another course")})
    assert "su/more" not in run("diff", "main", "mine").out


def test_nothing_changed_is_one_sentence(run: Run, repository: Path) -> None:
    assert repository.is_dir()
    assert run("diff", "main") == (0, "No value of an entry changed.\n", "")


def test_entries_are_found_where_the_portfolio_lies_deeper_in_the_repository(run: Run, root: Path) -> None:
    start(root.parent, {"Makefile": "all:\n"})
    write(root.parent, {f"{root.name}/{COURSE}": DEARER, "Makefile": "none:\n"})
    told = run("diff", "main").out
    assert "Fee for everyone else: 0 → 120 EUR" in told
    assert told.endswith("Changed beside the entries: ../Makefile\n")


def test_code_and_pictures_beside_the_entries_are_named(run: Run, repository: Path) -> None:
    write(repository, {COURSE: DEARER, "plugins/new.py": "print()\n", "partners/su.svg": "<svg/>"})
    told = run("diff", "main", "--format", "markdown").out
    assert "**This changes more than entries:** 2 other files (`partners/su.svg`, `plugins/new.py`)" in told
    assert "- [ ] Somebody who knows the code has read the other files." in told


def test_a_file_that_says_the_same_otherwise_is_named(run: Run, repository: Path) -> None:
    write(repository, {COURSE: f"# a comment\n{SOUND}"})
    assert run("diff", "main").out == (
        f"No value of an entry changed.\n\nWritten otherwise, with the same values: {COURSE}\n"
    )


def test_a_file_that_cannot_be_read_any_more_is_not_called_removed(run: Run, repository: Path) -> None:
    (repository / COURSE).write_bytes(b"\xff\xfe\x00")
    assert run("diff", "main").out.startswith("Unreadable course su/coast: Reading the coast\n")
    assert "- Error MC001. Line 1:" in run("diff", "main", "--format", "markdown").out


def test_what_breaks_elsewhere_is_told(run: Run, repository: Path) -> None:
    commit(repository, {"courses/su/more.yml": SOUND.replace("Reading the coast", "More") + "requires: su/coast\n"})
    git(repository, "branch", "--force", "main")
    write(repository, {COURSE: None})
    told = run("diff", "main", "--format", "markdown").out
    assert "**1 error must be mended before this can be published.**" in told
    assert "**What this means for entries that it does not touch**\n\n- Error MC104. `courses/su/more.yml`" in told


def test_attributes_that_hide_files_from_archives_hide_nothing(run: Run, repository: Path) -> None:
    commit(repository, {".gitattributes": "courses/** export-ignore\n"})
    git(repository, "branch", "--force", "main")
    assert run("diff", "main", "mine").out == "No value of an entry changed.\n"


def test_links_and_large_files_of_a_revision_are_findings_and_nothing_is_followed(
    run: Run, repository: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (repository / COURSE).unlink()
    (repository / COURSE).symlink_to(secret / "x.yml")
    write(repository, {"courses/su/large.yml": "title: " + "a" * 2_000_000})
    commit(repository, {})
    told = json.loads(run("diff", "main", "mine", "--format", "json").out)
    assert [problem["path"] for problem in told["entries"][0]["findings"]] == [COURSE]
    assert [problem["path"] for problem in told["other_findings"]] == ["courses/su/large.yml"]
    assert not list(secret.iterdir())


@pytest.mark.parametrize("revision", ["gone", "--output=evil", "$(touch evil)", ""])
def test_a_revision_that_does_not_exist_is_one_sentence(run: Run, repository: Path, revision: str) -> None:
    assert run("diff", "--", revision) == (2, "", f"Git knows no commit `{revision}`.\n")
    assert run("diff", "--", "main", revision or "gone")[:2] == (2, "")
    assert not list(repository.rglob("evil"))


def test_a_folder_without_git_is_one_sentence(run: Run) -> None:
    assert run("diff", "main") == (2, "", "`.` is not a Git repository, so nothing is known about changes.\n")


def test_a_shallow_clone_is_one_sentence(
    run: Run, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(repository, {COURSE: DEARER})
    git(tmp_path, "clone", "--depth=1", f"file://{repository}", "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    code, out, err = run("diff", "HEAD~1")
    assert (code, out) == (2, "")
    assert err.endswith("this clone holds only a part of the history (fetch it with `git fetch --unshallow`).\n")
    assert err.count("\n") == 1


def test_branches_without_a_common_commit_are_one_sentence(run: Run, repository: Path) -> None:
    git(repository, "switch", "--orphan=other")
    commit(repository, {})
    assert run("diff", "main") == (
        2,
        "",
        "`main` and the present state have no common ancestor (a shallow clone?).\n",
    )


def test_missing_objects_are_one_sentence(run: Run, repository: Path) -> None:
    for folder in (repository / ".git/objects").iterdir():
        for file in folder.iterdir():
            if file.is_file() and b"blob" in _unpacked(file):
                file.unlink()
    code, out, err = run("diff", "main")
    assert (code, out) == (2, "")
    assert err.startswith("Git lacks files of `")


def _unpacked(file: Path) -> bytes:
    return zlib.decompress(file.read_bytes())[:4]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://example.org/a b", "https://x/>(y", "x"])
def test_a_preview_needs_a_web_address(run: Run, repository: Path, address: str) -> None:
    assert repository.is_dir()
    code, out, err = run("diff", "main", "--format", "markdown", "--preview-url", address)
    assert (code, out) == (2, "")
    assert err.startswith(f"`{address}` is not a web address")


def test_the_preview_is_linked(run: Run, repository: Path) -> None:
    write(repository, {COURSE: DEARER})
    told = run("diff", "main", "--format", "markdown", "--preview-url", "https://example.org/run/7?a=b").out
    assert "\n[Look at the changed pages](<https://example.org/run/7?a=b>)\n" in told


def test_json_holds_words_fields_completeness_and_findings(run: Run, repository: Path) -> None:
    write(repository, {COURSE: DEARER.replace("mode: online", "mode: onlin")})
    (entry,) = json.loads(run("diff", "main", "--format", "json").out)["entries"]
    assert entry["values"][1] == {
        "label": "Fee for everyone else",
        "field": "fee.everyone_else",
        "before": "0",
        "after": "120 EUR",
    }
    assert (entry["completeness"]["given_before"], entry["completeness"]["given"]) == (10, 9)
    assert [problem["code"] for problem in entry["findings"]] == ["MC203"]


def test_nothing_is_left_behind(run: Run, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    run("diff", "main", "mine")
    assert not list((tmp_path / "scratch").iterdir())
    shutil.rmtree(repository)


def test_a_day_as_base_means_the_last_commit_before_it(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day, fee in (("2026-06-30", "10"), ("2026-07-01", "20")):
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T00:00:00+00:00")
        commit(repository, {COURSE: SOUND.replace("fee: free", f"fee: {{amounts: {{everyone_else: {fee}}}}}")})
    assert "10 EUR → 20 EUR" in run("diff", "2026-07-01").out
    assert "20 EUR → " not in run("diff", "2026-07-02").out


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("1999-01-01", "Git knows no commit before 1999-01-01"),
        ("2026-02-30", "`2026-02-30` is no day; write it as year, month and day"),
    ],
)
def test_a_day_without_a_state_is_told_in_a_sentence(run: Run, repository: Path, day: str, sentence: str) -> None:
    assert repository.is_dir()
    ended = run("diff", day)
    assert (ended.code, ended.out) == (2, "")
    assert sentence in ended.err


def test_in_a_shallow_clone_a_day_before_it_begins_is_told_with_what_to_fetch(
    run: Run, repository: Path, tmp_path: Path
) -> None:
    git(repository, "clone", "--depth=1", repository.as_uri(), str(tmp_path / "shallow"))
    code, _, err = run("diff", "1999-01-01", "--root", tmp_path / "shallow")
    assert code == 2
    assert err.endswith("(this clone holds only a part of it; fetch the rest with `git fetch --unshallow`).\n")
