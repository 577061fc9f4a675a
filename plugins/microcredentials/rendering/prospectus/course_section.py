"""A course as the document prints it: a head with what decides, facts, and sections in the order of its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.standing import State, standing_of
from microcredentials.rendering.prospectus.blocks import Badge, Line, Run, Section, line, run
from microcredentials.rendering.prospectus.course_texts import sections_of
from microcredentials.rendering.views.course_view import course_view
from microcredentials.rendering.views.standing_words import deadline_words, start_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from microcredentials.domain.course import Course
    from microcredentials.domain.ects import Ects
    from microcredentials.domain.standing import Standing
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.card import Card
    from microcredentials.rendering.views.course_view import CourseView
    from microcredentials.rendering.views.fact import Fact
    from microcredentials.rendering.views.fee_table import FeeTable

MOST_SQUARES = 15
"""Credits that an eye can count."""


@dataclass(frozen=True, slots=True)
class Credits:
    """``label`` in words, and how many squares are filled (certain) and open (the upper part of a range)."""

    label: str
    full: float = 0
    open: float = 0


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and what stands below or beside it, one value in each line."""

    label: str
    lines: tuple[Line, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class CourseSection:
    """A course; ``id`` is what links in the document lead to."""

    id: str
    title: Run
    also: tuple[Run, ...]
    who: tuple[str, ...]
    summary: Line
    badges: tuple[Badge, ...]
    credits: Credits
    keys: tuple[Labelled, ...]
    facts: tuple[Labelled, ...]
    sections: tuple[Section, ...]
    announced: bool


def course_section(
    course: Course, card: Card, followers: Mapping[str, tuple[str, ...]], setting: Setting
) -> CourseSection:
    """A shown course; ``followers``: course id -> courses that require it."""
    view = course_view(course, card, followers, setting)
    return CourseSection(
        id=card.address,
        title=run(view.card.title),
        also=tuple(map(run, view.other_titles)),
        who=tuple(filter(None, (card.mode_label, card.languages))),
        summary=line(view.summary) if view.summary else (),
        badges=_badges(view, setting),
        credits=credits_as_squares(course.ects, card.credits.label if card.credits else card.workload),
        keys=() if view.openness else _keys(course, view, setting),
        facts=labelled(view.facts),
        sections=sections_of(view, setting),
        announced=view.openness is not None,
    )


def credits_as_squares(ects: Ects | None, label: str) -> Credits:
    """Credits with their squares; none where they are too many to count."""
    if ects is None or ects.none or not 0 < ects.most <= MOST_SQUARES:
        return Credits(label)
    return Credits(label, float(ects.least), float(ects.most - ects.least))


def labelled(facts: Iterable[Fact]) -> tuple[Labelled, ...]:
    """The facts panel."""
    return tuple(Labelled(fact.label, tuple(line(value) for value in fact.values), fact.source) for fact in facts)


def _badges(view: CourseView, setting: Setting) -> tuple[Badge, ...]:
    badges = []
    if view.openness:
        badges.append(Badge(setting.say("Announced: details to follow"), "dash"))
    if view.card.is_example:
        badges.append(Badge(setting.say("Example")))
    if view.card.state and not view.openness:
        badges.append(Badge(view.card.state.label, view.card.state.kind))
    return tuple(badges)


def _keys(course: Course, view: CourseView, setting: Setting) -> tuple[Labelled, ...]:
    """Start, deadline and fee; days that are left would be wrong on paper tomorrow."""
    standing = _on_paper(standing_of(course, setting.today))
    label, by = deadline_words(course, standing, setting)
    return (
        Labelled(setting.say("Start"), (line(start_words(course, standing, setting)),)),
        Labelled(label, (line(by),)),
        *_fees(view.fees),
    )


def _on_paper(standing: Standing) -> Standing:
    return standing._replace(state=State.OPEN) if standing.state is State.SOON else standing


def _fees(fees: FeeTable) -> tuple[Labelled, ...]:
    """Who pays what, those who pay the same together."""
    groups: dict[str, list[str]] = {}
    for row in fees.rows:
        groups.setdefault(f"{row.figure} {row.unit}".strip(), []).append(row.label.text)
    return tuple(Labelled(", ".join(who), (line(figure),)) for figure, who in groups.items())
