"""The step in which a fee is counted: free, up to a hundred euros, more, or no figure."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from microcredentials.domain.fee_for import AudienceFee

FEE_LIMIT = 100
"""Euros that divide low fees from high ones."""


class FeeStep(StrEnum):
    """The value is part of addresses of the catalogue, so it never changes."""

    FREE = "free"
    UP_TO_LIMIT = "up-to-100"
    OVER_LIMIT = "over-100"
    ASK = "ask"
    OTHER = "other"
    NOT_OPEN = "not-open"


def fee_step(fee: AudienceFee) -> FeeStep:
    """The step of a fee: unknown is ``ask``, and what has no total in euros is ``other``."""
    if not fee.admitted:
        return FeeStep.NOT_OPEN
    if fee.amount is None or fee.amount.on_request:
        return FeeStep.ASK
    if fee.is_free:
        return FeeStep.FREE
    if fee.total is None or fee.currency != "EUR":
        return FeeStep.OTHER
    return FeeStep.UP_TO_LIMIT if fee.total.most <= FEE_LIMIT else FeeStep.OVER_LIMIT
