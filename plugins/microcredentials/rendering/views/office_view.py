"""What the office has to do, university by university."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.rendering.views.contact_view import office_view
from microcredentials.rendering.views.revision_letter import letter_to
from microcredentials.rendering.views.revision_words import STATE_LABELS, confirmed_in_words, elements_in_words

if TYPE_CHECKING:
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.contact_view import ContactView
    from microcredentials.rendering.views.revision_letter import Letter
    from microcredentials.rendering.words import Words
    from microcredentials.revision.overview import Overview, PartnerOverview
    from microcredentials.revision.stale_link import StaleLink


@dataclass(frozen=True, slots=True)
class Task:
    """An entry to look at: its page, what is to be said about it, and where it is changed (empty for a programme)."""

    title: Words
    address: str
    note: str
    changed: str
    form: str
    is_announced: bool = False


@dataclass(frozen=True, slots=True)
class PartnerTasks:
    """A university: whom to write to, what to write, and what is to be done.

    ``contact`` is the office that its own ``file`` names, never a person. ``figures`` are its entries per state,
    ``complete`` the mean share of the mandatory elements that its courses give.
    """

    id: str
    name: Words
    monogram: str
    address: str
    file: str
    contact: ContactView | None
    figures: tuple[tuple[str, str, int], ...]
    announced: int
    complete: str
    silent: tuple[Task, ...]
    incomplete: tuple[Task, ...]
    over: tuple[Task, ...]
    stale: tuple[StaleLink, ...]
    letter: Letter | None
    asked: int

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return not (self.silent or self.incomplete or self.over or self.stale)


def partner_tasks(partner: PartnerOverview, overview: Overview, setting: Setting) -> PartnerTasks:
    """The tasks of one university."""
    known = partner.partner
    return PartnerTasks(
        id=partner.id,
        name=setting.partner_name(partner.id),
        monogram=setting.partner_short(partner.id),
        address=f"partners/{partner.id}/" if known else "",
        file=f"partners/{partner.id}.yml",
        contact=_office(partner, setting),
        figures=tuple(
            (state.value, setting.say(STATE_LABELS[state]), number)
            for state, number in partner.counts.items()
            if number
        ),
        announced=partner.announced,
        complete="" if partner.mean_completeness is None else percent(partner.mean_completeness),
        silent=tuple(
            Task(
                setting.heading(entry.offer),
                entry.address,
                confirmed_in_words(entry, setting),
                setting.formats.day(entry.last_change) if entry.last_change else "",
                _form(entry.offer.id) if entry.is_course else "",
                entry.is_announced,
            )
            for entry in partner.silent
        ),
        incomplete=tuple(
            Task(
                setting.heading(one.course),
                f"courses/{one.course.id}/",
                elements_in_words(one.lacking, setting),
                f"{one.given}/{one.total}",
                _form(one.course.id),
            )
            for one in partner.incomplete
        ),
        over=tuple(
            Task(setting.heading(course), f"courses/{course.id}/", "", "", _form(course.id)) for course in partner.over
        ),
        stale=partner.stale,
        letter=letter_to(partner, overview, setting) if partner.silent else None,
        asked=partner.asked,
    )


def percent(share: float) -> str:
    """``48 %``; rounded down, so that only what is complete says a hundred."""
    return f"{int(share * 100)}\N{NO-BREAK SPACE}%"


def _form(course_id: str) -> str:
    return f"contribute/?course={course_id}"


def _office(partner: PartnerOverview, setting: Setting) -> ContactView | None:
    contact = partner.partner.contact if partner.partner else None
    if contact is None:
        return None
    found = office_view(contact.model_copy(update={"person": None, "phone": None}), setting)
    return found if found.office or found.email or found.url else None
