"""``data/names/``: ids and titles of the courses, in parts of consecutive rows of ``data/catalogue.json``.

Titles are what weighs most and packs least, and a reader sees few of them. So scripts filter and sort without them, and
ask for the parts that hold the cards to be shown: see ``docs/decisions/0019-ten-thousand-courses.md``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from microcredentials.rendering.assets import Asset, fingerprint
from microcredentials.rendering.course_order import as_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from microcredentials.domain.course import Course
    from microcredentials.rendering.setting import Setting

NAMES_DATA = "data/names/"
ROWS_PER_PART = 250
"""Few enough that a page of cards costs little, and enough that a search in 10,000 titles is 40 requests."""


def name_parts(setting: Setting) -> tuple[Asset, ...]:
    """The parts: ``data/names/0.json``, ``data/names/1.json`` …; none for an empty portfolio."""
    return setting.found(name_parts, _parts, as_rows(setting), setting)


def _parts(courses: Sequence[Course], setting: Setting) -> tuple[Asset, ...]:
    starts = range(0, len(courses), ROWS_PER_PART)
    parts = (courses[start : start + ROWS_PER_PART] for start in starts)
    return tuple(
        Asset(f"{NAMES_DATA}{number}.json", _names(part, setting).encode()) for number, part in enumerate(parts)
    )


def mark_of(parts: Sequence[Asset]) -> str:
    """A mark of the content of all parts, with which scripts ask for each."""
    return fingerprint(b"\n".join(part.content for part in parts))


def _names(courses: Sequence[Course], setting: Setting) -> str:
    titles = [str(setting.words(course.heading)) for course in courses]
    named = {"id": [course.id for course in courses], "title": titles}
    return json.dumps(named, ensure_ascii=False, separators=(",", ":"))
