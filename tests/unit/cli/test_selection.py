"""The part of a portfolio that somebody asked about."""

from __future__ import annotations

import pytest

from microcredentials.cli.selection import Part, Selection


@pytest.mark.parametrize(
    ("path", "held"),
    [
        ("courses/su/ai.yml", True),
        ("courses/su", True),
        ("courses", True),
        ("courses/su/ai.yml.bak", False),
        ("courses/su/a", False),
        ("courses/vmu/ai.yml", False),
        ("partners/su.yml", True),
        ("partners/vmu.yml", True),
    ],
)
def test_a_part_holds_its_files_what_lies_in_its_folders_and_the_folders_around_them(path: str, *, held: bool) -> None:
    assert (path in Part(frozenset({"courses/su/ai.yml", "partners"}))) is held


def test_the_root_holds_everything_and_an_empty_part_nothing() -> None:
    assert "courses/su/ai.yml" in Part(frozenset({""}))
    assert "courses/su/ai.yml" not in Part(frozenset())


def test_a_selection_is_what_lies_in_all_its_parts() -> None:
    selection = Selection((Part(frozenset({"courses"})), Part(frozenset({"courses/su/ai.yml", "partners/su.yml"}))))
    assert "courses/su/ai.yml" in selection
    assert "partners/su.yml" not in selection
    assert "anything" in Selection()
