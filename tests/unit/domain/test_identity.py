# ruff: noqa: RUF001 - signs that only look like others are what is tested

from __future__ import annotations

import pytest
from tests.unit.domain.forms import meant_by, mistake_in, read

from microcredentials.domain.identity import CourseId, PartnerId, ProgrammeId, is_slug, slug_from


@pytest.mark.parametrize("word", ["su", "a1", "critical-heritage", "0", "a" * 60])
def test_words_joined_by_single_hyphens_are_a_slug(word: str) -> None:
    assert is_slug(word)


@pytest.mark.parametrize(
    "word",
    ["", "SU", "a--b", "-a", "a-", "a_b", "a.b", "a/b", "..", "а", "é", "a b", "con", "lpt1", "a" * 61, "a\n", "１"],
)
def test_anything_else_is_no_slug(word: str) -> None:
    assert not is_slug(word)


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Künstliche Intelligenz", "kunstliche-intelligenz"),
        ("AI (2)", "ai-2"),
        ("аi", ""),
        ("Вода", ""),
        ("a" * 300, "a" * 60),
        ("!!", ""),
    ],
)
def test_a_slug_is_made_of_what_has_a_counterpart_among_a_to_z(words: str, slug: str) -> None:
    assert slug_from(words) == slug


def test_ids_are_taken_as_written() -> None:
    assert read(PartnerId, "su") == "su"
    assert read(CourseId, "su/ai") == "su/ai"
    assert read(ProgrammeId, "living-coasts") == "living-coasts"


@pytest.mark.parametrize(
    "written", ["SU/AI", "courses/su/ai.yml", "/courses/su/ai", "https://example.org/t4eu/courses/su/ai/", "su/ai.yaml"]
)
def test_a_path_or_an_address_is_mended_into_the_id(written: str) -> None:
    assert meant_by(CourseId, written) == "su/ai"


def test_a_partner_with_its_file_is_mended() -> None:
    assert meant_by(PartnerId, "partners/su.yml") == "su"


@pytest.mark.parametrize("written", ["Sofia University", "SU", "Sofia", "../su", "su/ai", "а"])
def test_a_name_is_left_to_the_check_that_knows_the_partners(written: str) -> None:
    assert read(PartnerId, written) == written


@pytest.mark.parametrize("written", ["ai", "su/ai/x", "../../etc/passwd", "su/../ai", "/su/ai", "con/ai", "su/"])
def test_no_course_is_invented(written: str) -> None:
    found = mistake_in(CourseId, written)
    assert (found.code, found.replacement) == ("MC104", None)
