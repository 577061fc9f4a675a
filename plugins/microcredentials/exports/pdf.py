"""A typeset document as PDF, tagged for accessibility: PDF/UA-1 (ISO 14289-1), which the typesetter enforces."""

from __future__ import annotations

from datetime import UTC, datetime, time
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

NOT_INSTALLED = (
    "The portfolio as PDF needs a typesetter that is not installed: run `pip install mkdocs-microcredentials[pdf]`."
)
STANDARD = "ua-1"


class MissingExtraError(Exception):
    """The extra `pdf` is not installed; the message is the sentence to show."""

    def __init__(self) -> None:
        super().__init__(NOT_INSTALLED)


class Typescript(Protocol):
    """What is typeset: files by name, of which ``main.typ`` comes first, a folder of fonts, and the day it bears."""

    @property
    def files(self) -> Mapping[str, bytes]:
        """Content by name."""

    @property
    def fonts(self) -> Path:
        """A folder."""

    @property
    def day(self) -> date:
        """The day that stands in the file as that of its making."""


def can_typeset() -> bool:
    """Whether the extra `pdf` is installed."""
    try:
        return find_spec("typst") is not None
    except ValueError:  # something that is no package bears its name
        return False


def pdf_of(typescript: Typescript) -> bytes:
    """The document as PDF. No other font, file or clock is looked at, so the same values give the same bytes.

    Raises:
        MissingExtraError: the extra `pdf` is not installed.

    """
    if not can_typeset():
        raise MissingExtraError
    import typst  # noqa: PLC0415  an extra

    made: bytes = typst.compile(
        dict(typescript.files),  # type: ignore[call-overload]  # its stub forgets that it takes files
        font_paths=[str(typescript.fonts)],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=STANDARD,
        timestamp=datetime.combine(typescript.day, time(), UTC),
    )
    return made
