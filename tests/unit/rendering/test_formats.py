"""Dates, money and names as a language writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from microcredentials.domain.day import DayOrMonth
from microcredentials.rendering.formats import formats_for

FEBRUARY = DayOrMonth(2027, 2, 15)


@pytest.mark.parametrize(("language", "day"), [("en", "15 Feb 2027"), ("de", "15. Feb. 2027"), ("pl", "15 lut 2027")])
def test_days_are_european(language: str, day: str) -> None:
    assert formats_for(language).day(date(2027, 2, 15)) == day


def test_a_month_without_a_day_stays_a_month() -> None:
    assert formats_for("en").day_or_month(DayOrMonth(2027, 2)) == "Feb 2027"


def test_a_span_names_its_year_once() -> None:
    span = formats_for("en").span(FEBRUARY, DayOrMonth(2027, 4, 23))
    assert span.replace("\u2009", " ") == "15 Feb – 23 Apr 2027"


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [("120", "EUR", "€120"), ("49.5", "EUR", "€49.50"), ("1200", "BGN", "BGN\xa01,200")],
)
def test_cents_stand_only_where_there_are_any(amount: str, currency: str, words: str) -> None:
    assert formats_for("en").money(Decimal(amount), currency) == words


def test_languages_and_countries_have_names_in_the_reader_s_language() -> None:
    assert formats_for("de").language("bg") == "Bulgarisch"
    assert formats_for("en").language("pt-BR") == "Portuguese (Brazil)"
    assert formats_for("bg").country("LT") == "Литва"
