"""What an export gives: files, and the entries that it had to leave out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.data_format import DataFormat, FileKind, LeftOut

if TYPE_CHECKING:
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication

__all__ = ["DataFormat", "Exported", "FileKind", "Format", "LeftOut"]


@dataclass(frozen=True, slots=True)
class Exported:
    """``files`` leads from an address below the site's root to its content."""

    files: Mapping[str, bytes]
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format with the function that writes it; called, it exports."""

    about: DataFormat
    write: Callable[[Portfolio, Publication], Exported]

    def __call__(self, portfolio: Portfolio, publication: Publication) -> Exported:
        """The files of the format."""
        return self.write(portfolio, publication)
