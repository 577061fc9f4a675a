"""The steps of a programme and the credits they bring."""

from __future__ import annotations

from collections.abc import Iterator

from microcredentials.checks.course_references import is_course, unknown_course_words
from microcredentials.checks.credits import shown
from microcredentials.checks.rule_check import Breach, is_understood, rule
from microcredentials.domain.course import Status
from microcredentials.domain.mistake import quoted
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.problem import Severity
from microcredentials.domain.programme import Programme, Step
from microcredentials.domain.reachable_ects import reachable_ects, reachable_in_step


@rule("MC701", "Courses of a step", Severity.ERROR)
def course_of_step(portfolio: Portfolio) -> Iterator[Breach]:
    """Every course of a programme exists, and can be taken: a programme that is shown holds no draft and no withdrawn
    course.

    Source: entry format, version 1, "Programme".

    Wrong (where `su/introduction` is withdrawn):

        steps:
          - {title: Foundations, courses: [su/introduction]}

    Right:

        steps:
          - {title: Foundations, courses: [su/foundations]}
    """
    for entry in portfolio.programme_entries.values():
        for number, step in enumerate(entry.value.steps):
            for position, id_ in enumerate(step.courses):
                path: FieldPath = ("steps", number, "courses", position)
                if not is_course(id_, portfolio):
                    message, hint, meant = unknown_course_words(id_, portfolio)
                    yield Breach(entry, path, f"{called(step, number)}: {message}", hint, meant)
                    continue
                course = portfolio.course(id_)
                if course and entry.value.is_shown and course.status in {Status.DRAFT, Status.WITHDRAWN}:
                    state = "a draft" if course.status is Status.DRAFT else "withdrawn"
                    instead = course.replaced_by
                    hint = f"Write `{instead}`, which replaces it." if instead else "Name another course."
                    yield Breach(entry, path, f"{called(step, number)}: {quoted(id_)} is {state}.", hint, instead)


@rule("MC702", "Course in two steps", Severity.ERROR)
def course_in_two_steps(portfolio: Portfolio) -> Iterator[Breach]:
    """A course is taken once and counts once, so it stands in one step of a programme only.

    Source: entry format, version 1, "Programme".

    Wrong:

        steps:
          - {title: Foundations, courses: [su/ai, vmu/ethics]}
          - {title: Practice, courses: [su/ai]}

    Right:

        steps:
          - {title: Foundations, courses: [vmu/ethics]}
          - {title: Practice, courses: [su/ai]}
    """
    for entry in portfolio.programme_entries.values():
        first: dict[str, int] = {}
        for number, step in enumerate(entry.value.steps):
            for position, id_ in enumerate(step.courses):
                other = first.setdefault(portfolio.former_ids.get(id_, id_), number)
                if other != number:
                    where = called(entry.value.steps[other], other)
                    message = f"{called(step, number)}: {quoted(id_)} is in {where}, too."
                    yield Breach(entry, ("steps", number, "courses", position), message, "Keep it in one of the two.")


@rule("MC703", "More to choose than a step offers", Severity.ERROR)
def choice_of_step(portfolio: Portfolio) -> Iterator[Breach]:
    """A step offers courses, and at least as many courses or credits as learners are to choose from it.

    Source: entry format, version 1, "Programme".

    Wrong:

        steps:
          - {title: Practice, choose: 3, courses: [su/ai, vmu/ethics]}

    Right:

        steps:
          - {title: Practice, choose: 2, courses: [su/ai, vmu/ethics]}
    """
    for entry in portfolio.programme_entries.values():
        for number, step in enumerate(entry.value.steps):
            path: FieldPath = ("steps", number)
            if not is_understood(entry, *path, "courses"):
                continue
            if not step.courses:
                if entry.value.is_shown:
                    yield Breach(entry, path, f"{called(step, number)} offers no course.", "Add `courses`.")
                continue
            too_much = _too_much(step, portfolio)
            if too_much is not None:
                message, hint = too_much
                yield Breach(entry, (*path, "choose"), f"{called(step, number)}: {message}", hint)


@rule("MC704", "Credits that a programme can reach", Severity.ERROR)
def programme_credits(portfolio: Portfolio) -> Iterator[Breach]:
    """The credits of a programme are those of its courses. They lie between what the steps bring at the least and at
    the most, so that nobody is promised more than there is.

    Source: entry format, version 1, "Programme".

    Wrong (where each of the courses has 3 ECTS):

        ects: 12
        steps:
          - {title: Practice, courses: [su/ai, vmu/ethics]}

    Right:

        ects: 6
        steps:
          - {title: Practice, courses: [su/ai, vmu/ethics]}
    """
    for entry in portfolio.programme_entries.values():
        programme: Programme = entry.value
        if programme.ects is None or programme.ects.none or not programme.steps or entry.is_broken(("steps",)):
            continue
        if any(not step.courses or _too_much(step, portfolio) for step in programme.steps):
            continue  # MC703 says so
        reachable = reachable_ects(programme.steps, portfolio.course)
        if reachable is None or reachable.least > reachable.most:
            continue
        if reachable.least <= programme.ects.least and programme.ects.most <= reachable.most:
            continue
        least, most = shown(reachable.least), shown(reachable.most)
        sums = f"{least} ECTS" if least == most else f"{least} to {most} ECTS"
        written = least if least == most else f"{{min: {least}, max: {most}}}"
        message = f"The steps of this programme bring {sums} together."
        yield Breach(entry, ("ects",), message, f"Write `ects: {written}`, or change the steps.")


def _too_much(step: Step, portfolio: Portfolio) -> tuple[str, str] | None:
    offered = len(set(step.courses))
    if step.choose.courses is not None and step.choose.courses > offered:
        there = "there is 1" if offered == 1 else f"there are {offered}"
        message = f"{step.choose.courses} courses are to be chosen, but {there}."
        return message, f"Write at most `{offered}`."
    reachable = reachable_in_step(step, portfolio.course)
    if step.choose.ects is not None and reachable is not None and step.choose.ects > reachable.most:
        most = shown(reachable.most)
        message = f"{shown(step.choose.ects)} ECTS are to be chosen, but its courses bring {most}."
        return message, f"Write at most `{{ects: {most}}}`."
    return None


def called(step: Step, number: int) -> str:
    """A step as a finding names it, ``number`` counting from 0."""
    return f"Step {number + 1}" + (f" {quoted(step.title)}" if step.title else "")
