"""What happened to an entry, in the words that stand beside its name wherever changes are told."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from microcredentials.history.difference import EntryKind
from microcredentials.history.public_change import Happening
from microcredentials.plain_words.marker import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.history.public_change import PublicChange

HAPPENING_WORDS: Mapping[Happening, str] = MappingProxyType(
    {
        Happening.NEW: N_("New"),
        Happening.OFFERED_AGAIN: N_("Offered again"),
        Happening.RENAMED: N_("New address"),
        Happening.CHANGED: N_("Changed"),
        Happening.WITHDRAWN: N_("Withdrawn"),
        Happening.REMOVED: N_("No longer offered"),
        Happening.CONFIRMED: N_("Confirmed"),
    }
)
"""In English, to be translated by who tells them; in the order in which changes are listed."""

_OF_PARTNERS: Mapping[Happening, str] = MappingProxyType(
    {
        Happening.NEW: N_("New in the alliance"),
        Happening.WITHDRAWN: N_("Has left the alliance"),
        Happening.REMOVED: N_("Has left the alliance"),
    }
)


def happening_words(change: PublicChange) -> str:
    """What happened to a course, programme or partner, in English."""
    words = HAPPENING_WORDS[change.happening]
    return _OF_PARTNERS.get(change.happening, words) if change.kind is EntryKind.PARTNER else words
