"""The portfolio as PDF, for the commands that write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.pdf import pdf_of
from microcredentials.reading.licence import licence_of
from microcredentials.rendering.prospectus import prospectus

if TYPE_CHECKING:
    from pathlib import Path

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.page import Circumstances


def portfolio_pdf(root: Path, portfolio: Portfolio, circumstances: Circumstances) -> bytes:
    """The portfolio of a checkout as one document.

    Raises:
        MissingExtraError: the extra `pdf` is not installed; its message is the sentence to show.

    """
    return pdf_of(prospectus(portfolio, circumstances, licence_of(root)))
