"""What each audience pays for a course, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from microcredentials.domain.fee import Fee, FeeUnit
from microcredentials.domain.fee_for import fees_of

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.domain.fee import Amount, FeeGiven, Reduction
    from microcredentials.domain.fee_for import AudienceFee
    from microcredentials.domain.offering import Offering
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.words import Words


class FeeRow(NamedTuple):
    """One audience: ``figure`` is the amount in words, ``unit`` what it buys, ``total`` the sum where both differ."""

    audience: str
    label: Words
    figure: str
    unit: str
    total: str
    source: str


@dataclass(frozen=True, slots=True)
class FeeRemarks:
    """What is said about a fee besides its amounts."""

    reductions: tuple[tuple[Words | None, str], ...] = ()
    funding: str = ""
    note: Words | None = None


@dataclass(frozen=True, slots=True)
class FeeTable:
    """The fee of a course or of one run, with everything said about it."""

    rows: tuple[FeeRow, ...]
    remarks: FeeRemarks


def amount_words(amount: Amount | None, currency: str, setting: Setting) -> str:
    """``Free``, ``€120``, ``€100–€150`` or ``Ask the provider``: an unknown fee is never 0."""
    if amount is None or amount.on_request:
        return setting.say("Ask the provider")
    if amount.is_free:
        return setting.say("Free")
    most = setting.formats.money(amount.most, currency)
    return most if amount.least == amount.most else f"{setting.formats.money(amount.least, currency)}–{most}"


def fee_table(course: Course, setting: Setting, offering: Offering | None = None) -> FeeTable:
    """The fees of a course, or of one run that has its own."""
    given = (offering.fee if offering else None) or course.fee
    rows = tuple(_row(fee, setting) for fee in fees_of(course, setting.portfolio, offering))
    return FeeTable(rows, fee_remarks(given, setting))


def fee_remarks(given: FeeGiven | None, setting: Setting) -> FeeRemarks:
    """The remarks of an entry's fee."""
    if not isinstance(given, Fee):
        return FeeRemarks()
    return FeeRemarks(
        tuple((setting.words(reduction.for_), _reduced(reduction, given, setting)) for reduction in given.reductions),
        setting.formats.listed(setting.label(source) for source in given.funding) if given.funding else "",
        setting.words(given.note),
    )


def _row(fee: AudienceFee, setting: Setting) -> FeeRow:
    label = setting.profile_label("audiences", fee.audience)
    if not fee.admitted:
        return FeeRow(fee.audience, label, setting.say("Not open to you"), "", "", setting.say("this course"))
    priced = fee.amount is not None and not fee.amount.on_request and not fee.amount.is_free
    total = fee.total if priced and fee.per is not FeeUnit.COURSE else None
    return FeeRow(
        fee.audience,
        label,
        amount_words(fee.amount, fee.currency, setting),
        setting.label(fee.per) if priced else "",
        amount_words(total, fee.currency, setting) if total else "",
        setting.label(fee.origin) if fee.origin else setting.say("nobody yet"),
    )


def _reduced(reduction: Reduction, fee: Fee, setting: Setting) -> str:
    if reduction.amount is not None:
        words = setting.formats.money(reduction.amount, fee.currency) if reduction.amount else setting.say("Free")
    else:
        words = setting.say("{percent} % less").format(percent=setting.formats.number(reduction.percent or 0))
    if reduction.until is not None:
        words += " " + setting.say("until {day}").format(day=setting.formats.day(reduction.until))
    return words
