"""What an announced entry says already, and what is still open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.completeness import missing_fields, needed_for
from microcredentials.rendering.labels import NEEDED_FIELDS

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.rendering.setting import Setting


@dataclass(frozen=True, slots=True)
class Openness:
    """Names of the needed facts: given ones and open ones."""

    known: tuple[str, ...]
    open: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many facts are needed."""
        return len(self.known) + len(self.open)


def openness_of(course: Course, setting: Setting) -> Openness:
    """What the alliance's profile needs of a published course, split by what the entry gives."""
    needed = needed_for(course, setting.portfolio)
    missing = set(missing_fields(course, setting.portfolio))
    paths = [path for path in (*needed.always, *needed.announced, *needed.published) if path != "status"]
    return Openness(
        tuple(_name(path, setting) for path in paths if path not in missing),
        tuple(_name(path, setting) for path in paths if path in missing),
    )


def _name(path: str, setting: Setting) -> str:
    return setting.say(NEEDED_FIELDS.get(path, path.replace("_", " ").replace(".", ": ").replace(" | ", " / ")))
