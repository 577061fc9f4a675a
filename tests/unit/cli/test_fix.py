"""``check --fix``: what it writes, shows and leaves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.cli.conftest import SOUND, Run

COURSE = "courses/su/coast.yml"
UNTIDY = SOUND.replace("mode: online", "mode: Online  # no campus")
SHOWN = """\
--- a/courses/su/coast.yml
+++ b/courses/su/coast.yml
@@ -8,3 +8,3 @@
 target_groups: bachelor
-mode: Online  # no campus
+mode: online  # no campus
 ects: 3
"""


def write(root: Path, text: str, path: str = COURSE) -> None:
    (root / path).write_bytes(text.encode())


def test_what_is_certain_is_mended_shown_and_counted(run: Run, root: Path) -> None:
    write(root, UNTIDY)
    assert run("check", "--fix") == (0, SHOWN, "Mended 1 line in 1 file.\nAll is well in 3 entries.\n")
    assert (root / COURSE).read_bytes() == UNTIDY.replace("Online", "online").encode()
    assert run("check", "--fix").out == ""


def test_a_dry_run_shows_the_same_writes_nothing_and_ends_as_the_files_lie(run: Run, root: Path) -> None:
    write(root, UNTIDY)
    code, out, err = run("check", "--fix", "--dry-run")
    assert (code, out) == (1, SHOWN)
    assert err.startswith("Would mend 1 line in 1 file; nothing was written.\n")
    assert (root / COURSE).read_bytes() == UNTIDY.encode()


def test_what_is_left_is_told_and_decides(run: Run, root: Path) -> None:
    write(root, UNTIDY.replace("ects: 3", "ects: 1,5"))
    code, out, _ = run("check", "--fix")
    assert code == 1
    assert out.startswith(SHOWN.replace("ects: 3", "ects: 1,5"))
    assert out.endswith("Corrected line: ects: 1.5 [MC204]\n")


def test_only_the_given_paths_are_mended(run: Run, root: Path) -> None:
    write(root, UNTIDY)
    assert run("check", "--fix", "partners").out == ""
    assert (root / COURSE).read_bytes() == UNTIDY.encode()


def test_json_stays_json_and_the_difference_goes_to_standard_error(run: Run, root: Path) -> None:
    write(root, UNTIDY)
    _, out, err = run("check", "--fix", "--format", "json")
    assert json.loads(out) == []
    assert err.startswith(SHOWN)


def test_line_ends_and_hidden_characters_are_shown_as_escapes(run: Run, root: Path) -> None:
    write(root, "\ufeffname: Sofia\u00a0University\r\ncountry: BG", "partners/su.yml")
    _, out, _ = run("check", "--fix")
    assert "-\\ufeffname: Sofia\\xa0University\\r\n-country: BG\n\\ No newline at end of file\n" in out
    assert "\r" not in out
    assert (root / "partners/su.yml").read_bytes() == b"name: Sofia University\ncountry: BG\n"


def test_a_hostile_line_cannot_command_the_terminal_or_the_runner(run: Run, root: Path) -> None:
    write(root, UNTIDY.replace("  # no campus", "  # \x1b[2J ##[add-mask]x"))
    out = run("check", "--fix").out
    assert "\x1b" not in out
    assert "##[" not in out


def test_a_file_keeps_its_permissions(run: Run, root: Path) -> None:
    write(root, UNTIDY)
    (root / COURSE).chmod(0o640)
    run("check", "--fix")
    assert (root / COURSE).stat().st_mode & 0o777 == 0o640
    assert [path.name for path in (root / COURSE).parent.iterdir()] == ["coast.yml"]


def test_a_file_that_cannot_be_written_is_told_and_stays(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, UNTIDY)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    code, _, err = run("check", "--fix")
    assert code == 2
    assert err == "`courses/su/coast.yml` cannot be written: Permission denied.\n"
    assert (root / COURSE).read_bytes() == UNTIDY.encode()
    assert [path.name for path in (root / COURSE).parent.iterdir()] == ["coast.yml"]


def test_a_link_is_not_followed(run: Run, root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_text(UNTIDY, encoding="utf-8")
    (root / "courses/su/link.yml").symlink_to(outside)
    run("check", "--fix")
    assert outside.read_text(encoding="utf-8") == UNTIDY


def test_a_mending_that_would_bring_other_findings_is_left_to_people(run: Run, root: Path) -> None:
    write(root, "status: Published\ntitle: A beginning\n")
    assert "-status: Published" not in run("check", "--fix").out


def test_capitals_of_a_partner_are_mended_only_where_there_is_such_a_partner(run: Run, root: Path) -> None:
    write(root, SOUND + "providers: [SU]\n")
    assert "+providers: [su]\n" in run("check", "--fix").out
    write(root, SOUND + "providers: [su, Sofia]\n")
    assert "+providers" not in run("check", "--fix").out


def test_a_list_of_codes_in_one_line_may_show_that_one_code_is_unknown(run: Run, root: Path) -> None:
    write(root, SOUND.replace("target_groups: bachelor", "target_groups: bachelor, seniors"))
    code, out, _ = run("check", "--fix")
    assert code == 1
    assert "+target_groups: [bachelor, seniors]\n" in out
    assert "error: target_groups[1]: `seniors`" in out


def test_a_dry_run_of_nothing_is_wrong_usage(run: Run) -> None:
    code, out, err = run("check", "--dry-run")
    assert (code, out) == (2, "")
    assert err == "`--dry-run` says how `--fix` runs. Write `--fix --dry-run`.\n"
