"""Who offers, designs, supports and awards a course."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.defaults import lead_id
from microcredentials.rendering.words import Words

if TYPE_CHECKING:
    from microcredentials.domain.cooperation import CoProvider
    from microcredentials.domain.course import Course
    from microcredentials.domain.programme import Programme
    from microcredentials.rendering.setting import Setting


@dataclass(frozen=True, slots=True)
class Provider:
    """One organisation: its name, where it is, what it does here, and its page on this site or on the web."""

    name: Words
    place: str
    role: str
    monogram: str = ""
    address: str = ""
    website: str = ""


def providers_of(course: Course, setting: Setting) -> tuple[Provider, ...]:
    """Everybody who takes part, the lead first."""
    say = setting.say
    several = len(course.provider_ids) > 1
    return (
        *(
            partner_provider(id_, say("leads") if several and place == 0 else say("offers"), setting)
            for place, id_ in enumerate(course.provider_ids)
        ),
        *(partner_provider(id_, say("designed it together"), setting) for id_ in course.co_created_by),
        *(_outside(organisation, setting) for organisation in course.co_providers),
    )


def partner_provider(id_: str, role: str, setting: Setting) -> Provider:
    """A university of the alliance."""
    known = setting.partner(id_) is not None
    return Provider(
        setting.partner_name(id_),
        place_words(id_, setting),
        role,
        setting.partner_short(id_),
        f"partners/{id_}/" if known else "",
    )


def place_words(id_: str, setting: Setting) -> str:
    """``Sofia, Bulgaria``."""
    partner = setting.partner(id_)
    city = setting.words(partner.city) if partner else None
    return ", ".join(filter(None, (city.text if city else "", setting.partner_country(id_))))


def awarding_words(entry: Course | Programme, setting: Setting) -> tuple[Words, ...]:
    """The awarding bodies with their countries; default: the lead."""
    return tuple(_body(body, entry, setting) for body in entry.awarding_body or (lead_id(entry),) if body)


def _body(body: str, entry: Course | Programme, setting: Setting) -> Words:
    if setting.partner(body):
        name, country = setting.partner_name(body), setting.partner_country(body)
    else:
        found = next((one for one in getattr(entry, "co_providers", ()) if body in one.name.by_language.values()), None)
        name = (setting.words(found.name) if found else None) or Words(body)
        country = setting.formats.country(found.country) if found and found.country else ""
    return Words(f"{name}, {country}" if country else name.text, name.language)


def _outside(organisation: CoProvider, setting: Setting) -> Provider:
    return Provider(
        setting.words(organisation.name) or Words(""),
        ", ".join(
            filter(
                None,
                (
                    setting.label(organisation.kind) if organisation.kind else "",
                    setting.formats.country(organisation.country) if organisation.country else "",
                ),
            )
        ),
        setting.labels(organisation.role),
        website=organisation.url or "",
    )
