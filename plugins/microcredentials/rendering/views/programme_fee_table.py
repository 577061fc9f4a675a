"""What each audience pays for a whole programme, with what nobody has said counted out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.fee import FeeUnit
from microcredentials.domain.programme_fee import programme_fees
from microcredentials.rendering.views.fee_table import amount_words, fee_remarks

if TYPE_CHECKING:
    from microcredentials.domain.programme import Programme
    from microcredentials.domain.programme_fee import ProgrammeFee
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.fee_table import FeeRemarks
    from microcredentials.rendering.words import Words


@dataclass(frozen=True, slots=True)
class ProgrammeFeeRow:
    """One audience: ``figure`` in words, what the figure leaves out (``note``), and who says so."""

    audience: str
    label: Words
    figure: str
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class ProgrammeFeeTable:
    """A row per audience in the profile's order; ``by_audience`` (JSON) is what scripts mark the reader's fee with."""

    rows: tuple[ProgrammeFeeRow, ...]
    by_audience: str
    remarks: FeeRemarks


def programme_fee_table(programme: Programme, setting: Setting) -> ProgrammeFeeTable:
    """The fees of a programme."""
    rows = tuple(_row(fee, setting) for fee in programme_fees(programme, setting.portfolio))
    fees = {row.audience: (row.figure, row.note) for row in rows}
    return ProgrammeFeeTable(rows, json.dumps(fees, ensure_ascii=False), fee_remarks(programme.fee, setting))


def _row(fee: ProgrammeFee, setting: Setting) -> ProgrammeFeeRow:
    label = setting.profile_label("audiences", fee.audience)
    if fee.own is not None:
        priced = not fee.own.on_request and not fee.own.is_free
        unit = setting.label(fee.per) if priced and fee.per is not FeeUnit.COURSE else ""
        figure = amount_words(fee.own, fee.currency, setting)
        return ProgrammeFeeRow(fee.audience, label, figure, unit, setting.say("this programme"))
    source = setting.say("sum of the courses you choose")
    if fee.closed_step is not None:
        note = setting.say("step {number} has too few courses open to you").format(number=fee.closed_step)
        return ProgrammeFeeRow(fee.audience, label, setting.say("Not open to you"), note, source)
    is_known = fee.sum is not None and not (fee.unknown and fee.sum.is_free)
    figure = amount_words(fee.sum if is_known else None, fee.currency, setting)
    return ProgrammeFeeRow(fee.audience, label, figure, _what_is_left_out(fee, setting, is_known=is_known), source)


def _what_is_left_out(fee: ProgrammeFee, setting: Setting, *, is_known: bool) -> str:
    notes = []
    if fee.unknown and is_known:
        notes.append(setting.count("plus {n} fee to be asked for", "plus {n} fees to be asked for", fee.unknown))
    elif fee.unknown:
        notes.append(setting.count("{n} fee is to be asked for", "{n} fees are to be asked for", fee.unknown))
    if fee.avoidable:
        notes.append(
            setting.count(
                "{n} course to choose from is not in this sum",
                "{n} courses to choose from are not in this sum",
                fee.avoidable,
            )
        )
    return "; ".join(notes)
