"""``render``: the pages as files."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.cli.conftest import Run


def test_pages_styles_and_data_are_written(run: Run, root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    code, out, err = run("render", site)
    assert (code, out) == (0, "")
    assert err.endswith(f" pages are in `{site}`.\n")
    course = (site / "courses/su/coast/index.html").read_text(encoding="utf-8")
    assert course.lower().startswith("<!doctype html>")
    assert 'data-course="su/coast"' in course
    assert (site / "index.html").is_file()
    assert (site / "catalogue/index.html").is_file()
    assert (site / "assets/css/site.css").stat().st_size > 0
    assert root.is_dir()


def test_the_number_of_pages_is_told(run: Run, tmp_path: Path) -> None:
    told = run("render", tmp_path / "site").err.splitlines()[-1]
    site = tmp_path / "site"
    pages = [page for page in site.rglob("index.html") if site / "embed" not in page.parents]  # frames of other sites
    assert told.startswith(f"{len(pages)} pages ")
    assert (site / "embed/su/index.html").is_file()


def test_the_same_entries_on_the_same_day_give_the_same_bytes(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    for name in ("one", "two"):
        assert run("render", tmp_path / name).code == 0
    one, two = ({path.relative_to(top): path.read_bytes() for path in top.rglob("*.*") if path.is_file()}
                for top in (tmp_path / "one", tmp_path / "two"))  # fmt: skip
    assert one == two


def test_nothing_is_written_while_entries_have_errors(run: Run, root: Path, tmp_path: Path) -> None:
    (root / "courses/su/coast.yml").write_text("status: public\n", encoding="utf-8")
    code, out, err = run("render", tmp_path / "site")
    assert code == 1
    assert out.startswith("courses/su/coast.yml:1:9: error: status: ")
    assert err == "Nothing was written, because entries have errors.\n"
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("directory", [".", "..", "partners/.."])
def test_pages_are_not_written_among_the_entries(run: Run, directory: str) -> None:
    code, _, err = run("render", directory)
    assert code == 2
    assert err.endswith("holds the entries; choose a folder of its own for the pages.\n")


def test_a_file_is_no_folder_to_write_into(run: Run) -> None:
    assert run("render", "partners/su.yml") == (2, "", "`partners/su.yml` is not a folder.\n")
