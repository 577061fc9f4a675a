"""Courses that other courses name."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator

from microcredentials.checks.entries import offers
from microcredentials.checks.rule_check import Breach, enforces, rule
from microcredentials.domain.course import Course, Status
from microcredentials.domain.identity_rules import COURSE_ID
from microcredentials.domain.mistake import closest, quoted
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.problem import Severity
from microcredentials.domain.programme import Programme, Step

MOST_NEIGHBOURS = 100
"""How many ids before and after an unknown one are compared with it: comparing is slow, and a partner may have many."""


@enforces(COURSE_ID)
def unknown_course(portfolio: Portfolio) -> Iterator[Breach]:
    """Every course that another course names has its file."""
    for entry in portfolio.course_entries.values():
        for path, id_ in _courses_named_by(entry.value):
            if not is_course(id_, portfolio):
                yield Breach(entry, path, *unknown_course_words(id_, portfolio))


@rule("MC109", "Former id", Severity.WARNING)
def former_id(portfolio: Portfolio) -> Iterator[Breach]:
    """A course that was renamed or moved is still found under its former id. References are easier to follow where
    they name the present one.

    Source: entry format, version 1, "Course".

    Wrong (where `su/ai` lists `su/machine-learning` in its `aliases`):

        requires: su/machine-learning

    Right:

        requires: su/ai
    """
    for entry in offers(portfolio):
        for path, id_ in _courses_named_by(entry.value):
            present = portfolio.former_ids.get(id_)
            if present is not None and id_ not in portfolio.courses:
                yield Breach(entry, path, f"{quoted(id_)} is a former id.", f"Write `{present}`.", present)


@rule("MC111", "Reference to a draft", Severity.ERROR)
def reference_to_draft(portfolio: Portfolio) -> Iterator[Breach]:
    """A draft has no page. What is shown may not point to it: the link would lead nowhere.

    Source: entry format, version 1, "Course".

    Wrong (where `su/introduction` is a draft):

        status: published
        requires: su/introduction

    Right:

        status: published
        prerequisites: An introduction to the subject.
    """
    for entry in portfolio.course_entries.values():
        if entry.value.status in {None, Status.DRAFT}:
            continue
        for path, id_ in _courses_named_by(entry.value):
            course = portfolio.course(id_)
            if course is not None and course.status is Status.DRAFT:
                hint = f"Announce `{course.id}`, or remove the reference."
                yield Breach(entry, path, f"{quoted(id_)} is a draft and has no page.", hint)


@rule("MC112", "Required course that is withdrawn", Severity.WARNING)
def withdrawn_requirement(portfolio: Portfolio) -> Iterator[Breach]:
    """A course that is no longer offered cannot be asked of learners who come new. Name the course that takes its
    place, or say in `prerequisites` what is needed.

    Source: T4EU framework, chapter 8.

    Wrong (where `su/introduction` is withdrawn and `su/foundations` replaces it):

        requires: su/introduction

    Right:

        requires: su/foundations
    """
    for entry in portfolio.course_entries.values():
        if not entry.value.is_shown:
            continue
        for position, id_ in enumerate(entry.value.requires):
            course = portfolio.course(id_)
            if course is not None and course.status is Status.WITHDRAWN:
                instead = course.replaced_by
                hint = f"Write `{instead}`, which replaces it." if instead else "Say in `prerequisites` what is needed."
                yield Breach(entry, ("requires", position), f"{quoted(id_)} is withdrawn.", hint, instead)


@rule("MC113", "Replacement of a withdrawn course", Severity.WARNING)
def replacement(portfolio: Portfolio) -> Iterator[Breach]:
    """`replaced_by` and `withdrawn_reason` stand on the page of a course that is withdrawn. In any other status they
    are not shown, so either the status is out of date or they are. A course does not replace itself.

    Source: entry format, version 1, "Course".

    Wrong:

        status: published
        replaced_by: su/foundations

    Right:

        status: withdrawn
        replaced_by: su/foundations
    """
    for entry in portfolio.course_entries.values():
        course = entry.value
        if course.replaced_by == course.id:
            yield Breach(entry, ("replaced_by",), "This course is said to replace itself.", "Name another course.")
        if course.status in {None, Status.WITHDRAWN}:
            continue
        for name in ("replaced_by", "withdrawn_reason"):
            if getattr(course, name) is not None:
                message = f"`{name}` is only shown where the status is `withdrawn`, and it is `{course.status}`."
                yield Breach(entry, (name,), message, "Remove the line, or withdraw the course.", at_key=True)


def is_course(id_: str, portfolio: Portfolio) -> bool:
    """Whether there is a course of this id or former id, readable or not."""
    return id_ in portfolio.courses or id_ in portfolio.former_ids or id_ in portfolio.unreadable


def unknown_course_words(id_: str, portfolio: Portfolio) -> tuple[str, str, str | None]:
    """Message, hint and replacement for a course's id that does not exist."""
    partner, _, course = id_.partition("/")
    siblings = sorted(known for known in portfolio.courses if known.startswith(f"{partner}/"))
    place = bisect(siblings, id_)
    siblings = siblings[max(place - MOST_NEIGHBOURS, 0) : place + MOST_NEIGHBOURS]
    namesakes = (known for known in portfolio.courses if known.endswith(f"/{course}"))
    slugs = [known.partition("/")[2] for known in siblings]
    slug = closest(course, slugs) or _only_longer(course, slugs)
    meant = f"{partner}/{slug}" if slug else min(namesakes, default=None)
    hint = f"Did you mean `{meant}`?" if meant else "Write the path of its file without `courses/` and `.yml`."
    return f"There is no course {quoted(id_)}.", hint, meant


def _only_longer(course: str, slugs: Iterable[str]) -> str | None:
    """The one name that goes on where this one ends: an abbreviation, `intro` for `introduction`."""
    longer = [slug for slug in slugs if course and slug.startswith(course)]
    return longer[0] if len(longer) == 1 else None


def _courses_named_by(value: Course | Programme) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, Programme):
        yield from _courses_of_steps(value.steps)
        return
    for position, id_ in enumerate(value.requires):
        yield ("requires", position), id_
    if value.replaced_by is not None and value.replaced_by != value.id:
        yield ("replaced_by",), value.replaced_by


def _courses_of_steps(steps: tuple[Step, ...]) -> Iterator[tuple[FieldPath, str]]:
    for number, step in enumerate(steps):
        for position, id_ in enumerate(step.courses):
            yield ("steps", number, "courses", position), id_
