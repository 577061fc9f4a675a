"""Learning outcomes and modules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from microcredentials.rendering.views.credits import credits_of
from microcredentials.rendering.words import Words

if TYPE_CHECKING:
    from microcredentials.domain.course import Course, Module
    from microcredentials.domain.learning_outcome import LearningOutcome
    from microcredentials.rendering.setting import Setting


class Outcome(NamedTuple):
    """What a learner is able to do afterwards; ``esco`` are addresses of matching European skills."""

    text: Words
    kind: str
    esco: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModuleView:
    """A part of a course."""

    title: Words
    workload: str
    outcomes: tuple[Outcome, ...]


def outcomes_of(outcomes: tuple[LearningOutcome, ...], setting: Setting) -> tuple[Outcome, ...]:
    """Learning outcomes in their order."""
    return tuple(
        Outcome(setting.words(one.text) or Words(""), setting.label(one.kind) if one.kind else "", one.esco)
        for one in outcomes
    )


def modules_of(course: Course, setting: Setting) -> tuple[ModuleView, ...]:
    """The parts of a course in their order."""
    return tuple(
        ModuleView(
            setting.words(module.title) or Words(""),
            _workload(module, setting),
            outcomes_of(module.learning_outcomes, setting),
        )
        for module in course.modules
    )


def _workload(module: Module, setting: Setting) -> str:
    worth = credits_of(module.ects, setting)
    hours = setting.count("{n} hour", "{n} hours", module.workload_hours) if module.workload_hours else ""
    return ", ".join(filter(None, (worth.label if worth else "", hours)))
