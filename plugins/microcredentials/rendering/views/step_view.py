"""A step of a programme as its page and its map print it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.ects import Ects
from microcredentials.domain.reachable_ects import reachable_in_step
from microcredentials.rendering.views.card import card_of
from microcredentials.rendering.views.credits import credits_of
from microcredentials.rendering.views.pathway import course_stop
from microcredentials.rendering.views.provider import place_words

if TYPE_CHECKING:
    from markupsafe import Markup

    from microcredentials.domain.course import Course
    from microcredentials.domain.programme import Step
    from microcredentials.domain.reachable_ects import Reachable
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.card import Card
    from microcredentials.rendering.views.credits import Credits
    from microcredentials.rendering.views.pathway import Stop
    from microcredentials.rendering.words import Words


@dataclass(frozen=True, slots=True)
class CourseOfStep:
    """A course: its card, where it is taught, what learners need to know, and which courses come first."""

    card: Card
    place: str
    prerequisites: Markup | None
    first: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """A step: its number, title, what to choose, the credits it can bring, and its courses."""

    number: int
    title: Words | None
    rule: str
    credits: Credits | None
    courses: tuple[CourseOfStep, ...]


def step_view(number: int, step: Step, setting: Setting) -> StepView:
    """A step, ``number`` counting from 1."""
    courses = courses_of_step(step, setting)
    worth = reachable_credits(reachable_in_step(step, setting.portfolio.course), setting)
    rule = choice_words(step, len(courses), worth, setting)
    return StepView(number, setting.words(step.title), rule, worth, tuple(_course(one, setting) for one in courses))


def courses_of_step(step: Step, setting: Setting) -> tuple[Course, ...]:
    """The shown courses of a step, each once."""
    found = (setting.portfolio.course(id_) for id_ in step.courses)
    return tuple({course.id: course for course in found if course is not None and course.is_shown}.values())


def reachable_credits(reachable: Reachable | None, setting: Setting) -> Credits | None:
    """Credits that can be reached; ``None`` where they are not known, or none."""
    if reachable is None or not reachable.most or reachable.least > reachable.most:
        return None
    return credits_of(Ects(least=reachable.least, most=reachable.most), setting)


def choice_words(step: Step, count: int, worth: Credits | None, setting: Setting) -> str:
    """``Choose 1 of 2, 3–4 ECTS``."""
    if step.choose.ects is not None:
        words = setting.say("Choose courses worth {ects} ECTS").format(ects=setting.formats.number(step.choose.ects))
        return f"{words}, {setting.say('{credits} in reach').format(credits=worth.label)}" if worth else words
    if step.choose.courses is not None and step.choose.courses < count:
        words = setting.say("Choose {number} of {count}").format(number=step.choose.courses, count=count)
    else:
        words = setting.say("Required") if count == 1 else setting.say("All are required")
    return f"{words}, {worth.label}" if worth else words


def _course(course: Course, setting: Setting) -> CourseOfStep:
    first = tuple(stop for id_ in course.requires if (stop := course_stop(id_, setting)))
    return CourseOfStep(
        card_of(course, setting), place_words(course.lead_id, setting), setting.prose(course.prerequisites), first
    )
