"""``check``: what it says, where it says it, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.cli.conftest import SOUND, Run


def spoil(root: Path, path: str = "courses/su/coast.yml", mode: str = "onlin") -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    text = SOUND.replace("mode: online", f"mode: {mode}").replace("Reading the coast", f"A course at {path}")
    (root / path).write_text(text, encoding="utf-8")


def test_a_sound_portfolio_ends_with_0_and_a_kind_word(run: Run) -> None:
    assert run("check") == (0, "", "All is well in 3 entries.\n")


def test_an_error_ends_with_1_its_line_on_standard_output_and_the_sum_on_standard_error(run: Run, root: Path) -> None:
    spoil(root)
    code, out, err = run("check")
    assert code == 1
    assert out.startswith("courses/su/coast.yml:9:7: error: mode: `onlin`")
    assert out.endswith(" [MC203]\n")
    assert err == "1 error in 3 entries.\n"


def test_a_warning_ends_with_0(run: Run, root: Path) -> None:
    (root / "partners/su.yml").write_text("name: Sofia University\ncountry: BG\ncity:\n", encoding="utf-8")
    code, out, err = run("check")
    assert code == 0
    assert out.startswith("partners/su.yml:3:1: warning: city: ")
    assert err == "1 warning in 3 entries; nothing stands in the way of publishing.\n"


@pytest.mark.parametrize("path", ["courses/su/coast.yml", "courses/su", "courses", "./courses/../courses/su/"])
def test_a_file_or_folder_is_told_about(run: Run, root: Path, path: str) -> None:
    spoil(root)
    assert run("check", path).code == 1
    assert run("check", root / path).code == 1


def test_only_findings_in_the_given_paths_are_told_and_decide_and_others_are_counted(run: Run, root: Path) -> None:
    spoil(root)
    assert run("check", "partners") == (0, "", "All is well in 2 entries.\nElsewhere in the portfolio: 1 more.\n")


def test_rules_over_the_whole_portfolio_hold_where_a_path_is_given(run: Run, root: Path) -> None:
    spoil(root, "courses/su/more.yml", "online\nrequires: su/gone")
    code, out, _ = run("check", "courses/su/more.yml")
    assert code == 1
    assert "`su/gone`" in out


def test_a_path_is_looked_up_from_here_and_else_from_the_root(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(root)
    monkeypatch.chdir(root / "courses/su")
    assert run("check", "--root", "../..", "coast.yml").code == 1
    assert run("check", "--root", root, "courses/su/coast.yml").code == 1


def test_a_finding_about_a_folder_belongs_to_the_files_in_it(run: Run, root: Path) -> None:
    spoil(root, "courses/SU/coast.yml")
    code, out, _ = run("check", "courses/SU/coast.yml")
    assert code == 1
    assert out.startswith("courses/SU:1:1: error: ")


def test_a_neighbour_whose_name_begins_alike_is_not_told_about(run: Run, root: Path) -> None:
    spoil(root, "courses/su/coast-two.yml")
    assert run("check", "courses/su/coast.yml").code == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("gone.yml",), "There is no file or folder `gone.yml`.\n"),
        (("--root", "gone"), "There is no folder `gone`.\n"),
        (("..",), "`..` lies outside of `.`.\n"),
        (("--changed-since", "main"), "`.` is not a Git repository, so nothing is known about changes.\n"),
    ],
)
def test_wrong_usage_ends_with_2_and_one_sentence(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    assert run("check", *arguments) == (2, "", sentence)


def test_an_unknown_format_is_wrong_usage(run: Run) -> None:
    code, out, err = run("check", "--format", "xml")
    assert (code, out) == (2, "")
    assert "invalid choice: 'xml'" in err


def test_json_is_a_list_also_when_all_is_well(run: Run) -> None:
    assert json.loads(run("check", "--format", "json").out) == []


def test_paths_are_written_with_slashes_and_relative_to_the_root(run: Run, root: Path) -> None:
    spoil(root)
    (record,) = json.loads(run("check", "--root", root.parent / "portfolio", "--format", "json").out)
    assert record["path"] == "courses/su/coast.yml"


def test_an_unreadable_file_counts_as_an_entry_and_hides_no_other(run: Run, root: Path) -> None:
    spoil(root)
    (root / "courses/su/broken.yml").write_bytes(b"\xff\xfe\x00")
    code, out, err = run("check")
    assert code == 1
    assert "courses/su/broken.yml:1:1: error: file: " in out
    assert "courses/su/coast.yml:9:7: error: mode: " in out
    assert err == "2 errors in 4 entries.\n"


def test_the_github_format_writes_all_findings_to_the_job_summary(
    run: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        spoil(root, f"courses/su/course-{number}.yml")
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))

    code, out, err = run("check", "--format", "github")

    assert code == 1
    assert out.count("::error file=") == out.count("\n") == 10
    assert summary.read_text(encoding="utf-8").count("\n- ") == 12
    assert err == "12 errors in 15 entries.\n2 more without an annotation; the job summary lists all.\n"


def test_a_summary_that_cannot_be_written_does_not_fail_the_check(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    code, _, err = run("check", "--format", "github")
    assert code == 0
    assert "The job summary could not be written: Is a directory." in err
