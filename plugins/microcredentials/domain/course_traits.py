"""What courses are counted by; where a course is silent, its runs speak. Each is told once, in the entry's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.level import CYCLE_OF_EQF_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.course import Course

NOT_REFERENCED = "not_referenced"
"""Stands for the level of a course that refers to no framework."""

_EQF_LEVEL_OF_CYCLE = {cycle: level for level, cycle in CYCLE_OF_EQF_LEVEL.items()}


def modes_of(course: Course) -> tuple[str, ...]:
    """The forms of participation."""
    return distinct([course.mode] if course.mode else (run.mode for run in course.offerings))


def languages_of(course: Course) -> tuple[str, ...]:
    """Languages of instruction."""
    return distinct(course.languages or (code for run in course.offerings for code in run.languages))


def broad_fields_of(course: Course) -> tuple[str, ...]:
    """Broad fields: the first two digits of each ISCED-F code."""
    return distinct(code[:2] for code in course.fields)


def universities_of(course: Course) -> tuple[str, ...]:
    """The ids of the universities that offer it, the lead first."""
    return distinct([*course.provider_ids, *(run.provider for run in course.offerings)])


def levels_of(course: Course) -> tuple[str, ...]:
    """EQF levels, or ``not_referenced``; where only the cycle is given, the level that belongs to it."""
    if course.level is None:
        return ()
    if course.level.not_referenced:
        return (NOT_REFERENCED,)
    return distinct(course.level.eqf or (_EQF_LEVEL_OF_CYCLE[cycle] for cycle in course.level.qf_ehea))


def distinct(codes: Iterable[object]) -> tuple[str, ...]:
    """The codes that say something, each once."""
    return tuple(dict.fromkeys(str(code) for code in codes if code))
