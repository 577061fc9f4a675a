from __future__ import annotations

import pytest

from microcredentials.domain.alliance import Alliance
from microcredentials.reading.profile import extended, profile_names


def test_three_profiles_are_shipped() -> None:
    assert profile_names() == ("4eu-plus", "council", "t4eu")


@pytest.mark.parametrize("name", profile_names())
def test_a_shipped_profile_is_a_right_alliance(name: str) -> None:
    alliance = Alliance.model_validate(extended(name, {}, ()))
    assert alliance.needed.always
    assert alliance.audiences


def test_groups_merge_name_by_name_and_lists_are_replaced() -> None:
    own = {"audiences": {"everyone_else": "Guests", "alumni": "Alumni"}, "needed": {"published": ["summary"]}}
    merged = extended("t4eu", own, ())
    assert list(merged["audiences"]) == ["alliance_students", "alliance_staff", "everyone_else", "alumni"]
    assert merged["audiences"]["everyone_else"] == "Guests"
    assert merged["needed"] == {"always": ["status", "title"], "published": ["summary"]}


def test_null_removes() -> None:
    merged = extended("t4eu", {}, [("fee_defaults", "alliance_staff"), ("competences",), ("no", "such", "field")])
    assert merged["fee_defaults"] == {"alliance_students": "0"}
    assert "competences" not in merged


def test_extending_leaves_the_shipped_profile_as_it_is() -> None:
    before = extended("t4eu", {}, ())
    extended("t4eu", {"audiences": {"everyone_else": "Guests"}}, [("competences",)])
    assert extended("t4eu", {}, ()) == before


def test_a_text_replaces_a_group() -> None:
    assert extended("t4eu", {"ects": "3"}, ())["ects"] == "3"
