"""What the pictures say that networks show beside a link: one per course, and one of the site."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from microcredentials.domain.partner import PartnerRole
from microcredentials.domain.standing import State
from microcredentials.rendering.social_cards import CourseCard, SiteCard
from microcredentials.rendering.views.credits import credits_of
from microcredentials.rendering.views.fact import workload_words
from microcredentials.rendering.views.skyline import skyline_of

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.rendering.setting import Setting


def course_card(course: Course, setting: Setting) -> CourseCard:
    """The card of a shown course."""
    say, worth = setting.say, credits_of(course.ects, setting)
    ects = course.ects
    workload = str(next(iter(workload_words(course, setting)), ""))
    languages = ", ".join(map(setting.formats.language, course.languages))
    return CourseCard(
        title=setting.heading(course).text,
        monogram=setting.partner_short(course.lead_id),
        provider=setting.partner_name(course.lead_id).text,
        place=setting.partner_country(course.lead_id),
        credits=worth.label if worth else workload or say("Credits to follow"),
        least=ects.least if ects and not ects.none else Decimal(0),
        most=ects.most if ects and not ects.none else Decimal(0),
        details=tuple(filter(None, (setting.label(course.mode) if course.mode else "", languages))),
        site=say("Microcredentials"),
        alliance=_alliance(setting),
        mark=_mark(course, setting),
    )


def site_card(setting: Setting) -> SiteCard:
    """The card of the site."""
    partners = setting.portfolio.partners.values()
    universities = sum(partner.role is not PartnerRole.FORMER for partner in partners)
    return SiteCard(
        title=setting.say("What do you want to learn?"),
        lead=setting.count(
            "Short university courses with a credential, from {n} European university",
            "Short university courses with a credential, from {n} European universities",
            universities,
        ),
        skyline=skyline_of(setting),
        site=setting.say("Microcredentials"),
        alliance=_alliance(setting),
    )


def _alliance(setting: Setting) -> str:
    alliance = setting.portfolio.alliance
    name = setting.words(alliance.name) or setting.words(alliance.short_name)
    return name.text if name else ""


def _mark(course: Course, setting: Setting) -> str:
    if course.example:
        return setting.say("Example")
    announced = setting.standing(course).state is State.ANNOUNCED
    return setting.say("Announced") if announced else ""
