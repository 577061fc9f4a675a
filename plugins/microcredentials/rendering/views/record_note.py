"""Where the facts on a page come from, and how fresh they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.course import Course

if TYPE_CHECKING:
    from microcredentials.domain.course import Source
    from microcredentials.domain.edition import Edition
    from microcredentials.domain.programme import Programme
    from microcredentials.rendering.setting import Setting


@dataclass(frozen=True, slots=True)
class RecordNote:
    """The edition an entry was confirmed for is ``outdated`` when older than the portfolio's, ``current`` one.

    ``hands`` tells how many people worked on the file, where they are more than one. ``form`` is where a course is
    changed without Git, below the site's root; ``edit`` is the file in the repository.
    """

    edition: str
    outdated: bool
    current: str
    source: str
    seen: str
    changed: str
    hands: str
    form: str
    edit: str
    history: str


def record_note(entry: Course | Programme, path: str, setting: Setting) -> RecordNote:
    """The note of an entry, whose file has ``path`` in the repository."""
    alliance = setting.portfolio.alliance
    source: Source | None = entry.source
    changed = setting.circumstances.changed.get(path)
    reviewed, current = entry.reviewed_for, alliance.edition
    repository = (alliance.repository or "").rstrip("/")
    return RecordNote(
        edition=edition_words(reviewed),
        outdated=bool(reviewed and current and reviewed < current),
        current=edition_words(current),
        source=source.url if source else "",
        seen=setting.formats.day(source.seen) if source and source.seen else "",
        changed=setting.formats.day(changed) if changed else "",
        hands=_hands(setting.circumstances.contributors.get(path, 0), setting),
        form=f"contribute/?course={entry.id}" if isinstance(entry, Course) else "",
        edit=f"{repository}/edit/main/{path}" if repository else "",
        history=f"{repository}/commits/main/{path}" if repository else "",
    )


def _hands(people: int, setting: Setting) -> str:
    """``written by 3 people``; nothing of an only one, about whom it would tell too much."""
    return setting.count("written by {n} person", "written by {n} people", people) if people > 1 else ""


def edition_words(edition: Edition | None) -> str:
    """``2026–27``."""
    return str(edition).replace("-", "–") if edition else ""
