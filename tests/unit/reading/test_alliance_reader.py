from __future__ import annotations

from decimal import Decimal

import pytest

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.problem import Problem, Severity
from microcredentials.reading.alliance_reader import read_alliance
from microcredentials.reading.files import ALLIANCE_FILE
from microcredentials.reading.loader import load


def _read(text: str) -> tuple[Alliance, tuple[Problem, ...]]:
    entry, problems = read_alliance(load(text.encode(), ALLIANCE_FILE))
    return entry.value, problems


def test_an_alliance_has_what_its_profile_has_and_its_own() -> None:
    alliance, problems = _read("extends: t4eu\nedition: 2026-27\nects: {max: 15}\nhours_per_ects: 30\n")
    assert not problems
    assert (alliance.ects.min, alliance.ects.max, alliance.ects.step) == (Decimal(1), Decimal(15), Decimal("0.5"))
    assert alliance.hours_per_ects == 30
    assert "everyone_else" in alliance.audiences


def test_a_value_that_is_emptied_removes_and_is_no_mistake() -> None:
    alliance, problems = _read("extends: t4eu\nedition: 2026-27\ncompetences:\nfee_defaults: {alliance_staff: null}\n")
    assert not problems
    assert alliance.competences == {}
    assert list(alliance.fee_defaults) == ["alliance_students"]


def test_without_a_profile_only_its_own_holds() -> None:
    alliance, problems = _read("edition: 2026-27\nname: Alliance\n")
    assert not problems
    assert alliance.audiences == {}


@pytest.mark.parametrize(("name", "meant"), [("T4EU", "t4eu"), ("t4eu-plus", "4eu-plus"), ("zebra", None)])
def test_an_unknown_profile_is_one_mistake_and_a_shipped_one_stands_in(name: str, meant: str | None) -> None:
    alliance, (found,) = _read(f"extends: {name}\nedition: 2026-27\n")
    assert (found.code, found.field, found.suggestion) == ("MC203", "extends", meant and f"extends: {meant}")
    assert "Shipped: `4eu-plus`, `council`, `t4eu`." in str(found.hint)
    assert alliance.audiences


def test_a_list_of_profiles_is_one_mistake() -> None:
    alliance, (found,) = _read("extends: [t4eu, council]\nedition: 2026-27\n")
    assert (found.code, found.field) == ("MC202", "extends")
    assert "['" not in found.sentence
    assert alliance.audiences


def test_an_edition_is_needed_literally() -> None:
    _, (found,) = _read("extends: t4eu\n")
    assert (found.code, found.severity) == ("MC301", Severity.ERROR)


def test_a_wrong_edition_is_not_called_missing_too() -> None:
    _, (found,) = _read("extends: t4eu\nedition: 2026/27\n")
    assert (found.field, found.suggestion) == ("edition", "edition: 2026-27")


def test_without_a_file_the_fallback_holds_and_one_problem_says_so() -> None:
    entry, (found,) = read_alliance(None)
    assert (found.code, found.path) == ("MC106", ALLIANCE_FILE)
    assert entry.value.audiences


def test_an_empty_file_is_one_problem() -> None:
    alliance, problems = _read("")
    assert len(problems) == 1
    assert alliance.audiences


def test_a_misspelt_field_is_mended_also_where_the_profile_has_the_right_one() -> None:
    _, (found,) = _read("extends: t4eu\nedition: 2026-27\nhours_per_etcs: 30\n")
    assert found.suggestion == "hours_per_ects: 30"
