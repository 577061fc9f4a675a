"""Languages, countries, fields of education, currencies, regions, time zones."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.domain.forms import meant_by, mistake_in, read

from microcredentials.domain.cooperation import CountryCode
from microcredentials.domain.course import IscedField
from microcredentials.domain.fee import Currency
from microcredentials.domain.language import LanguageCode
from microcredentials.domain.partner import NutsRegion, TimeZone

FORMS: dict[str, Any] = {
    "language": LanguageCode,
    "country": CountryCode,
    "field": IscedField,
    "currency": Currency,
    "region": NutsRegion,
    "time zone": TimeZone,
}


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("language", "en"),
        ("language", "no"),
        ("language", "pt-BR"),
        ("language", "sr-Latn"),
        ("language", "gsw"),
        ("country", "XK"),
        ("country", "NO"),
        ("field", "0613"),
        ("field", "06"),
        ("field", "061"),
        ("currency", "EUR"),
        ("time zone", "Europe/Sofia"),
    ],
)
def test_a_code_is_taken_as_written(form: str, code: str) -> None:
    assert read(FORMS[form], code) == code


@pytest.mark.parametrize(
    ("form", "written", "meant"),
    [
        ("language", "EN", "en"),
        ("language", "English", "en"),
        ("language", "Englisch", "en"),
        ("language", "eng", "en"),
        ("language", "ger", "de"),
        ("language", "pt-br", "pt-BR"),
        ("language", "en_GB", "en-GB"),
        ("language", "Bulgarian", "bg"),
        ("country", "UK", "GB"),
        ("country", "EL", "GR"),
        ("country", "Germany", "DE"),
        ("country", "no", "NO"),
        ("country", "DEU", "DE"),
        ("field", "613", "0613"),
        ("field", "61", "061"),
        ("field", "0613 Software", "0613"),
        ("currency", "€", "EUR"),
        ("currency", "Euro", "EUR"),
        ("currency", "eur", "EUR"),
        ("time zone", "europe/sofia", "Europe/Sofia"),
    ],
)
def test_the_code_that_was_meant_is_named(form: str, written: str, meant: str) -> None:
    assert meant_by(FORMS[form], written) == meant


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("language", "xx"),
        ("language", ""),
        ("country", "XX"),
        ("country", "Atlantis"),
        ("field", "4321"),
        ("field", "١٢"),
        ("currency", "pears"),
        ("region", "ZZ999"),
        ("time zone", "x" * 20_000),
    ],
)
def test_an_unlikely_code_is_not_guessed(form: str, written: str) -> None:
    found = mistake_in(FORMS[form], written)
    assert (found.code, found.replacement) == ("MC203", None)
    assert len(found.message) < 120


def test_two_letters_are_not_guessed_by_likeness() -> None:
    assert mistake_in(LanguageCode, "zz").hint == "Write a code such as `en`, `bg` or `pt-BR`."


@pytest.mark.parametrize("form", FORMS)
def test_a_list_or_group_is_no_code_and_is_not_shown_as_a_program_would(form: str) -> None:
    for value in (["x"], {"x": "y"}):
        found = mistake_in(FORMS[form], value)
        assert found.code == "MC202"
        assert "'" not in found.message
