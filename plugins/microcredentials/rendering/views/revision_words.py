"""What the yearly revision is told in: states, elements, dates of confirmation."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from microcredentials.plain_words.marker import N_
from microcredentials.rendering.views.record_note import edition_words
from microcredentials.revision.state import RevisionState

if TYPE_CHECKING:
    from microcredentials.rendering.setting import Setting
    from microcredentials.revision.revised_entry import RevisedEntry

STATE_LABELS: Mapping[RevisionState, str] = MappingProxyType(
    {
        RevisionState.SILENT: N_("silent"),
        RevisionState.CONFIRMED: N_("confirmed"),
        RevisionState.CHANGED: N_("changed"),
        RevisionState.NEW: N_("new"),
        RevisionState.WITHDRAWN: N_("withdrawn"),
        RevisionState.DRAFT: N_("draft"),
    }
)

ELEMENT_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "title": N_("Title"),
        "country": N_("Country"),
        "awarding_body": N_("Awarding body"),
        "learning_outcomes": N_("Learning outcomes"),
        "language": N_("Language"),
        "workload": N_("Workload"),
        "level": N_("Level"),
        "assessment": N_("Assessment"),
        "participation": N_("Mode"),
        "quality_assurance": N_("Quality assurance"),
    }
)
"""Mandatory elements that a course page can tell."""


def elements_in_words(names: tuple[str, ...], setting: Setting) -> str:
    """Several elements, with commas."""
    return ", ".join(setting.say(ELEMENT_LABELS[name]) for name in names)


def confirmed_in_words(entry: RevisedEntry, setting: Setting) -> str:
    """For which edition an entry was last confirmed."""
    edition = entry.offer.reviewed_for
    if edition is None:
        return setting.say("never confirmed")
    return setting.say("confirmed for {edition}").format(edition=edition_words(edition))
