"""What a learner pays."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, Discriminator, Field, PlainValidator, Tag, WithJsonSchema

from microcredentials.domain.choice import ClosedList, Codes, Sentences
from microcredentials.domain.day import Day
from microcredentials.domain.identity import ProfileCode
from microcredentials.domain.mistake import mistake, quoted, shape_of
from microcredentials.domain.model import ReadAs, Record
from microcredentials.domain.number import Money, Percent
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


def _amount_form(value: Any) -> str:
    if isinstance(value, dict):
        return "<range>"
    word = value.strip() if isinstance(value, str) else value
    return f"<{word}>" if word in ("on_request", "free") else "<number>"


def _of_number(number: Decimal) -> Amount:
    return Amount(least=number, most=number)


def _of_range(given: _AmountRange) -> Amount:
    if given.min > given.max:
        raise mistake("MC504", f"The range is upside down: `min` is {given.min}, `max` is {given.max}.", "Swap them.")
    return Amount(least=given.min, most=given.max)


_AmountForm = Annotated[
    Annotated[Money, AfterValidator(_of_number), Tag("<number>")]
    | Annotated[_AmountRange, AfterValidator(_of_range), Tag("<range>")]
    | Annotated[Any, AfterValidator(lambda _: ON_REQUEST), Tag("<on_request>")]
    | Annotated[Any, AfterValidator(lambda _: FREE), Tag("<free>")],
    Discriminator(_amount_form),
]

AmountValue = Annotated[Amount, ReadAs(_AmountForm)]
"""As an entry writes an amount: a number, ``{min, max}``, ``on_request`` or ``free`` (which is 0)."""


def _currency(value: Any) -> str:
    written = value.strip() if isinstance(value, str) else value
    if written in CURRENCIES:
        return str(written)
    if not isinstance(value, str):
        raise mistake("MC202", f"This must be a currency, but {shape_of(value)} was found.", "Write for example `EUR`.")
    meant = {"€": "EUR", "euro": "EUR", "euros": "EUR"}.get(value.casefold()) or CURRENCIES.closest(value)
    raise mistake(
        "MC203",
        f"{quoted(value)} is not a currency code.",
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


def _fee_form(value: Any) -> str:
    return "<fee>" if isinstance(value, dict) else "<word>"


def _of_word(value: Any) -> SameFee:
    word = value.strip() if isinstance(value, str) else value
    if word == "free":
        return SameFee(amount=FREE)
    if word == "on_request":
        return SameFee(amount=ON_REQUEST)
    meant = {"0": "free", "none": "free", "on request": "on_request"}.get(str(word).casefold())
    raise mistake(
        "MC505",
        f"{quoted(value)} does not say who pays what.",
        "Write `free`, `on_request`, or `amounts` with one line per audience.",
        meant,
    )


_FeeForm = Annotated[
    Annotated[Fee, Tag("<fee>")] | Annotated[Any, AfterValidator(_of_word), Tag("<word>")],
    Discriminator(_fee_form),
]

FeeValue = Annotated[FeeGiven, ReadAs(_FeeForm)]
"""As an entry writes its fee: ``free``, ``on_request``, or a group of fields; read into :class:`Fee` or :class:`SameFee`."""

Amounts = Mapping[str, Amount]
