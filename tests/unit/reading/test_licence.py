"""What a checkout says about the use of its texts."""

from __future__ import annotations

from pathlib import Path

from microcredentials.reading.licence import LONGEST, licence_of


def test_the_beginning_of_the_notice_is_read(tmp_path: Path) -> None:
    (tmp_path / "LICENSE-CONTENT").write_text("é" * (LONGEST + 1), encoding="utf-8")
    assert licence_of(tmp_path) == "é" * LONGEST


def test_no_notice_and_one_that_is_no_text_say_nothing(tmp_path: Path) -> None:
    assert licence_of(tmp_path) == ""
    (tmp_path / "LICENSE-CONTENT").write_bytes(b"\xff\xfe\x00")
    assert licence_of(tmp_path) == ""
