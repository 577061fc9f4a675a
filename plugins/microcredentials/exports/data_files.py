"""The open data of a portfolio: all files of all formats, the same for the build and for the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.data_format import PublishedFormat
from microcredentials.domain.progress import UNHEARD, Progress
from microcredentials.exports.also_published import ALSO_PUBLISHED
from microcredentials.exports.formats import FORMATS
from microcredentials.exports.openapi import OPENAPI, openapi

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication


@dataclass(frozen=True, slots=True)
class DataFiles:
    """Address below the site's root -> content, and what each format holds and leaves out."""

    files: Mapping[str, bytes]
    formats: tuple[PublishedFormat, ...]


def data_files(
    portfolio: Portfolio,
    publication: Publication,
    names: Collection[str] = tuple(FORMATS),
    progress: Progress = UNHEARD,
) -> DataFiles:
    """The files of the formats ``names`` (keys of :data:`FORMATS`), all of them if nothing is said."""
    files: dict[str, bytes] = {}
    published = []
    for name in progress.follow("Writing formats", names, len(names)):
        exported = FORMATS[name](portfolio, publication)
        files |= exported.files
        sizes = {address: len(content) for address, content in exported.files.items()}
        published.append(PublishedFormat(FORMATS[name].about, sizes, exported.left_out))
    return DataFiles(files, tuple(published))


def site_data(
    portfolio: Portfolio,
    publication: Publication,
    names: Collection[str] = tuple(FORMATS),
    progress: Progress = UNHEARD,
) -> DataFiles:
    """The same with their description for programs, as a site publishes them."""
    made = data_files(portfolio, publication, names, progress)
    formats = (*made.formats, *(PublishedFormat(one, {}) for one in ALSO_PUBLISHED))
    described = openapi((one.format for one in formats), portfolio, publication)
    return DataFiles({**made.files, OPENAPI: described}, formats)
