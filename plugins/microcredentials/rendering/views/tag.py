"""A short mark of state: said in words, never by colour alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tag:
    """``kind`` is the class of its look: empty, ``soon``, ``dash`` or ``off``."""

    label: str
    kind: str = ""
