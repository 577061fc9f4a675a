"""What a social card says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from microcredentials.rendering.views.skyline import Skyline


@dataclass(frozen=True, slots=True)
class CourseCard:
    """A course: words as its page prints them, credits from ``least`` to ``most`` ECTS.

    Without credits ``credits`` says so in words or is empty, and ``most`` is 0. ``mark`` is a word of warning such as
    "Example"; ``details`` are mode, language and the like.
    """

    title: str
    monogram: str
    provider: str
    place: str
    credits: str
    least: Decimal
    most: Decimal
    details: tuple[str, ...]
    site: str
    alliance: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class SiteCard:
    """The site: its question, one line on what it offers, and the credits of each university."""

    title: str
    lead: str
    skyline: Skyline
    site: str
    alliance: str
