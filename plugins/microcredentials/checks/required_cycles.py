"""Courses that require each other in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from microcredentials.checks.circles import circles
from microcredentials.checks.programme_steps import called
from microcredentials.checks.rule_check import Breach, rule
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.problem import Severity

MOST_COURSES_LISTED = 6


@rule("MC705", "Courses that require each other", Severity.ERROR)
def required_cycle(portfolio: Portfolio) -> Iterator[Breach]:
    """Nobody can begin with a course that requires another one which, perhaps over some steps, requires the first. The
    finding stands at one of the courses and names the whole circle.

    Source: entry format, version 1, "Programme".

    Wrong:

        # courses/su/first.yml
        requires: su/second

        # courses/su/second.yml
        requires: su/first

    Right:

        # courses/su/second.yml
        requires: su/first
    """
    graph = {
        id_: tuple(portfolio.former_ids.get(other, other) for other in course.requires)
        for id_, course in portfolio.courses.items()
    }
    for circle in circles(graph):
        entry = portfolio.course_entries[circle[0]]
        following = circle[1 % len(circle)]
        names = [*circle, circle[0]]
        if len(names) > MOST_COURSES_LISTED:
            names = [*names[: MOST_COURSES_LISTED - 2], "…", *names[-2:]]
        alone = len(circle) == 1
        message = f"These courses require each other: {' → '.join(f'`{name}`' for name in names)}."
        message = "This course requires itself." if alone else message
        message += _where_taken(circle, portfolio)
        where = ("requires", graph[circle[0]].index(following))
        yield Breach(entry, where, message, "Remove it." if alone else "Remove `requires` from one of them.")


def _where_taken(circle: list[str], portfolio: Portfolio) -> str:
    """The first step of a programme that holds one of the courses, as a sentence; empty where there is none."""
    for programme_id, programme in sorted(portfolio.programmes.items()):
        for number, step in enumerate(programme.steps):
            taken = next((id_ for id_ in step.courses if portfolio.former_ids.get(id_, id_) in circle), None)
            if taken is not None:
                return f" {called(step, number)} of the programme `{programme_id}` holds `{taken}`."
    return ""
