# ruff: noqa: B019  languages are few, and their formats live as long as the program
"""Dates, numbers, money, languages and countries as one language writes them.

Babel formats slowly; every answer is remembered.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, get_currency_symbol

from microcredentials.domain.vocabulary import COUNTRIES, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal

    from microcredentials.domain.day import DayOrMonth

_REGIONAL = {"en": "en_GB", "pt": "pt_PT"}
"""Europe's form of languages whose plain code means America's."""


class Formats:
    """How one language writes values."""

    def __init__(self, language: str) -> None:
        self.locale = Locale.parse(_REGIONAL.get(language, language), sep="_" if language in _REGIONAL else "-")

    @cache
    def day(self, day: date) -> str:
        """``15 Feb 2027``."""
        return format_skeleton("yMMMd", day, locale=self.locale)

    @cache
    def day_or_month(self, when: DayOrMonth) -> str:
        """``15 Feb 2027``, or ``Feb 2027`` where only the month is known."""
        return format_skeleton("yMMM" if when.day is None else "yMMMd", when.first, locale=self.locale)

    @cache
    def month_name(self, day: date) -> str:
        """``Feb``."""
        return format_date(day, "LLL", locale=self.locale)

    @cache
    def month(self, day: date) -> str:
        """``February 2027``."""
        return format_skeleton("yMMMM", day, locale=self.locale)

    @cache
    def span(self, start: DayOrMonth, end: DayOrMonth) -> str:
        """``15 Feb – 23 Apr 2027``; both are days or both are read as months."""
        exact = start.day is not None and end.day is not None
        return format_interval(
            start.first, end.last if exact else end.first, "yMMMd" if exact else "yMMM", locale=self.locale
        )

    @cache
    def number(self, number: Decimal | int) -> str:
        """``1.5``."""
        return format_decimal(number, locale=self.locale)

    @cache
    def money(self, amount: Decimal, currency: str) -> str:
        """``€120``; cents only where there are any."""
        pattern = self.locale.currency_formats["standard"].pattern
        if amount == amount.to_integral_value():
            pattern = pattern.replace(".00", "")
        if get_currency_symbol(currency, self.locale).isalpha():
            pattern = pattern.replace("¤#", "¤\N{NO-BREAK SPACE}#")  # as CLDR asks, unlike Babel
        return format_currency(amount, currency, format=pattern, locale=self.locale, currency_digits=False)

    @cache
    def language(self, code: str) -> str:
        """The name of a language: ``Bulgarian``."""
        try:
            return Locale.parse(code, sep="-").get_display_name(self.locale) or LANGUAGES.label(code)
        except (UnknownLocaleError, ValueError):
            return self.locale.languages.get(code) or LANGUAGES.label(code)

    @cache
    def country(self, code: str) -> str:
        """The name of a country: ``Bulgaria``."""
        return self.locale.territories.get(code) or COUNTRIES.label(code)

    def listed(self, parts: Iterable[str]) -> str:
        """``a, b and c``."""
        return format_list(list(parts), "standard", self.locale)


@cache
def formats_for(language: str) -> Formats:
    """The formats of a language, made once."""
    return Formats(language)
