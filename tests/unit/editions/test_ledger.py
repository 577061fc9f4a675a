"""The ledger of frozen editions, and the checksum in it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.three_editions import make_three_editions, write_files

from microcredentials.domain.edition import Edition
from microcredentials.editions.checksum import checksum_of
from microcredentials.editions.ledger import LEDGER_FILE, read_ledger, with_edition

ONE, TWO = "1" * 64, "2" * 64


def test_what_is_entered_is_read_again_in_order_and_with_the_last_checksum(tmp_path: Path) -> None:
    text = with_edition(with_edition(with_edition("", Edition(2025), ONE), Edition(2026), ONE), Edition(2025), TWO)
    write_files(tmp_path, {LEDGER_FILE: text})
    assert read_ledger(tmp_path) == {Edition(2026): ONE, Edition(2025): TWO}
    assert text.startswith("# The frozen editions")


def test_a_missing_or_odd_ledger_is_an_empty_one(tmp_path: Path) -> None:
    assert read_ledger(tmp_path) == {}
    write_files(tmp_path, {LEDGER_FILE: f"{ONE}  2026-28\n{ONE} 2026-27\n\nwords\n"})
    assert read_ledger(tmp_path) == {}


def test_the_checksum_is_about_entries_only(tmp_path: Path) -> None:
    root = make_three_editions(tmp_path / "portfolio")
    before = checksum_of(root)
    write_files(root, {LEDGER_FILE: "words", "partners/su.png": "picture", "README.md": "words"})
    assert checksum_of(root) == before
    write_files(root, {"courses/su/ai.yml": "title: Other\n"})
    assert checksum_of(root) != before


def test_anybody_can_count_the_checksum_again(tmp_path: Path) -> None:
    root = make_three_editions(tmp_path / "portfolio")
    command = "find partners courses programmes -name '*.yml' | LC_ALL=C sort | xargs sha256sum | sha256sum"
    said = subprocess.run(["sh", "-c", command], cwd=root, check=True, capture_output=True, text=True)  # noqa: S607
    assert said.stdout.split()[0] == checksum_of(root)
