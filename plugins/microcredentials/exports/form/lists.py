"""The lists of codes that fields of the form choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.partner import PartnerRole
from microcredentials.domain.vocabulary import COUNTRIES, CURRENCIES, ISCED_FIELDS, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.portfolio import Portfolio

Choice = tuple[str, str]
"""Code and label."""

_VOCABULARIES = {"languages": LANGUAGES, "isced-f": ISCED_FIELDS, "countries": COUNTRIES, "currencies": CURRENCIES}
PROFILE_LISTS = ("activities", "audiences", "competences", "target_groups")


def lists_of(portfolio: Portfolio) -> Mapping[str, list[Choice]]:
    """Name of a list -> its codes with labels; former partners stand in no list."""
    alliance = portfolio.alliance
    published = {name: list(vocabulary.labels.items()) for name, vocabulary in _VOCABULARIES.items()}
    agreed = {
        name: [(code, str(alliance.label(name, code))) for code in getattr(alliance, name)] for name in PROFILE_LISTS
    }
    members = [
        (id_, str(partner.heading))
        for id_, partner in portfolio.partners.items()
        if partner.role is not PartnerRole.FORMER
    ]
    courses = [(course.id, str(course.heading)) for course in portfolio.shown_courses]
    return {**published, **agreed, "partners": members, "courses": courses}
