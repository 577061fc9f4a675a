"""``microcredentials migrate``: older entries in today's format."""

from __future__ import annotations

from pathlib import Path

from tests.unit.cli.conftest import Run

OLD = "# who teaches it\ntitle: Old  # short\nprovider: su\nstatus: draft\n"
DIFFERENCE = """\
--- a/courses/su/old.yml
+++ b/courses/su/old.yml
@@ -2,3 +2,3 @@
 title: Old  # short
-provider: su
+providers: su
 status: draft
"""


def old_file(root: Path) -> Path:
    file = root / "courses/su/old.yml"
    file.write_text(OLD, encoding="utf-8")
    return file


def test_an_older_entry_is_written_anew_and_the_change_is_shown(root: Path, run: Run) -> None:
    file = old_file(root)
    assert run("migrate") == (0, DIFFERENCE, "Changed 1 file. Run `microcredentials check` for what is left.\n")
    assert file.read_text(encoding="utf-8") == OLD.replace("provider", "providers")
    assert run("migrate") == (0, "", "Every entry is in today's format already, as far as it can be told.\n")


def test_a_dry_run_shows_the_same_and_writes_nothing(root: Path, run: Run) -> None:
    file = old_file(root)
    assert run("migrate", "--dry-run") == (0, DIFFERENCE, "Would change 1 file; nothing was written.\n")
    assert file.read_text(encoding="utf-8") == OLD
