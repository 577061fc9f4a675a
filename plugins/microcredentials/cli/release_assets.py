"""The files of the portfolio that a release carries, and who makes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from microcredentials.domain.portfolio import Portfolio
from microcredentials.exports.exported import Exported
from microcredentials.exports.formats import FORMATS
from microcredentials.exports.publication import Publication
from microcredentials.reports.speech import remark

if TYPE_CHECKING:
    from microcredentials.exports.exported import LeftOut

AssetMaker = Callable[[Portfolio, Publication], Exported]

MAKERS: tuple[AssetMaker, ...] = tuple(FORMATS[name] for name in ("json", "csv", "xlsx"))
"""What makes the files of a release, one maker per format."""

FOLDER = PurePosixPath("data")
"""Where the site has the files about the whole portfolio; those of single courses are in the site's zip only."""


def release_assets(portfolio: Portfolio, publication: Publication) -> Mapping[str, bytes]:
    """File name, as on the site -> content; entries that a format had to leave out are told."""
    files: dict[str, bytes] = {}
    for make in MAKERS:
        exported = make(portfolio, publication)
        paths = {PurePosixPath(address): content for address, content in exported.files.items()}
        files |= {path.name: content for path, content in paths.items() if path.parent == FOLDER}
        for left_out in exported.left_out:
            remark(_sentence(left_out))
    return files


def _sentence(left_out: LeftOut) -> str:
    return f"`{left_out.path}` is left out: {left_out.reason}"
