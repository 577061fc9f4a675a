"""Fees and reductions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from microcredentials.checks.entries import offers
from microcredentials.checks.rule_check import Breach, is_understood, rule
from microcredentials.domain.fee import Fee
from microcredentials.domain.mistake import listed, quoted
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.problem import Severity


@rule("MC501", "Fee for those who may take part", Severity.ERROR)
def fee_outside_open_to(portfolio: Portfolio) -> Iterator[Breach]:
    """A course that is open to some audiences only has no fee for the others: `open_to` and `amounts` would contradict
    each other on the page.

    Source: entry format, version 1, "Fee".

    Wrong:

        open_to: [alliance_students]
        fee:
          amounts: {alliance_students: 0, everyone_else: 120}

    Right:

        open_to: [alliance_students, everyone_else]
        fee:
          amounts: {alliance_students: 0, everyone_else: 120}
    """
    for entry, path, fee in _fees(portfolio):
        open_to = getattr(entry.value, "open_to", ())
        known = portfolio.alliance.audiences
        if not open_to or entry.is_broken(("open_to",)) or any(audience not in known for audience in open_to):
            continue  # whoever is meant by an unknown audience may pay
        for audience in fee.amounts:
            if audience in known and audience not in open_to:
                message = f"There is a fee for {quoted(audience)}, but the course is open to {listed(open_to)} only."
                hint = f"Remove the amount, or add `{audience}` to `open_to`."
                yield Breach(entry, (*path, "amounts", audience), message, hint, at_key=True)


@rule("MC502", "What a reduction takes off", Severity.ERROR)
def reduction(portfolio: Portfolio) -> Iterator[Breach]:
    """A reduction says either what is paid instead (`amount`) or how much is taken off (`percent`). Neither leaves it
    open, both can contradict each other.

    Source: entry format, version 1, "Fee".

    Wrong:

        reductions:
          - {for: Unemployed learners}

    Right:

        reductions:
          - {for: Unemployed learners, percent: 50}
    """
    for entry, path, fee in _fees(portfolio):
        for position, each in enumerate(fee.reductions):
            here: FieldPath = (*path, "reductions", position)
            if not is_understood(entry, *here, "amount") or not is_understood(entry, *here, "percent"):
                continue
            if each.amount is None and each.percent is None:
                message = f"The reduction for {quoted(each.for_)} names neither `amount` nor `percent`."
                yield Breach(entry, here, message, "Add one of them, such as `percent: 50`.")
            elif each.amount is not None and each.percent is not None:
                message = f"The reduction for {quoted(each.for_)} names both `amount` and `percent`."
                yield Breach(entry, (*here, "percent"), message, "Remove one of them.", at_key=True)


def _fees(portfolio: Portfolio) -> Iterator[tuple[Entry[Any], FieldPath, Fee]]:
    """Every fee that is a group of fields: of courses, of their runs, of programmes."""
    for entry in offers(portfolio):
        if isinstance(entry.value.fee, Fee):
            yield entry, ("fee",), entry.value.fee
        for position, offering in enumerate(getattr(entry.value, "offerings", ())):
            if isinstance(offering.fee, Fee):
                yield entry, ("offerings", position, "fee"), offering.fee
