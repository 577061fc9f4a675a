"""What a learner pays."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, PlainValidator, Tag, WithJsonSchema

from microcredentials.domain.choice import ClosedList, Codes, Sentences, meant_code
from microcredentials.domain.day import Day
from microcredentials.domain.identity import ProfileCode
from microcredentials.domain.mistake import closest, mistake, quoted, required_text
from microcredentials.domain.model import ReadAs, Record
from microcredentials.domain.number import MONEY, Money, Percent
from microcredentials.domain.text import Line
from microcredentials.domain.vocabulary import CURRENCIES


class FeeUnit(ClosedList):
    """What an amount buys."""

    COURSE = "course"
    ECTS = "ects"
    HOUR = "hour"
    WEEK = "week"
    MONTH = "month"
    SEMESTER = "semester"
    ACADEMIC_YEAR = "academic_year"
    GROUP = "group"


class FundingSource(ClosedList):
    """Who carries the cost."""

    SELF = "self"
    GOVERNMENT = "government"
    ALLIANCE = "alliance"
    UNIVERSITY = "university"
    EMPLOYER = "employer"
    OTHER = "other"


class Amount(Record):
    """An amount of money: exact, a range, or told on request (``on_request``)."""

    least: Decimal = Decimal(0)
    most: Decimal = Decimal(0)
    on_request: bool = False

    @property
    def is_free(self) -> bool:
        """Whether nobody of the audience pays anything."""
        return not self.on_request and self.most == 0


FREE = Amount()
ON_REQUEST = Amount(on_request=True)


class _AmountRange(Record):
    min: Money
    """Lowest amount."""
    max: Money
    """Highest amount."""


def _require_amount(value: Any) -> Any:
    """What is neither number, range nor a known word, but tells what was meant."""
    if not isinstance(value, str) or value.strip() in _WORDS:
        return value
    if meant := MONEY.range_in(value):
        raise mistake("MC204", f"{quoted(value)} is not an amount.", f"Write a range as `{meant}`.", meant)
    if not any(character.isdecimal() for character in value):
        meant = meant_code(value, _WORDS)
        hint = "Write a number, a range `{min: 100, max: 150}`, `on_request` or `free`."
        raise mistake(
            "MC204", f"{quoted(value)} is not an amount.", f"Did you mean `{meant}`? {hint}" if meant else hint, meant
        )
    return value


_WORDS = ("free", "on_request")


def _amount_form(value: Any) -> str:
    if isinstance(value, dict):
        return "<range>"
    word = value.strip() if isinstance(value, str) else value
    return f"<{word}>" if word in ("on_request", "free") else "<number>"


@lru_cache(maxsize=1_000)
def _of_number(number: Decimal) -> Amount:
    return Amount(least=number, most=number)


def _of_range(given: _AmountRange) -> Amount:
    if given.min > given.max:
        raise mistake(
            "MC504",
            f"The range is upside down: `min` is {given.min}, `max` is {given.max}.",
            "Swap them.",
            f"{{min: {given.max}, max: {given.min}}}",
        )
    return Amount(least=given.min, most=given.max)


_AmountForm = Annotated[
    Annotated[Money, AfterValidator(_of_number), Tag("<number>")]
    | Annotated[_AmountRange, AfterValidator(_of_range), Tag("<range>")]
    | Annotated[Any, AfterValidator(lambda _: ON_REQUEST), WithJsonSchema({"const": "on_request"}), Tag("<on_request>")]
    | Annotated[Any, AfterValidator(lambda _: FREE), WithJsonSchema({"const": "free"}), Tag("<free>")],
    Discriminator(_amount_form),
]

AmountValue = Annotated[Amount, ReadAs(Annotated[_AmountForm, BeforeValidator(_require_amount)])]
"""As an entry writes an amount: a number, ``{min, max}``, ``on_request`` or ``free`` (which is 0)."""


def _currency(value: Any) -> str:
    written = required_text(value, "a currency", "Write for example `EUR`.")
    if written in CURRENCIES:
        return written
    meant = {"€": "EUR", "euro": "EUR", "euros": "EUR"}.get(written.casefold()) or CURRENCIES.closest(written)
    raise mistake(
        "MC203",
        f"{quoted(written)} is not a currency code.",
        f"Did you mean `{meant}`?" if meant else "Write the three letters of ISO 4217, such as `EUR`.",
        meant,
    )


Currency = Annotated[str, PlainValidator(_currency), WithJsonSchema({"type": "string", "x-vocabulary": "currencies"})]


class Reduction(Record):
    """Who pays less: ``amount`` instead of the fee, or ``percent`` off it."""

    for_: Line = Field(alias="for")
    """Who gets the reduction, or for what."""
    amount: Money | None = None
    """What they pay instead."""
    percent: Percent | None = None
    """What is taken off, in percent."""
    until: Day | None = None
    """Last day of the reduction."""


class Fee(Record):
    """What each audience pays; ``everybody`` is set by ``fee: free`` and ``fee: on_request``."""

    currency: Currency = "EUR"
    """Currency of all amounts."""
    amounts: dict[ProfileCode, AmountValue] = {}
    """Amount per audience: a number, `{min, max}` or `on_request`."""
    per: FeeUnit = FeeUnit.COURSE
    """What the amount is for."""
    reductions: Annotated[tuple[Reduction, ...], Sentences] = ()
    """Who pays less."""
    funding: Annotated[tuple[FundingSource, ...], Codes] = ()
    """Who carries the cost."""
    note: Line | None = None
    """What the fee includes, or anything else about it."""


class SameFee(Record):
    """One word for every audience: ``free`` or ``on_request``."""

    amount: Amount


FeeGiven = Fee | SameFee


def _require_fee_form(value: Any) -> Any:
    """Audiences that stand right below the fee."""
    if not isinstance(value, dict) or not value:
        return value
    names = {field.alias or name for name, field in Fee.model_fields.items()}
    if not names.isdisjoint(value) or any(closest(str(name), names) for name in value):
        return value
    if value.keys() <= {"min", "max"}:
        hint = "Say who pays it: `{amounts: {everyone_else: {min: 100, max: 150}}}`."
        raise mistake("MC202", "An amount stands right below `fee` here.", hint)
    lines = ", ".join(f"{audience}: {amount}" for audience, amount in value.items())
    right = all(isinstance(amount, str) and (amount in _WORDS or MONEY.takes(amount)) for amount in value.values())
    raise mistake(
        "MC202",
        "Audiences stand right below `fee` here.",
        "Write them under `amounts`: `{amounts: {everyone_else: 120}}`.",
        f"{{amounts: {{{lines}}}}}" if right else None,
    )


def _fee_form(value: Any) -> str:
    return "<fee>" if isinstance(value, dict) else "<word>"


def _of_word(value: Any) -> SameFee:
    word = value.strip() if isinstance(value, str) else value
    if word == "free":
        return SameFee(amount=FREE)
    if word == "on_request":
        return SameFee(amount=ON_REQUEST)
    if isinstance(value, list | tuple):
        raise mistake("MC202", "This must be a fee, but a list was found.", _FEE_FORMS)
    meant = meant_code(str(word), _WORDS)
    raise mistake(
        "MC505",
        f"{quoted(value)} does not say who pays what.",
        f"Did you mean `{meant}`?" if meant else _FEE_FORMS,
        meant,
    )


_FEE_FORMS = "Write `free`, `on_request`, or `amounts` with one line per audience, such as `everyone_else: 120`."

_FeeForm = Annotated[
    Annotated[Fee, Tag("<fee>")]
    | Annotated[Any, AfterValidator(_of_word), WithJsonSchema({"enum": ["free", "on_request"]}), Tag("<word>")],
    Discriminator(_fee_form),
]

FeeValue = Annotated[FeeGiven, ReadAs(Annotated[_FeeForm, BeforeValidator(_require_fee_form)])]
"""As an entry writes its fee: ``free`` or ``on_request`` (:class:`SameFee`), or a group of fields (:class:`Fee`)."""

Amounts = Mapping[str, Amount]
