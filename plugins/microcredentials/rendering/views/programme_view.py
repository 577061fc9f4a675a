"""A programme as its page and its teaser print it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.ects import Ects
from microcredentials.domain.reachable_ects import reachable_in_step
from microcredentials.rendering.views.apply_panel import programme_panel
from microcredentials.rendering.views.assurance import assurance_of
from microcredentials.rendering.views.card import card_of
from microcredentials.rendering.views.contact_view import contact_view
from microcredentials.rendering.views.course_view import links_of, other_titles
from microcredentials.rendering.views.credits import credits_of
from microcredentials.rendering.views.fact import programme_facts
from microcredentials.rendering.views.fee_table import same_fee_words
from microcredentials.rendering.views.outcome import outcomes_of
from microcredentials.rendering.views.pathway_map import pathway_map
from microcredentials.rendering.views.provider import partner_provider
from microcredentials.rendering.views.record_note import record_note

if TYPE_CHECKING:
    from markupsafe import Markup

    from microcredentials.domain.course import Course
    from microcredentials.domain.programme import Programme, Step
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.apply_panel import ApplyPanel
    from microcredentials.rendering.views.assurance import Assurance
    from microcredentials.rendering.views.card import Card
    from microcredentials.rendering.views.contact_view import ContactView
    from microcredentials.rendering.views.credits import Credits
    from microcredentials.rendering.views.fact import Fact
    from microcredentials.rendering.views.outcome import Outcome
    from microcredentials.rendering.views.pathway_map import PathwayMap
    from microcredentials.rendering.views.provider import Provider
    from microcredentials.rendering.views.record_note import RecordNote
    from microcredentials.rendering.words import Words


@dataclass(frozen=True, slots=True)
class StepView:
    """A step: its number, title, what to choose, the credits it can bring, and its courses."""

    number: int
    title: Words | None
    rule: str
    credits: Credits | None
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """Every given field of a programme."""

    id: str
    title: Words
    other_titles: tuple[Words, ...]
    summary: Words | None
    description: Markup | None
    is_example: bool
    is_announced: bool
    credits: Credits | None
    providers: tuple[Provider, ...]
    panel: ApplyPanel
    fee: str
    steps: tuple[StepView, ...]
    map: PathwayMap | None
    outcomes: tuple[Outcome, ...]
    assurance: Assurance
    recognition: Markup | None
    prerequisites: Markup | None
    facts: tuple[Fact, ...]
    contact: ContactView | None
    links: tuple[tuple[str, str], ...]
    note: RecordNote

    @property
    def address(self) -> str:
        """The programme's page."""
        return f"programmes/{self.id}/"


def programme_view(programme: Programme, setting: Setting) -> ProgrammeView:
    """A shown programme."""
    steps = tuple(_step(number, step, setting) for number, step in enumerate(programme.steps, 1))
    worth = credits_of(programme.ects, setting)
    lead, *others = programme.providers or ("",)
    return ProgrammeView(
        id=programme.id,
        title=setting.heading(programme),
        other_titles=other_titles(programme.heading, setting),
        summary=setting.words(programme.summary),
        description=setting.prose(programme.description),
        is_example=programme.example,
        is_announced=programme.status == "announced",
        credits=worth,
        providers=(
            partner_provider(lead, setting.say("leads") if others else setting.say("offers"), setting),
            *(partner_provider(id_, setting.say("offers"), setting) for id_ in others),
        ),
        panel=programme_panel(programme, setting),
        fee=same_fee_words(programme.fee, setting) if programme.fee else "",
        steps=steps,
        map=pathway_map(programme, setting),
        outcomes=outcomes_of(programme.learning_outcomes, setting),
        assurance=assurance_of(programme, setting),
        recognition=setting.prose(programme.recognition),
        prerequisites=setting.prose(programme.prerequisites),
        facts=programme_facts(programme, worth.label if worth else "", setting),
        contact=contact_view(programme, setting),
        links=links_of(programme.links, setting),
        note=record_note(programme, setting.portfolio.programme_entries[programme.id].path, setting),
    )


def courses_of_step(step: Step, setting: Setting) -> tuple[Course, ...]:
    """The shown courses of a step."""
    found = (setting.portfolio.course(id_) for id_ in step.courses)
    return tuple(course for course in found if course is not None and course.is_shown)


def _step(number: int, step: Step, setting: Setting) -> StepView:
    courses = courses_of_step(step, setting)
    reach = reachable_in_step(step, setting.portfolio.course)
    worth = credits_of(Ects(least=reach.least, most=reach.most), setting) if reach and reach.most else None
    return StepView(
        number,
        setting.words(step.title),
        choice_words(step, len(courses), worth, setting),
        worth,
        tuple(card_of(course, setting) for course in courses),
    )


def choice_words(step: Step, count: int, worth: Credits | None, setting: Setting) -> str:
    """``Choose 1 of 2, 3–4 ECTS``."""
    if step.choose.ects is not None:
        return setting.say("Choose courses worth {ects} ECTS").format(ects=setting.formats.number(step.choose.ects))
    if step.choose.courses is not None and step.choose.courses < count:
        words = setting.say("Choose {number} of {count}").format(number=step.choose.courses, count=count)
    else:
        words = setting.say("Required") if count == 1 else setting.say("All are required")
    return f"{words}, {worth.label}" if worth else words
