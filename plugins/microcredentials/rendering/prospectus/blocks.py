"""What the portfolio's document is made of: runs of text, and blocks of them.

They are plain values that become JSON, so that a text of an entry is only ever a value in the document's language.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from microcredentials.rendering.prospectus.letters import printable
from microcredentials.rendering.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one manner; ``lang`` is named where it is not the document's.

    ``href`` leads out of the document, ``to`` to the page of a course, programme or university in it.
    """

    text: str
    lang: str = ""
    href: str = ""
    to: str = ""
    strong: bool = False
    emph: bool = False
    code: bool = False
    struck: bool = False
    muted: bool = False


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: Line
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading within a section."""

    runs: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers; ``mark`` is ``dot``, or ``full`` or ``open`` for squares that are filled or not."""

    points: tuple[tuple[Block, ...], ...]
    mark: str = "dot"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list with numbers, from ``start`` on."""

    points: tuple[tuple[Block, ...], ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody else says."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Text whose spaces and line breaks count."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head; ``widths`` are shares of the line."""

    head: tuple[str, ...]
    rows: tuple[tuple[tuple[Block, ...], ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """A short mark of state; ``look`` is empty, ``soon``, ``dash`` or ``off``."""

    text: str
    look: str = ""


@dataclass(frozen=True, slots=True)
class Sides:
    """Blocks side by side, read from left to right."""

    sides: tuple[tuple[Block, ...], ...]


Block = Paragraph | Subheading | Bullets | Numbered | Quote | Code | Table | Badge | Sides


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a course with its heading."""

    title: str
    blocks: tuple[Block, ...]


def run(words: Words | str, **manner: Any) -> Run:
    """Words as they can be printed."""
    language = words.language if isinstance(words, Words) else None
    return Run(printable(str(words)), language_subtag(language), **manner)


def line(words: Words | str, **manner: Any) -> Line:
    """A line of one run."""
    return (run(words, **manner),)


def paragraph(words: Words | str | None, *, muted: bool = False) -> tuple[Block, ...]:
    """A paragraph, or nothing where there are no words."""
    return (Paragraph(line(words), muted),) if words is not None and str(words) else ()


def bullets(words: Iterable[Words | str], mark: str = "dot") -> tuple[Block, ...]:
    """A list of short texts, or nothing."""
    points = tuple(paragraph(one) for one in words)
    return (Bullets(points, mark),) if points else ()


def language_subtag(code: str | None) -> str:
    """The first part of a language code, which is all that the typesetter takes: ``pt`` of ``pt-BR``."""
    return (code or "").partition("-")[0].lower()


def as_json(document: object) -> bytes:
    """Blocks as JSON; each names its kind."""
    return json.dumps(document, default=_named, ensure_ascii=False, separators=(",", ":")).encode()


def _named(value: Any) -> dict[str, Any]:
    return {"kind": type(value).__name__.lower()} | {field.name: getattr(value, field.name) for field in fields(value)}
