"""Whether the steps of a programme can be climbed: their levels, and the languages they are taught in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from microcredentials.checks.programme_steps import called
from microcredentials.checks.rule_check import Breach, rule
from microcredentials.domain.course import Course
from microcredentials.domain.mistake import listed
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.problem import Severity
from microcredentials.domain.programme import Programme, Step


@rule("MC707", "Level of a step", Severity.WARNING)
def level_of_step(portfolio: Portfolio) -> Iterator[Breach]:
    """The steps of a programme lead upwards without a gap. A step asks for more than a learner brings where it cannot
    be taken without a course more than one EQF level above everything in the steps before it; it leads back where all
    of its courses are below all courses of the step before it. Of a choice, the easiest courses count; of several
    levels of a course, the lowest. Courses without an EQF level say nothing.

    Source: entry format, version 1, "Programme"; Council Recommendation on a European approach to micro-credentials
    (2022/C 243/02), "stackable" in the definitions and Annex II, principle 5 (learning pathways).

    Wrong (where `su/introduction` has EQF level 4 and `vmu/research` 7):

        steps:
          - {title: Foundations, courses: [su/introduction]}
          - {title: Research, courses: [vmu/research]}

    Right (where `su/methods` has EQF level 5, 6 or both):

        steps:
          - {title: Foundations, courses: [su/introduction]}
          - {title: Methods, courses: [su/methods]}
          - {title: Research, courses: [vmu/research]}
    """
    for entry in _planned(portfolio):
        reached, before = 0, (0, "")
        for number, step in enumerate(entry.value.steps):
            levels = [course.level.eqf for course in _courses_of(step, portfolio) if course.level and course.level.eqf]
            if not levels:
                continue
            name, asked = called(step, number), _asked_of_learners(step, levels)
            if reached and asked > reached + 1:
                message = f"{name} asks for EQF level {asked}, and the steps before it reach {reached}."
                hint = "Add a step between them, or say in `prerequisites` what learners bring."
                yield Breach(entry, ("steps", number, "courses"), message, hint)
            highest = max(map(max, levels))
            if highest < before[0]:
                message = f"{name} has EQF level {highest} at the most, and {before[1]} begins at {before[0]}."
                yield Breach(
                    entry, ("steps", number, "courses"), message, "Change the order of the steps, or check the levels."
                )
            reached, before = max(reached, highest), (min(map(min, levels)), name)


@rule("MC708", "Languages of a step", Severity.WARNING)
def languages_of_step(portfolio: Portfolio) -> Iterator[Breach]:
    """Who can follow a programme can follow each of its steps: enough courses of a step are taught in a language of the
    programme. Where the programme names no language, those of its other steps count. `en-GB` and `en` are one
    language; a course that names none says nothing.

    Source: entry format, version 1, "Programme".

    Wrong (where `usil/speaking` is taught in Polish only):

        languages: en
        steps:
          - {title: Foundations, courses: [su/ai]}
          - {title: Practice, courses: [usil/speaking]}

    Right:

        languages: [en, pl]
        steps:
          - {title: Foundations, courses: [su/ai]}
          - {title: Practice, courses: [usil/speaking]}
    """
    for entry in _planned(portfolio):
        programme = entry.value
        taught = [_courses_of(step, portfolio) for step in programme.steps]
        steps_in = Counter(language for courses in taught for language in _languages(courses))
        for number, (step, courses) in enumerate(zip(programme.steps, taught, strict=True)):
            own = _languages(courses)
            elsewhere = {language for language, steps in steps_in.items() if steps > (language in own)}
            expected = set(map(_base, programme.languages)) or elsewhere
            fitting = [course for course in courses if not course.languages or _languages([course]) & expected]
            if not expected or len(courses) < len(set(step.courses)) or fitting == courses or _is_enough(step, fitting):
                continue
            whose, name = ("the programme", "add it to") if programme.languages else ("its other steps", "name it in")
            count = f"{len(fitting) or 'none'} of its courses {'are' if len(fitting) > 1 else 'is'} taught in one"
            message = f"{called(step, number)} cannot be taken in a language of {whose} ({_listed(expected)}): {count}."
            hint = f"It is taught in {_listed(own)}: {name} `languages`, or offer more courses."
            yield Breach(entry, ("steps", number, "courses"), message, hint)


def _planned(portfolio: Portfolio) -> Iterator[Entry[Programme]]:
    """The programmes whose steps were understood."""
    return (entry for entry in portfolio.programme_entries.values() if not entry.is_broken(("steps",)))


def _courses_of(step: Step, portfolio: Portfolio) -> list[Course]:
    """The courses of a step that are known, each once."""
    found = (portfolio.course(id_) for id_ in step.courses)
    return list({course.id: course for course in found if course is not None}.values())


def _asked_of_learners(step: Step, levels: list[tuple[int, ...]]) -> int:
    """The level that nobody can avoid: that of the hardest course among the easiest that make up the step."""
    easiest = sorted(map(min, levels))
    if step.choose.is_all:
        return easiest[-1]
    return easiest[min(step.choose.courses or 1, len(easiest)) - 1]


def _is_enough(step: Step, courses: list[Course]) -> bool:
    """Whether a step can be taken with these courses only; unknown credits are given the benefit of the doubt."""
    if step.choose.ects is not None:
        worth = [course.ects.most for course in courses if course.ects is not None]
        return len(worth) < len(courses) or sum(worth, Decimal(0)) >= step.choose.ects
    return len(courses) >= (step.choose.courses or len(set(step.courses)))


def _languages(courses: list[Course]) -> set[str]:
    return {_base(code) for course in courses for code in course.languages}


def _base(code: str) -> str:
    """``en`` of ``en-GB``."""
    return code.partition("-")[0]


def _listed(languages: set[str]) -> str:
    return listed(sorted(languages))
