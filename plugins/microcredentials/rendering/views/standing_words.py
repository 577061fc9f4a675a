"""How a course or run stands, in the words of cards, panels and tables."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from microcredentials.domain.defaults import delivery_of
from microcredentials.domain.standing import FLEXIBLE, State
from microcredentials.plain_words.marker import N_
from microcredentials.rendering.views.openness import openness_of
from microcredentials.rendering.views.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.course import Course
    from microcredentials.domain.standing import Standing
    from microcredentials.rendering.setting import Setting

_STATE_TAGS: Mapping[State, tuple[str, str]] = MappingProxyType(
    {
        State.ANNOUNCED: (N_("Announced"), "dash"),
        State.CLOSED: (N_("Deadline passed"), "off"),
        State.FULL: (N_("No places left"), "off"),
        State.CANCELLED: (N_("Cancelled"), "off"),
        State.PAST: (N_("Past run"), "off"),
    }
)
_RUN_TAGS: Mapping[State, tuple[str, str]] = MappingProxyType(
    {
        **_STATE_TAGS,
        State.OPEN: (N_("Open"), ""),
        State.SOON: (N_("Apply soon"), "soon"),
        State.NOT_YET: (N_("Not open yet"), "dash"),
        State.UNDATED: (N_("To follow"), "dash"),
    }
)


def state_tag(standing: Standing, setting: Setting) -> Tag | None:
    """The tag of a card; an open course needs none."""
    found = _STATE_TAGS.get(standing.state)
    return Tag(setting.say(found[0]), found[1]) if found else None


def run_tag(state: State, setting: Setting) -> Tag:
    """The tag of a run."""
    label, kind = _RUN_TAGS[state]
    return Tag(setting.say(label), kind)


def start_words(course: Course, standing: Standing, setting: Setting) -> str:
    """When the course begins, or began."""
    run = standing.run
    if run is not None and run.start is not None:
        day = setting.formats.day_or_month(run.start)
        return setting.say("ran {date}").format(date=day) if standing.state is State.PAST else day
    if run is not None and run.when is not None:
        return run.when.in_language(setting.language)
    return setting.say("at any time") if delivery_of(course) in FLEXIBLE else setting.say("to follow")


def deadline_words(course: Course, standing: Standing, setting: Setting) -> tuple[str, str]:
    """What stands in a card's foot: a label and a date or phrase."""
    say = setting.say
    if standing.state is State.ANNOUNCED:
        openness = openness_of(course, setting)
        words = say("{open} of {all} facts open").format(open=len(openness.open), all=openness.total)
        return say("Details to follow"), words
    if standing.state in {State.PAST, State.CANCELLED}:
        return say("Next run"), say("not announced")
    flexible = delivery_of(course) in FLEXIBLE
    undated = (say("Apply"), say("at any time")) if flexible else (say("Deadline"), say("not given"))
    return _dated(standing, setting) or undated


def _dated(standing: Standing, setting: Setting) -> tuple[str, str] | None:
    """The first or last day to apply for the run that a course stands for."""
    run, day = standing.run, setting.formats.day
    if run is not None and standing.state is State.NOT_YET and run.apply_from:
        return setting.say("Apply from"), day(run.apply_from)
    if run is None or run.apply_by is None:
        return None
    if standing.state is State.CLOSED:
        return setting.say("Closed"), day(run.apply_by)
    words = day(run.apply_by)
    if standing.state is State.SOON and standing.days_left is not None:
        words += f" · {setting.count('{n} day', '{n} days', standing.days_left)}"
    return setting.say("Apply by"), words
