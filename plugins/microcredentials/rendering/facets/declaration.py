"""The facets of the catalogue, declared once, in the order in which they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.certificate import CertificateKind
from microcredentials.domain.course import Delivery, Pace, Stackability
from microcredentials.domain.course_traits import NOT_REFERENCED
from microcredentials.domain.offering import Mode
from microcredentials.plain_words.marker import N_
from microcredentials.rendering.facets import course_codes as codes
from microcredentials.rendering.facets import value_labels as labels
from microcredentials.rendering.facets.facet import Facet, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from microcredentials.domain.choice import ClosedList
    from microcredentials.rendering.facets.facet import View

LEVEL_CODES = (*(str(level) for level in range(1, 9)), NOT_REFERENCED)


def _members(members: type[ClosedList]) -> Callable[[View], Sequence[str]]:
    return lambda _view: [member.value for member in members]


def _start_order(view: View) -> list[str]:
    """Months as the calendar has them, then the two that are no months."""
    others = (codes.ANY_TIME, codes.TO_FOLLOW)
    return [*sorted(view.counts(FACET_BY_NAME["start"]).keys() - set(others)), *others]


FACETS: tuple[Facet, ...] = (
    Facet(
        "target_group",
        N_("Who it is for"),
        codes.target_groups,
        labels.target_group,
        order=lambda view: list(view.portfolio.alliance.target_groups),
        opened=True,
        complete=True,
        listing="for/{slug}/",
    ),
    Facet(
        "mode",
        N_("Mode"),
        codes.modes,
        labels.of_list(Mode),
        order=lambda _view: (Mode.ONLINE.value, Mode.BLENDED.value, Mode.ON_CAMPUS.value),
        opened=True,
        complete=True,
        listing="mode/{slug}/",
    ),
    Facet("ects", N_("ECTS credits"), codes.no_codes, kind=Kind.RANGE, opened=True),
    Facet(
        "fee",
        N_("Fee for me"),
        codes.fees,
        labels.fee,
        order=lambda _view: (*codes.FEE_CODES, *codes.RARE_FEE_CODES),
        opened=True,
        per_audience=True,
    ),
    Facet("language", N_("Language"), codes.languages, labels.language, listing="language/{slug}/"),
    Facet("partner", N_("University"), codes.partners, labels.partner, listing="partners/{slug}/"),
    Facet("country", N_("Country"), codes.countries, labels.country),
    Facet("field", N_("Field"), codes.fields, labels.field, listing="field/{slug}/"),
    Facet("level", N_("Level"), codes.levels, labels.level, order=lambda _view: LEVEL_CODES),
    Facet("start", N_("Start"), codes.starts, labels.start, order=_start_order),
    Facet("pace", N_("Pace"), codes.paces, labels.of_list(Pace), order=_members(Pace)),
    Facet(
        "certificate",
        N_("Certificate"),
        codes.certificates,
        labels.of_list(CertificateKind),
        order=_members(CertificateKind),
    ),
    Facet("delivery", N_("Delivery"), codes.deliveries, labels.of_list(Delivery), order=_members(Delivery)),
    Facet(
        "stackable", N_("Stackable"), codes.stackabilities, labels.of_list(Stackability), order=_members(Stackability)
    ),
)
"""Every attribute that a card shows can be filtered by."""

FACET_BY_NAME = {facet.name: facet for facet in FACETS}
