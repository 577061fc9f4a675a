"""The formats in which a portfolio is published as open data, and what one publication of them gave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LICENCE, LICENCE_ADDRESS = "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"
"""Under which the texts of a portfolio are published (LICENSE-CONTENT), by its name in the SPDX list."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An entry that lacks what a standard demands: the path of its file, and the reason as one sentence."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class FileKind:
    """Files of one purpose.

    ``address`` is relative to the site's root; a name in angle brackets stands for whatever is there
    (``courses/<partner>/<course>/course.json``). ``about`` says in one sentence what they hold. ``link``
    is what programs read of such a file in the heads of pages; the title of the format where it is empty.
    """

    address: str
    media_type: str
    about: str
    link: str = ""

    @property
    def is_single(self) -> bool:
        """Whether there is just one such file."""
        return "<" not in self.address


@dataclass(frozen=True, slots=True)
class DataFormat:
    """A format as people are told about it.

    ``name`` is what the command line calls it. ``standard`` is the web address of the specification
    that its files keep to, empty where it is our own. The words are in English, to be translated.
    """

    name: str
    title: str
    about: str
    kinds: tuple[FileKind, ...]
    standard: str = ""


@dataclass(frozen=True, slots=True)
class PublishedFormat:
    """What was published in a format: address of each file -> its size in bytes; and what was left out of it."""

    format: DataFormat
    sizes: Mapping[str, int]
    left_out: tuple[LeftOut, ...] = ()
