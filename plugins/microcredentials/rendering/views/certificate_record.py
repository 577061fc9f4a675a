"""What a certificate records: the mandatory elements of Annex II, and where each comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from microcredentials.domain.completeness import annex_elements
from microcredentials.plain_words.marker import N_

if TYPE_CHECKING:
    from microcredentials.domain.completeness import AnnexElement
    from microcredentials.domain.course import Course
    from microcredentials.rendering.setting import Setting

ELEMENT_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "learner": N_("Your name and date of birth"),
        "title": N_("Title of the microcredential"),
        "country": N_("Country of the issuer"),
        "awarding_body": N_("Awarding body"),
        "date_of_issuing": N_("Date of issuing"),
        "learning_outcomes": N_("Learning outcomes"),
        "language": N_("Language of instruction"),
        "workload": N_("Workload in ECTS or hours"),
        "level": N_("Level (EQF, QF-EHEA)"),
        "assessment": N_("Type of assessment, and your result"),
        "participation": N_("Form of participation"),
        "quality_assurance": N_("Quality assurance"),
    }
)
"""Name of a mandatory element -> what a learner reads."""


class Recorded(StrEnum):
    """Where an element of the certificate comes from."""

    PAGE = "page"
    ISSUING = "issuing"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Element:
    """One element of the certificate."""

    label: str
    origin: Recorded


def certificate_record(course: Course, setting: Setting) -> tuple[Element, ...]:
    """The elements in the order of the Annex."""
    elements = annex_elements(course, setting.portfolio)
    return setting.found((certificate_record, elements), _record, elements, setting)


def _record(elements: tuple[AnnexElement, ...], setting: Setting) -> tuple[Element, ...]:
    return tuple(Element(setting.say(ELEMENT_LABELS[one.name]), _origin(one.is_given)) for one in elements)


def _origin(is_given: bool | None) -> Recorded:  # noqa: FBT001  three states, as the Annex tells them
    if is_given is None:
        return Recorded.ISSUING
    return Recorded.PAGE if is_given else Recorded.OPEN
