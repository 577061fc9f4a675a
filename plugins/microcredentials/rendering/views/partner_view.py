"""A university as its page and the lists of universities print it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.partner import PartnerRole
from microcredentials.rendering.assets import LOGOS
from microcredentials.rendering.views.contact_view import office_view
from microcredentials.rendering.views.fee_table import amount_words
from microcredentials.rendering.views.provider import place_words
from microcredentials.rendering.words import Words

if TYPE_CHECKING:
    from markupsafe import Markup

    from microcredentials.domain.partner import Partner
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.contact_view import ContactView


@dataclass(frozen=True, slots=True)
class PartnerView:
    """A university as pages print it.

    ``logo`` is the address of its picture, empty where it has none; ``form`` is where its coordinators add a course,
    below the site's root, empty for former partners; ``course_ids`` and ``programme_ids`` are those shown that it
    offers, in the order of their ids.
    """

    id: str
    name: Words
    native_names: tuple[Words, ...]
    monogram: str
    logo: str
    place: str
    role: str
    joined: str
    left: str
    website: str
    contact: ContactView | None
    fees: tuple[tuple[Words, str], ...]
    fee_policy: Words | None
    quality: str
    quality_text: Markup | None
    registers: tuple[tuple[str, str, str], ...]
    form: str
    course_ids: tuple[str, ...]
    programme_ids: tuple[str, ...]

    @property
    def address(self) -> str:
        """The university's page."""
        return f"partners/{self.id}/"


def partner_view(partner: Partner, course_ids: tuple[str, ...], setting: Setting) -> PartnerView:
    """A university with the courses that it offers."""
    quality = partner.quality_assurance
    return PartnerView(
        id=partner.id,
        name=setting.heading(partner),
        native_names=tuple(
            Words(name, None if language == setting.language else language)
            for language, name in partner.native_name.items()
            if name != setting.heading(partner).text
        ),
        monogram=partner.short_name,
        logo=setting.circumstances.published(f"{LOGOS}{partner.logo}"),
        place=place_words(partner.id, setting),
        role="" if partner.role is PartnerRole.FULL else setting.label(partner.role),
        joined=partner.joined or "",
        left=partner.left or "",
        website=partner.website or "",
        contact=office_view(partner.contact, setting) if partner.contact else None,
        fees=tuple(
            (setting.profile_label("audiences", audience), amount_words(amount, "EUR", setting))
            for audience, amount in partner.fee_defaults.items()
        ),
        fee_policy=setting.words(partner.fee_policy),
        quality=setting.label(quality.kind) if quality and quality.kind else "",
        quality_text=setting.prose(quality.description) if quality else None,
        registers=_registers(partner, setting),
        form="" if partner.role is PartnerRole.FORMER else f"contribute/?partner={partner.id}",
        course_ids=course_ids,
        programme_ids=tuple(
            programme.id for programme in setting.portfolio.shown_programmes if partner.id in programme.providers
        ),
    )


def _registers(partner: Partner, setting: Setting) -> tuple[tuple[str, str, str], ...]:
    """Register, number there, and address of the record where it has one."""
    known = (
        ("ROR", (partner.ror or "").removeprefix("https://ror.org/"), partner.ror or ""),
        (setting.say("Erasmus code"), partner.erasmus_code or "", ""),
        ("PIC", partner.pic or "", ""),
        ("OID", partner.oid or "", ""),
        ("SCHAC", partner.schac or "", ""),
        ("Wikidata", partner.wikidata or "", f"https://www.wikidata.org/wiki/{partner.wikidata}"),
    )
    return tuple(row for row in known if row[1])
