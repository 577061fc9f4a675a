"""What became of an entry of an earlier edition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.course import Course, Status
from microcredentials.domain.partner import PartnerRole

if TYPE_CHECKING:
    from microcredentials.domain.programme import Programme
    from microcredentials.rendering.setting import Setting


@dataclass(frozen=True, slots=True)
class Fate:
    """A sentence, the same as a tag (empty where nothing happened), and a link to the present page.

    ``address`` is below the site's root. ``goes_on`` says that the present page tells of the same thing.
    """

    words: str
    tag: str
    link: str
    address: str
    goes_on: bool = False


def fate_of(entry: Course | Programme, today: Setting) -> Fate:
    """What became of a course or programme; ``today`` is the setting of the present portfolio."""
    say = today.say
    is_course = isinstance(entry, Course)
    lineage = today.course_lineage if is_course else today.programme_lineage
    id_ = lineage.last_id(entry.id)
    address = f"{'courses' if is_course else 'programmes'}/{id_}/"
    present = lineage.present.get(id_)
    if present is not None and present.is_shown:
        link = say("See the course as it is today") if is_course else say("See the programme as it is today")
        return Fate("", "", link, address, goes_on=True)
    withdrawn = present is not None and present.status is Status.WITHDRAWN
    tag = say("Withdrawn") if withdrawn else say("No longer offered")
    words = say("This course is no longer offered.") if is_course else say("This programme is no longer offered.")
    return Fate(words, tag, say("What became of it"), address)


def fate_of_partner(id_: str, today: Setting) -> Fate:
    """What became of a university."""
    partner, address = today.partner(id_), f"partners/{id_}/"
    if partner is not None and partner.role is not PartnerRole.FORMER:
        return Fate("", "", today.say("See the university as it is today"), address, goes_on=True)
    link = today.say("Its page today")
    return Fate(today.say("This university has left the alliance."), today.say("Former partner"), link, address)
