from __future__ import annotations

import pytest
from tests.unit.domain.forms import meant_by, mistake_in, read

from microcredentials.domain.edition import Edition, EditionValue


def test_an_edition_is_named_by_two_years_that_follow() -> None:
    assert read(EditionValue, "2026-27") == Edition(2026)
    assert read(EditionValue, "2099-00") == Edition(2099)
    assert str(Edition(2099)) == "2099-00"


def test_editions_have_an_order() -> None:
    assert Edition(2025) < Edition(2026)


@pytest.mark.parametrize("written", ["2026/27", "2026-2027", "2026–27", "2026 - 27", "26/27", "WS 2026/27"])
def test_an_edition_in_another_form_is_mended(written: str) -> None:
    assert meant_by(EditionValue, written) == "2026-27"


@pytest.mark.parametrize("written", ["2026", "2026-28", "2026-26", "0000-01", "next year", "٢٠٢٦-٢٧", ""])
def test_what_names_no_academic_year_is_not_guessed(written: str) -> None:
    found = mistake_in(EditionValue, written)
    assert (found.code, found.replacement) == ("MC205", None)
