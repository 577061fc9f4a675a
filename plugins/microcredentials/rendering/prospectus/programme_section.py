"""A programme as the document prints it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.rendering.prospectus.blocks import (
    Badge,
    Line,
    Paragraph,
    Run,
    Section,
    Table,
    line,
    paragraph,
    run,
)
from microcredentials.rendering.prospectus.course_section import Credits, Labelled, credits_as_squares, labelled
from microcredentials.rendering.prospectus.course_texts import (
    apply_blocks,
    assurance_blocks,
    contact_blocks,
    fee_remark_blocks,
    filled,
    link_blocks,
    note_blocks,
    outcome_blocks,
    provider_blocks,
)
from microcredentials.rendering.prospectus.prose import prose_blocks

if TYPE_CHECKING:
    from microcredentials.domain.ects import Ects
    from microcredentials.rendering.prospectus.blocks import Block
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.programme_fee_table import ProgrammeFeeTable
    from microcredentials.rendering.views.programme_view import ProgrammeView
    from microcredentials.rendering.views.step_view import StepView


@dataclass(frozen=True, slots=True)
class StepCourse:
    """A course of a step: ``id`` leads to its page in the document."""

    id: str
    title: Run
    who: str
    credits: str


@dataclass(frozen=True, slots=True)
class StepSection:
    """A step with what to choose in it."""

    number: int
    title: Line
    rule: str
    courses: tuple[StepCourse, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeSection:
    """A programme; ``id`` is what links in the document lead to."""

    id: str
    title: Run
    also: tuple[Run, ...]
    who: tuple[str, ...]
    summary: Line
    badges: tuple[Badge, ...]
    credits: Credits
    facts: tuple[Labelled, ...]
    steps: tuple[StepSection, ...]
    sections: tuple[Section, ...]
    announced: bool


def programme_section(view: ProgrammeView, ects: Ects | None, setting: Setting) -> ProgrammeSection:
    """A shown programme."""
    badges = [(setting.say("Announced: details to follow"), "dash")] if view.is_announced else []
    badges += [(setting.say("Example"), "")] if view.is_example else []
    return ProgrammeSection(
        id=view.address,
        title=run(view.title),
        also=tuple(map(run, view.other_titles)),
        who=tuple(one.name.text for one in view.providers),
        summary=line(view.summary) if view.summary else (),
        badges=tuple(Badge(label, look) for label, look in badges),
        credits=credits_as_squares(ects, view.credits.label if view.credits else ""),
        facts=labelled(view.facts),
        steps=tuple(_step(step) for step in view.steps),
        sections=_sections(view, setting),
        announced=view.is_announced,
    )


def _step(step: StepView) -> StepSection:
    return StepSection(
        step.number,
        line(step.title) if step.title else (),
        step.rule,
        tuple(
            StepCourse(card.address, run(card.title), card.monogram, card.credits.label if card.credits else "")
            for card in (course.card for course in step.courses)
        ),
    )


def _sections(view: ProgrammeView, setting: Setting) -> tuple[Section, ...]:
    say = setting.say
    return filled(
        (say("What you will be able to do"), outcome_blocks(view.outcomes)),
        (say("About the programme"), prose_blocks(view.description)),
        (say("What it costs in all"), _fees(view.fees, setting)),
        (say("How to apply"), apply_blocks(view.panel)),
        (say("What you need"), prose_blocks(view.prerequisites)),
        (say("Assessment and quality"), assurance_blocks(view.assurance, setting)),
        (say("Recognition"), prose_blocks(view.recognition)),
        (say("Who offers it"), provider_blocks(view.providers)),
        (say("Contact"), (*contact_blocks(view.contact), *link_blocks(view.links))),
        (say("About this entry"), note_blocks(view.note, is_example=view.is_example, setting=setting)),
    )


def _fees(fees: ProgrammeFeeTable, setting: Setting) -> tuple[Block, ...]:
    say = setting.say
    head = (say("If you belong to"), say("You pay"), say("Says who"))
    rows = tuple(
        (
            paragraph(row.label),
            (Paragraph((run(row.figure, strong=True),)), *paragraph(row.note or None)),
            paragraph(row.source, muted=True),
        )
        for row in fees.rows
    )
    return (*((Table(head, rows, (5, 4, 3)),) if rows else ()), *fee_remark_blocks(fees.remarks, setting))
