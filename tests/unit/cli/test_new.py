"""``new``: a file ready to be filled in."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.cli.conftest import Run

PATH = "courses/su/data-for-museums.yml"


def test_the_file_is_written_and_named(run: Run, root: Path) -> None:
    code, out, err = run("new", "course", "su", "data-for-museums")
    assert (code, out) == (0, f"{PATH}\n")
    assert err == f"Fill it in, then run `microcredentials check {PATH}`.\n"
    modeline, introduction, *_ = (root / PATH).read_text(encoding="utf-8").splitlines()
    assert modeline == "# yaml-language-server: $schema=../../schemas/course/v1.json"
    assert introduction == "## A new course of Sofia University: su/data-for-museums"


def test_what_is_written_is_a_draft_with_nothing_but_empty_fields_to_warn_about(run: Run) -> None:
    run("new", "course", "su", "data-for-museums")
    code, out, _ = run("check", PATH)
    assert code == 0
    assert {line.rpartition(" ")[2] for line in out.splitlines()} == {"[MC023]"}


def test_once_published_each_empty_field_is_told_once_as_an_error(run: Run, root: Path) -> None:
    run("new", "course", "su", "data-for-museums")
    text = (root / PATH).read_text(encoding="utf-8")
    (root / PATH).write_text(text.replace("status: draft", "status: published"), encoding="utf-8")
    code, out, _ = run("check", PATH)
    assert code == 1
    assert [line for line in out.splitlines() if ": summary: " in line] == [
        line for line in out.splitlines() if "`summary` is needed" in line
    ]


def test_a_folder_is_made_for_the_first_course_of_a_partner(run: Run, root: Path) -> None:
    (root / "partners/vmu.yml").write_text("name: Vytautas Magnus University\ncountry: LT\n", encoding="utf-8")
    assert run("new", "course", "vmu", "first").code == 0
    assert (root / "courses/vmu/first.yml").is_file()


def test_the_root_may_be_elsewhere(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("new", "course", "su", "data-for-museums", "--root", root).code == 0
    assert (root / PATH).is_file()


def test_a_file_that_exists_is_left_as_it_is(run: Run, root: Path) -> None:
    before = (root / "courses/su/coast.yml").read_bytes()
    assert run("new", "course", "su", "coast") == (
        2,
        "",
        "`courses/su/coast.yml` exists already, and is left as it is.\n",
    )
    assert (root / "courses/su/coast.yml").read_bytes() == before


@pytest.mark.parametrize(
    ("partner", "slug", "sentence"),
    [
        ("suu", "ai", "There is no partner `suu`. Did you mean `su`?\n"),
        ("nowhere", "ai", "There is no partner `nowhere`. Known: `su`.\n"),
        ("../su", "ai", "There is no partner `../su`."),
        ("su", "../../etc", "`../../etc` cannot be part of a web address."),
        ("su", "Data for Museums", "`Data for Museums` cannot be part of a web address."),
        ("su", "con", "`con` cannot be part of a web address."),
    ],
)
def test_a_name_that_cannot_be_is_refused_with_a_sentence(run: Run, partner: str, slug: str, sentence: str) -> None:
    code, out, err = run("new", "course", partner, slug)
    assert (code, out) == (2, "")
    assert err.startswith(sentence)


def test_a_name_that_could_be_is_offered(run: Run) -> None:
    assert run("new", "course", "su", "Data for Museums").err.endswith(" characters: `data-for-museums`.\n")


def test_nothing_is_written_through_a_link_to_elsewhere(run: Run, root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (root / "partners/vmu.yml").write_text("name: Vytautas Magnus University\ncountry: LT\n", encoding="utf-8")
    (root / "courses/vmu").symlink_to(outside)
    assert run("new", "course", "vmu", "first").code == 2
    assert list(outside.iterdir()) == []
