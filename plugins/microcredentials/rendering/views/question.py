"""The questions of "find without knowing": facets of the catalogue in everyday words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from microcredentials.domain.fee_step import FeeStep
from microcredentials.plain_words.marker import N_
from microcredentials.rendering.facets import FACET_BY_NAME, View, first_audience
from microcredentials.rendering.facets.course_codes import credits_of
from microcredentials.rendering.facets.group import facet_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.rendering.setting import Setting

CREDIT_LIMITS = (Decimal(1), Decimal(3), Decimal(6))
"""ECTS credits up to which a course may go: an afternoon a week for a month, a term, or a whole module."""

_RARE_FEES = frozenset({FeeStep.OTHER, FeeStep.NOT_OPEN})


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; ``count`` is the number of courses that it leaves, where it leaves a number of its own."""

    code: str
    label: str
    note: str = ""
    count: int | None = None
    is_given: bool = False


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """Answers under one name of the catalogue's address; ``only_one`` of them, or several."""

    name: str
    label: str
    answers: tuple[Answer, ...]
    only_one: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question, what helps to answer it, and the answers."""

    heading: str
    hint: str
    groups: tuple[AnswerGroup, ...]


def questions_of(setting: Setting) -> tuple[Question, ...]:
    """At most five questions; one that this portfolio has no answers for is left out."""
    say = setting.say
    asked = (
        Question(say("Who are you?"), say("Choose all that fit."), (_choices("target_group", setting),)),
        Question(say("What interests you?"), say("Choose one field or several."), (_choices("field", setting),)),
        Question(
            say("How and when do you want to learn?"),
            say("What you leave open stays open."),
            (_choices("mode", setting), _choices("start", setting)),
        ),
        Question(
            say("How much time do you have?"),
            say("One ECTS credit stands for about {hours} hours of work.").format(hours=_hours(Decimal(1), setting)),
            (AnswerGroup("ects_max", "", tuple(_credit_limits(setting)), only_one=True),),
        ),
        Question(
            say("What may it cost?"),
            say("Fees differ from group to group. Where a university has not said its fee, you ask there."),
            (_audiences(setting), _choices("fee", setting)),
        ),
    )
    return tuple(question for question in asked if any(group.answers for group in question.groups))


def _choices(name: str, setting: Setting) -> AnswerGroup:
    """The values of a facet that some course has; those of the fee also where only another audience has them."""
    group = facet_group(FACET_BY_NAME[name], View(setting, first_audience(setting.portfolio)))
    values = (
        value for value in group.values if value.code not in _RARE_FEES and (value.count or group.facet.per_audience)
    )
    notes = _descriptions(setting) if name == "target_group" else {}
    return AnswerGroup(
        name,
        group.label,
        tuple(Answer(value.code, value.label, notes.get(value.code, ""), value.count) for value in values),
    )


def _descriptions(setting: Setting) -> dict[str, str]:
    groups = setting.portfolio.alliance.target_groups.items()
    described = {code: setting.words(group.description) for code, group in groups}
    return {code: words.text for code, words in described.items() if words}


def _credit_limits(setting: Setting) -> Iterator[Answer]:
    courses = setting.portfolio.shown_courses
    fewest = [given[0] for course in courses if (given := credits_of(course)) is not None]
    yield Answer("", setting.say(N_("That does not matter")), count=len(courses), is_given=True)
    for limit in CREDIT_LIMITS:
        label = setting.say("Up to {number} ECTS").format(number=setting.formats.number(limit))
        note = setting.say("about {hours} hours").format(hours=_hours(limit, setting))
        count = sum(least <= limit for least in fewest)
        if count:
            yield Answer(_in_address(limit), label, note, count)


def _in_address(number: Decimal) -> str:
    """A number as an address writes it, in every language."""
    return f"{number.normalize():f}"


def _hours(credit: Decimal, setting: Setting) -> str:
    return setting.formats.number(credit * setting.portfolio.alliance.hours_per_ects)


def _audiences(setting: Setting) -> AnswerGroup:
    answers = tuple(
        Answer(code, setting.profile_label("audiences", code).text, is_given=place == 0)
        for place, code in enumerate(setting.portfolio.alliance.audiences)
    )
    return AnswerGroup("as", setting.say("I am"), answers, only_one=True)
