"""A programme as its page and its teaser print it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.reachable_ects import reachable_ects
from microcredentials.rendering.views.apply_panel import programme_panel
from microcredentials.rendering.views.assurance import assurance_of
from microcredentials.rendering.views.contact_view import contact_view
from microcredentials.rendering.views.course_view import links_of, other_titles
from microcredentials.rendering.views.credits import credits_of
from microcredentials.rendering.views.fact import programme_facts
from microcredentials.rendering.views.outcome import outcomes_of
from microcredentials.rendering.views.pathway_map import pathway_map
from microcredentials.rendering.views.programme_fee_table import programme_fee_table
from microcredentials.rendering.views.provider import partner_provider
from microcredentials.rendering.views.record_note import record_note
from microcredentials.rendering.views.step_view import reachable_credits, step_view

if TYPE_CHECKING:
    from markupsafe import Markup

    from microcredentials.domain.programme import Programme
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.apply_panel import ApplyPanel
    from microcredentials.rendering.views.assurance import Assurance
    from microcredentials.rendering.views.contact_view import ContactView
    from microcredentials.rendering.views.credits import Credits
    from microcredentials.rendering.views.fact import Fact
    from microcredentials.rendering.views.outcome import Outcome
    from microcredentials.rendering.views.pathway_drawing import Drawing
    from microcredentials.rendering.views.programme_fee_table import ProgrammeFeeTable
    from microcredentials.rendering.views.provider import Provider
    from microcredentials.rendering.views.record_note import RecordNote
    from microcredentials.rendering.views.step_view import StepView
    from microcredentials.rendering.words import Words


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """Every given field of a programme; ``reach`` is what its steps bring together."""

    id: str
    title: Words
    other_titles: tuple[Words, ...]
    summary: Words | None
    description: Markup | None
    is_example: bool
    is_announced: bool
    credits: Credits | None
    reach: str
    providers: tuple[Provider, ...]
    panel: ApplyPanel
    fees: ProgrammeFeeTable
    steps: tuple[StepView, ...]
    maps: tuple[Drawing, ...]
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
    steps = tuple(step_view(number, step, setting) for number, step in enumerate(programme.steps, 1))
    worth = credits_of(programme.ects, setting)
    reach = reachable_credits(reachable_ects(programme.steps, setting.portfolio.course), setting)
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
        reach=reach.label if reach else "",
        providers=(
            partner_provider(lead, setting.say("leads") if others else setting.say("offers"), setting),
            *(partner_provider(id_, setting.say("offers"), setting) for id_ in others),
        ),
        panel=programme_panel(programme, setting),
        fees=programme_fee_table(programme, setting),
        steps=steps,
        maps=pathway_map(steps, worth if programme.ects and not programme.ects.none else reach),
        outcomes=outcomes_of(programme.learning_outcomes, setting),
        assurance=assurance_of(programme, setting),
        recognition=setting.prose(programme.recognition),
        prerequisites=setting.prose(programme.prerequisites),
        facts=programme_facts(programme, worth.label if worth else "", setting),
        contact=contact_view(programme, setting),
        links=links_of(programme.links, setting),
        note=record_note(programme, setting.portfolio.programme_entries[programme.id].path, setting),
    )
