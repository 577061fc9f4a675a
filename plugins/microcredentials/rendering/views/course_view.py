"""A course as its page prints it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.course import Status
from microcredentials.rendering.views.apply_panel import apply_panel
from microcredentials.rendering.views.assurance import assurance_of
from microcredentials.rendering.views.certificate_record import certificate_record
from microcredentials.rendering.views.contact_view import contact_view
from microcredentials.rendering.views.fact import facts_of, keywords
from microcredentials.rendering.views.fee_table import fee_table
from microcredentials.rendering.views.openness import openness_of
from microcredentials.rendering.views.outcome import modules_of, outcomes_of
from microcredentials.rendering.views.pathway import course_stop, pathway_of
from microcredentials.rendering.views.provider import place_words, providers_of
from microcredentials.rendering.views.record_note import record_note
from microcredentials.rendering.views.run_row import run_rows
from microcredentials.rendering.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from microcredentials.domain.contact import Links
    from microcredentials.domain.course import Course
    from microcredentials.domain.text import Text
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.apply_panel import ApplyPanel
    from microcredentials.rendering.views.assurance import Assurance
    from microcredentials.rendering.views.card import Card
    from microcredentials.rendering.views.certificate_record import Element
    from microcredentials.rendering.views.contact_view import ContactView
    from microcredentials.rendering.views.fact import Fact
    from microcredentials.rendering.views.fee_table import FeeTable
    from microcredentials.rendering.views.openness import Openness
    from microcredentials.rendering.views.outcome import ModuleView, Outcome
    from microcredentials.rendering.views.pathway import Pathway, Stop
    from microcredentials.rendering.views.provider import Provider
    from microcredentials.rendering.views.record_note import RecordNote
    from microcredentials.rendering.views.run_row import RunRow


@dataclass(frozen=True, slots=True)
class CourseView:
    """Every given field of a course under a name that the template prints."""

    card: Card
    place: str
    other_titles: tuple[Words, ...]
    summary: Words | None
    panel: ApplyPanel
    openness: Openness | None
    outcomes: tuple[Outcome, ...]
    description: Markup | None
    relevance: Markup | None
    runs: tuple[RunRow, ...]
    fees: FeeTable
    assurance: Assurance
    modules: tuple[ModuleView, ...]
    prerequisites: Markup | None
    eligibility: Markup | None
    recognition: Markup | None
    prior_learning: Markup | None
    pathway: Pathway
    providers: tuple[Provider, ...]
    support: Markup | None
    infrastructure: Markup | None
    sustainability: Markup | None
    record: tuple[Element, ...]
    facts: tuple[Fact, ...]
    keywords: tuple[Words, ...]
    contact: ContactView | None
    links: tuple[tuple[str, str], ...]
    note: RecordNote


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stays of a withdrawn course."""

    title: Words
    partner: Words
    partner_address: str
    reason: Words | None
    replacement: Stop | None


def course_view(course: Course, card: Card, followers: Mapping[str, tuple[str, ...]], setting: Setting) -> CourseView:
    """A shown course on the day of the build, with its card; ``followers``: course id -> courses that require it."""
    return CourseView(
        card=card,
        place=place_words(course.lead_id, setting),
        other_titles=other_titles(course.heading, setting),
        summary=setting.words(course.summary),
        panel=apply_panel(course, setting.standing(course), setting),
        openness=openness_of(course, setting) if course.status is Status.ANNOUNCED else None,
        outcomes=outcomes_of(course.learning_outcomes, setting),
        description=setting.prose(course.description),
        relevance=setting.prose(course.relevance),
        runs=run_rows(course, setting),
        fees=fee_table(course, setting),
        assurance=assurance_of(course, setting),
        modules=modules_of(course, setting),
        prerequisites=setting.prose(course.prerequisites),
        eligibility=setting.prose(course.eligibility),
        recognition=setting.prose(course.recognition),
        prior_learning=setting.prose(course.prior_learning),
        pathway=pathway_of(course, followers.get(course.id, ()), setting),
        providers=providers_of(course, setting),
        support=setting.prose(course.support),
        infrastructure=setting.prose(course.infrastructure),
        sustainability=setting.prose(course.sustainability),
        record=certificate_record(course, setting),
        facts=facts_of(course, setting),
        keywords=tuple(keywords(course, setting)),
        contact=contact_view(course, setting),
        links=links_of(course.links, setting),
        note=record_note(course, setting.portfolio.course_entries[course.id].path, setting),
    )


def tombstone_of(course: Course, setting: Setting) -> Tombstone:
    """What a withdrawn course leaves behind."""
    return Tombstone(
        setting.heading(course),
        setting.partner_name(course.lead_id),
        f"partners/{course.lead_id}/",
        setting.words(course.withdrawn_reason),
        course_stop(course.replaced_by, setting) if course.replaced_by else None,
    )


def other_titles(title: Text, setting: Setting) -> tuple[Words, ...]:
    """The title in the languages in which the page does not show it."""
    shown = title.language_for(setting.language)
    return tuple(Words(words, language) for language, words in title.by_language.items() if language != shown)


def links_of(links: Links | None, setting: Setting) -> tuple[tuple[str, str], ...]:
    """Label and address of each page that belongs to the course."""
    if links is None:
        return ()
    named = (
        (setting.say("Page of the course"), links.homepage),
        (setting.say("Syllabus"), links.syllabus),
        (setting.say("Learning platform"), links.platform),
        (setting.say("Give feedback"), links.feedback),
    )
    return tuple((label, address) for label, address in named if address)


def followers_of(courses: tuple[Course, ...], former_ids: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Course id -> the shown courses that require it."""
    found: dict[str, list[str]] = {}
    for course in courses:
        for required in course.requires:
            found.setdefault(former_ids.get(required, required), []).append(course.id)
    return {id_: tuple(ids) for id_, ids in found.items()}
