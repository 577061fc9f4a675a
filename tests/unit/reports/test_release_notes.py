"""What is new in an edition."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.three_editions import make_three_editions
from tests.unit.domain.portfolios import course, portfolio

from microcredentials.domain.course import Course
from microcredentials.domain.edition import Edition
from microcredentials.domain.past_edition import PastEdition
from microcredentials.domain.portfolio import Portfolio
from microcredentials.editions import past_editions
from microcredentials.reports import release_notes as notes
from microcredentials.reports.release_notes import release_notes


def released(earlier: Portfolio) -> PastEdition:
    return PastEdition(Edition(2025), date(2025, 8, 29), "", earlier)


def with_edition(*courses: Course) -> Portfolio:
    return portfolio(*courses, alliance={"edition": "2026-27"}, partners={"su": {"name": "Sofia"}})


def test_the_first_edition_has_nothing_to_compare_with() -> None:
    assert release_notes(with_edition(course()), None) == (
        "# Edition 2026-27\n\n1 course of 1 university.\n\nThis is the first edition.\n"
    )


def test_examples_do_not_count_as_courses() -> None:
    assert "0 courses of 0 universities.\n" in release_notes(with_edition(course(example="true")), None)


def test_renamed_and_removed_courses_are_told(tmp_path: Path) -> None:
    later, earlier = past_editions(make_three_editions(tmp_path / "portfolio"), Edition(2026)).editions
    told = release_notes(later.portfolio, earlier)
    assert "- New address: Ethics of data, formerly `su/ethics`\n" in told
    assert "- No longer offered: Old media\n" in told


def test_an_edition_in_which_entries_were_only_confirmed_says_so() -> None:
    before, after = (with_edition(course(reviewed_for=edition)) for edition in ("2025-26", "2026-27"))
    assert release_notes(after, released(before)).endswith(
        "## What changed since 2025-26\n\n1 entry was confirmed without change.\n\n"
        "Nothing that learners see has changed.\n"
    )


def test_words_of_entries_can_do_nothing_in_the_notes() -> None:
    hostile = "@everyone <img src=x> [link](https://example.org) # \N{RIGHT-TO-LEFT OVERRIDE}"
    (line,) = (
        line
        for line in release_notes(with_edition(course(title=hostile)), released(with_edition())).splitlines()
        if line.startswith("- New")
    )
    assert line == "- New: `@everyone <img src=x> [link](https://example.org) # \\u202e`"


def test_notes_that_are_too_long_are_cut_between_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notes, "LONGEST_NOTES", 400)
    many = with_edition(*(course(f"su/c{number}", title=f"Course {number}") for number in range(40)))
    told = release_notes(many, released(with_edition()))
    assert len(told) < 500
    assert told.endswith("\nThere is more; `microcredentials diff` tells all.\n")
