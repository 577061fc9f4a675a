"""Since when a course is in the portfolio."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.three_editions import make_three_editions
from tests.unit.domain.portfolios import course

from microcredentials.domain.edition import Edition
from microcredentials.domain.past_edition import PastEdition
from microcredentials.editions import first_edition_of, past_editions
from microcredentials.inspection import inspect

CURRENT = Edition(2026)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_three_editions(tmp_path_factory.mktemp("three") / "portfolio")


@pytest.fixture(scope="module")
def past(root: Path) -> tuple[PastEdition, ...]:
    return past_editions(root, CURRENT).editions


@pytest.mark.parametrize(
    ("id_", "first"), [("vmu/europe", "2024-25"), ("su/data-ethics", "2024-25"), ("su/machine-learning", "2026-27")]
)
def test_a_course_is_known_since_the_first_edition_that_showed_it_under_any_of_its_ids(
    root: Path, past: tuple[PastEdition, ...], id_: str, first: str
) -> None:
    found = first_edition_of(inspect(root).portfolio.courses[id_], past, CURRENT)
    assert str(found) == first


def test_an_alias_of_an_alias_leads_further_back(past: tuple[PastEdition, ...]) -> None:
    renamed_twice = course("su/ethics-of-data", aliases=["su/data-ethics"])
    assert first_edition_of(renamed_twice, past, CURRENT) == Edition(2024)


def test_what_the_entry_says_wins(past: tuple[PastEdition, ...]) -> None:
    assert first_edition_of(course("vmu/europe", first_edition="2019-20"), past, CURRENT) == Edition(2019)


def test_a_draft_of_an_earlier_year_was_not_offered(past: tuple[PastEdition, ...]) -> None:
    drafts = {"su/new": course("su/new", status="draft")}
    earlier = PastEdition(Edition(2023), past[0].released, "", type("Drafts", (), {"courses": drafts})())
    assert first_edition_of(course("su/new"), (earlier,), CURRENT) == CURRENT


def test_without_earlier_editions_nothing_is_known() -> None:
    assert first_edition_of(course(), (), CURRENT) is None
