"""Values of an entry in words, for whoever reads what changed; course pages have their own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from microcredentials.domain.choice import ClosedList
from microcredentials.domain.day import DayOrMonth
from microcredentials.domain.duration import Duration
from microcredentials.domain.ects import Ects
from microcredentials.domain.fee import Amount, Fee, FeeUnit, SameFee
from microcredentials.domain.fee_for import AudienceFee
from microcredentials.domain.learning_outcome import LearningOutcome
from microcredentials.domain.level import Level
from microcredentials.domain.model import Record
from microcredentials.domain.partner import CreditRange
from microcredentials.domain.programme import Choice
from microcredentials.domain.vocabulary import COUNTRIES, ISCED_FIELDS, LANGUAGES
from microcredentials.history.field_change import FieldChange, NotUnderstood
from microcredentials.plain_words.day_words import day_in_words
from microcredentials.plain_words.field_words import audience_in_words, words_of_way

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.portfolio import Portfolio

_OTHER_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "on_campus": "on site",
        "ects": "ECTS credit",
        "europass": "Europass",
        "pdf": "PDF",
        "ngo": "non-governmental organisation",
        "unsupervised_with_id_check": "unsupervised, with identity check",
        "supervised_online_with_id_check": "supervised online, with identity check",
        "supervised_onsite_with_id_check": "supervised on site, with identity check",
    }
)
"""Codes that are not their own words with ``_`` for a space."""

_PROFILE_LISTS: Mapping[str, str] = MappingProxyType(
    {"target_groups": "target_groups", "open_to": "audiences", "competences": "competences", "activity": "activities"}
)
"""Field -> the list of the alliance's profile that names its codes."""


@dataclass(frozen=True, slots=True)
class ValueWords:
    """Words for values, in the names that a portfolio gives to partners, audiences and target groups."""

    portfolio: Portfolio

    def of(self, field: str, value: Any) -> str:
        """The words for a value of a field; empty for nothing."""
        match value:
            case tuple():
                mark = "; " if any(isinstance(each, Record) for each in value) else ", "
                return mark.join(self.of(field, each) for each in value)
            case Mapping():
                return ", ".join(f"{code}: {self.of(field, each)}" for code, each in value.items())
            case Record():
                return self._of_group(field, value)
            case None:
                return ""
            case _:
                return self._of_single(field, value)

    def _of_single(self, field: str, value: Any) -> str:
        match value:
            case NotUnderstood():
                words = "(cannot be understood; see the findings)"
            case bool():
                words = "yes" if value else "no"
            case date() | DayOrMonth():
                words = day_in_words(value)
            case Decimal():
                words = _number(value)
            case Duration():
                words = _duration(value)
            case AudienceFee():
                words = _audience_fee(value)
            case StrEnum():
                words = _code(value)
            case _:
                words = self._of_code(field, str(value))
        return words

    def _of_code(self, field: str, value: str) -> str:
        if field in _PROFILE_LISTS:
            return str(self.portfolio.alliance.label(_PROFILE_LISTS[field], value))
        match field:
            case "languages" | "written_in" | "default_language":
                return LANGUAGES.label(value)
            case "country":
                return COUNTRIES.label(value)
            case "fields":
                return f"{value} {ISCED_FIELDS.label(value)}"
            case "providers" | "provider" | "co_created_by" | "awarding_body":
                partner = self.portfolio.partners.get(value)
                return str(partner.heading) if partner else value
            case _:
                return value

    def _of_group(self, field: str, value: Record) -> str:
        match value:
            case Ects():
                words = self._ects(value)
            case Level():
                words = _level(value)
            case Amount() | SameFee():
                words = _amount(value.amount if isinstance(value, SameFee) else value)
            case Choice():
                words = _choice(value)
            case CreditRange():
                words = f"{_range(value.min, value.max)} in steps of {_number(value.step)}"
            case LearningOutcome():
                words = f"{value.text}{f' ({value.kind.value})' if value.kind else ''}"
            case Fee():
                words = self._fee(value)
            case _:
                words = self._parts(field, value)
        return words

    def _fee(self, fee: Fee) -> str:
        """What each audience pays, and the note."""
        pays = [
            f"{audience_in_words(audience, self.portfolio)} "
            f"{_audience_fee(AudienceFee(audience, amount, fee.per, fee.currency))}"
            for audience, amount in fee.amounts.items()
        ]
        return ", ".join(pays + ([str(fee.note)] if fee.note else []))

    def _parts(self, field: str, group: Record) -> str:
        """All parts of a group that say something, each with its name."""
        words = []
        for name, described in type(group).model_fields.items():
            value = getattr(group, name)
            said = "" if value == described.default else self.of(name, value)
            if said:
                label = words_of_way(FieldChange((name,), None, value), self.portfolio)
                words.append(f"{label}: {said}" if label and name not in ("title", "name") else said)
        return "; ".join(words) or field

    def _ects(self, ects: Ects) -> str:
        if ects.none:
            return "none"
        note = f" ({ects.note})" if ects.note else ""
        if ects.by_partner:
            numbers = (f"{self._of_code('provider', id_)}: {_number(of)}" for id_, of in ects.by_partner.items())
            return f"{', '.join(numbers)}{note}"
        return f"{_range(ects.least, ects.most)}{note}"


def _level(level: Level) -> str:
    if level.not_referenced:
        return "not referenced to any framework"
    parts = [f"EQF {_joined(level.eqf)}"] if level.eqf else []
    parts += [f"{_joined(cycle.value for cycle in level.qf_ehea)} cycle"] if level.qf_ehea else []
    parts += [str(level.nqf)] if level.nqf else []
    return ", ".join(parts)


def _joined(values: Iterable[object]) -> str:
    return " and ".join(str(value) for value in values)


def code_in_words(code: str) -> str:
    """The words for a code of a closed list of the format: ``on site`` for ``on_campus``."""
    return _OTHER_WORDS.get(code, code.replace("_", " "))


def _code(code: StrEnum) -> str:
    return code_in_words(code.value) if isinstance(code, ClosedList) else _OTHER_WORDS.get(code.value, code.value)


def _number(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _range(least: Decimal, most: Decimal) -> str:
    return _number(least) if least == most else f"{_number(least)} to {_number(most)}"


def _duration(duration: Duration) -> str:
    plural = "" if duration.most == 1 else "s"
    return f"{_range(Decimal(duration.least), Decimal(duration.most))} {duration.unit}{plural}"


def _amount(amount: Amount, currency: str = "") -> str:
    if amount.on_request:
        return "on request"
    return "0" if amount.is_free else f"{_range(amount.least, amount.most)} {currency}".strip()


def _audience_fee(fee: AudienceFee) -> str:
    if not fee.admitted:
        return "not open to them"
    if fee.amount is None:
        return ""
    unit = "" if fee.per is FeeUnit.COURSE or fee.amount.on_request or fee.amount.is_free else f" per {_code(fee.per)}"
    return f"{_amount(fee.amount, fee.currency)}{unit}"


def _choice(choice: Choice) -> str:
    if choice.is_all:
        return "all"
    return f"{_number(choice.ects)} ECTS credits" if choice.ects is not None else f"{choice.courses} courses"
