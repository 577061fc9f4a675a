"""What comes before a course, and what it leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.rendering.views.credits import credits_of

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.domain.programme import Programme
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.words import Words


@dataclass(frozen=True, slots=True)
class Stop:
    """A course or programme on the way, with its page."""

    title: Words
    address: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pathway:
    """Courses that come first, courses that ask for this one, and programmes that hold it."""

    before: tuple[Stop, ...]
    after: tuple[Stop, ...]
    programmes: tuple[Stop, ...]

    def __bool__(self) -> bool:
        return bool(self.before or self.after or self.programmes)


def pathway_of(course: Course, followers: tuple[str, ...], setting: Setting) -> Pathway:
    """``followers`` are the ids of the courses that require this one."""
    programmes = setting.portfolio.programmes_of_course.get(course.id, ())
    return Pathway(
        tuple(stop for id_ in course.requires if (stop := course_stop(id_, setting))),
        tuple(stop for id_ in followers if (stop := course_stop(id_, setting))),
        tuple(_programme_stop(programme, course, setting) for programme in programmes),
    )


def course_stop(id_: str, setting: Setting) -> Stop | None:
    """A course by its id or former id; ``None`` where it is not shown."""
    course = setting.portfolio.course(id_)
    if course is None or not course.is_shown:
        return None
    worth = credits_of(course.ects, setting)
    return Stop(setting.heading(course), f"courses/{course.id}/", worth.label if worth else "")


def _programme_stop(programme: Programme, course: Course, setting: Setting) -> Stop:
    present = setting.portfolio.former_ids
    number, step = next(
        (number, step)
        for number, step in enumerate(programme.steps, 1)
        if course.id in {present.get(id_, id_) for id_ in step.courses}
    )
    note = setting.say("step {number} of {count}").format(number=number, count=len(programme.steps))
    title = setting.words(step.title)
    worth = credits_of(programme.ects, setting)
    words = ", ".join(filter(None, (f"{note}: {title}" if title else note, worth.label if worth else "")))
    return Stop(setting.heading(programme), f"programmes/{programme.id}/", words)
