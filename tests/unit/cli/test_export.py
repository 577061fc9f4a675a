"""``export``: the portfolio as files for other software."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.cli.conftest import SOUND, Run

from microcredentials.exports.formats import FORMATS

TOO_LONG = "".join(f"\n  - {number:02}{' word' * 390}" for number in range(20))


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_written_as_the_site_has_it(
    run: Run, root: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    (root / "partners/su.yml").write_text(
        "name: Sofia University\ncountry: BG\nschac: sofia.example\n", encoding="utf-8"
    )
    real = SOUND.replace("example: true\n", "links: {homepage: https://example.org/coast}\n")
    (root / "courses/su/coast.yml").write_text(real, encoding="utf-8")
    code, out, err = run("export", name, "--output", tmp_path / "data")
    assert (code, out) == (0, "")
    assert err.endswith(f" in `{tmp_path / 'data'}`.\n")
    assert run("render", tmp_path / "site").code == 0
    written = {path.relative_to(tmp_path / "data") for path in (tmp_path / "data").rglob("*.*") if path.is_file()}
    assert written
    for path in written:
        assert (tmp_path / "data" / path).read_bytes() == (tmp_path / "site" / path).read_bytes()


def test_the_document_is_written_where_the_site_has_it(run: Run, tmp_path: Path) -> None:
    code, out, err = run("export", "pdf", "--output", tmp_path / "data")
    assert (code, out) == (0, "")
    assert err.endswith(f"`data/portfolio.pdf` is in `{tmp_path / 'data'}`.\n")
    assert (tmp_path / "data/data/portfolio.pdf").read_bytes().startswith(b"%PDF-")


def test_without_the_typesetter_the_document_is_refused_in_one_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("microcredentials.exports.pdf.can_typeset", lambda: False)
    code, out, err = run("export", "pdf", "--output", tmp_path / "data")
    assert (code, out) == (2, "")
    assert err.endswith("run `pip install mkdocs-microcredentials[pdf]`.\n")


def test_what_is_left_out_is_told_with_the_reason(run: Run, root: Path, tmp_path: Path) -> None:
    course = root / "courses/su/coast.yml"
    course.write_text(course.read_text(encoding="utf-8") + f"keywords:{TOO_LONG}\n", encoding="utf-8")
    code, out, err = run("export", "xlsx", "--output", tmp_path / "data")
    assert (code, out) == (0, "")
    assert "courses/su/coast.yml: left out of xlsx: `keywords[en]` has 39,059 characters" in err


def test_nothing_is_written_while_entries_have_errors(run: Run, root: Path, tmp_path: Path) -> None:
    (root / "courses/su/coast.yml").write_text("status: public\n", encoding="utf-8")
    code, out, err = run("export", "json", "--output", tmp_path / "data")
    assert code == 1
    assert out.startswith("courses/su/coast.yml:1:9: error: status: ")
    assert err == "Nothing was written, because entries have errors.\n"
    assert not (tmp_path / "data").exists()


def test_files_are_not_written_among_the_entries(run: Run) -> None:
    assert run("export", "json", "--output", ".").code == 2


def test_an_unknown_format_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("export", "docx", "--output", tmp_path).code == 2


def test_addresses_are_whole_where_the_site_is_named(run: Run, tmp_path: Path) -> None:
    run("export", "csv", "--site-url", "https://example.org/t", "--output", tmp_path / "data")
    assert b"https://example.org/t/courses/su/coast/" in (tmp_path / "data/data/courses.csv").read_bytes()
