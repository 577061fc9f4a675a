"""The portfolio as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.exported import N_, DataFormat, Exported, FileKind, Format

if TYPE_CHECKING:
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication


def _write(portfolio: Portfolio, publication: Publication) -> Exported:  # noqa: ARG001  to be filled
    return Exported({"data/portfolio.json": b""})


JSON = Format(
    DataFormat(
        "json", "JSON", N_("All courses."), (FileKind("data/portfolio.json", "application/json", N_("All courses.")),)
    ),
    _write,
)
