"""The programmes as the selection reads them: which courses make up which step, as rows of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.rendering.course_order import as_rows
from microcredentials.rendering.views.step_view import courses_of_step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.programme import Choice, Programme
    from microcredentials.rendering.setting import Setting


def programmes_as_json(setting: Setting) -> list[dict[str, object]]:
    """The shown programmes in the order of their ids; a course is named by its row in the catalogue."""
    rows = {course.id: row for row, course in enumerate(as_rows(setting))}
    return [_programme(programme, rows, setting) for programme in setting.portfolio.shown_programmes]


def _programme(programme: Programme, rows: Mapping[str, int], setting: Setting) -> dict[str, object]:
    title = setting.heading(programme)
    return {
        "id": programme.id,
        "title": title.text,
        "language": title.language or "",
        "steps": [
            {
                "title": str(setting.words(step.title) or ""),
                "choose": _choice(step.choose),
                "rows": [rows[course.id] for course in courses_of_step(step, setting)],
            }
            for step in programme.steps
        ],
    }


def _choice(choose: Choice) -> dict[str, float] | None:
    """A number of courses, or of credits; ``None`` for everything."""
    if choose.ects is not None:
        return {"ects": float(choose.ects)}
    return None if choose.courses is None else {"courses": choose.courses}
