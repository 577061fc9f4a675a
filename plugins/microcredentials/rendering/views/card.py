"""A course as a card in a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.course import Status
from microcredentials.domain.defaults import delivery_of
from microcredentials.domain.standing import State
from microcredentials.rendering.card_facts import as_json, fee_words, runs_of, zone_of
from microcredentials.rendering.facets import first_audience
from microcredentials.rendering.views.credits import credits_of
from microcredentials.rendering.views.fact import workload_words
from microcredentials.rendering.views.standing_words import deadline_words, start_words, state_tag

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.credits import Credits
    from microcredentials.rendering.views.tag import Tag
    from microcredentials.rendering.words import Words


@dataclass(frozen=True, slots=True)
class Card:
    """What a card prints, and in ``runs`` and ``fees`` (JSON) what the browser needs to mark it anew on its own day."""

    id: str
    status: str
    zone: str
    delivery: str
    runs: str
    fees: str
    monogram: str
    partner: Words
    country: str
    title: Words
    is_example: bool
    state: Tag | None
    is_gone: bool
    is_announced: bool
    credits: Credits | None
    workload: str
    mode: str
    mode_label: str
    languages: str
    start: str
    fee: str
    fee_note: str
    by_label: str
    by: str
    is_soon: bool

    @property
    def address(self) -> str:
        """The course's page."""
        return f"courses/{self.id}/"


def card_of(course: Course, setting: Setting) -> Card:
    """The card of a shown course on the day of the build."""
    standing = setting.standing(course)
    fees = fee_words(course, setting)
    audience = first_audience(setting.portfolio)
    figure, note = fees.get(audience, (setting.say("Ask the provider"), ""))
    who = setting.profile_label("audiences", audience).text if audience else ""
    by_label, by = deadline_words(course, standing, setting)
    return Card(
        id=course.id,
        status=course.status or Status.DRAFT,
        zone=zone_of(course, setting.portfolio),
        delivery=delivery_of(course) or "",
        runs=as_json(runs_of(course, setting)),
        fees=as_json(fees),
        monogram=setting.partner_short(course.lead_id),
        partner=setting.partner_name(course.lead_id),
        country=setting.partner_country(course.lead_id),
        title=setting.heading(course),
        is_example=course.example,
        state=state_tag(standing, setting),
        is_gone=standing.is_gone,
        is_announced=standing.state is State.ANNOUNCED,
        credits=credits_of(course.ects, setting),
        workload=str(next(iter(workload_words(course, setting)), "")),
        mode=course.mode or "",
        mode_label=setting.label(course.mode) if course.mode else setting.say("to follow"),
        languages=", ".join(map(setting.formats.language, course.languages)) or setting.say("to follow"),
        start=start_words(course, standing, setting),
        fee=figure,
        fee_note=", ".join(filter(None, (note, who))),
        by_label=by_label,
        by=by,
        is_soon=standing.state is State.SOON,
    )
