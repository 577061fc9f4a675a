"""How many credits the steps of a programme can bring."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from microcredentials.domain.course import Course
from microcredentials.domain.programme import Step

FindCourse = Callable[[str], Course | None]
"""From an id or former id to the course."""


class Reachable(NamedTuple):
    """The fewest and the most credits that a learner can end up with."""

    least: Decimal
    most: Decimal


def reachable_in_step(step: Step, find: FindCourse) -> Reachable | None:
    """The credits of one step; ``None`` where a course of it is unknown or says nothing about credits.

    ``all`` sums minima and maxima, a number takes the smallest minima and the largest maxima,
    ``{ects: n}`` brings ``n`` up to the sum of the maxima; a course with ``ects: none`` counts 0.
    """
    least, most = [], []
    for id_ in dict.fromkeys(step.courses):
        course = find(id_)
        if course is None or course.ects is None:
            return None
        least.append(course.ects.least)
        most.append(course.ects.most)
    if step.choose.ects is not None:
        return Reachable(step.choose.ects, sum(most, Decimal(0)))
    taken = len(least) if step.choose.courses is None else step.choose.courses
    return Reachable(sum(sorted(least)[:taken], Decimal(0)), sum(sorted(most, reverse=True)[:taken], Decimal(0)))


def reachable_ects(steps: tuple[Step, ...], find: FindCourse) -> Reachable | None:
    """The credits of all steps together; ``None`` where those of one step cannot be told."""
    least = most = Decimal(0)
    for step in steps:
        reachable = reachable_in_step(step, find)
        if reachable is None:
            return None
        least, most = least + reachable.least, most + reachable.most
    return Reachable(least, most)
