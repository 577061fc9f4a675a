"""The files of the portfolio that a release carries, and who makes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from microcredentials.domain.portfolio import Portfolio
from microcredentials.exports.exported import Exported
from microcredentials.exports.publication import Publication
from microcredentials.reports.speech import remark

if TYPE_CHECKING:
    from microcredentials.exports.exported import LeftOut

AssetMaker = Callable[[Portfolio, Publication], Exported]

MAKERS: tuple[AssetMaker, ...] = ()
"""What makes the files of a release, one maker per format; a file keeps the name that it has on the site."""


def release_assets(portfolio: Portfolio, publication: Publication) -> Mapping[str, bytes]:
    """File name -> content; entries that a format had to leave out are told."""
    files: dict[str, bytes] = {}
    for make in MAKERS:
        exported = make(portfolio, publication)
        files |= {PurePosixPath(address).name: content for address, content in exported.files.items()}
        for left_out in exported.left_out:
            remark(_sentence(left_out))
    return files


def _sentence(left_out: LeftOut) -> str:
    return f"`{left_out.path}` is left out: {left_out.reason}"
