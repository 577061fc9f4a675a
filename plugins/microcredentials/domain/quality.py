"""Quality assurance behind a course."""

from __future__ import annotations

from microcredentials.domain.address import WebAddress
from microcredentials.domain.choice import ClosedList
from microcredentials.domain.model import Record
from microcredentials.domain.text import Line


class QualityAssuranceKind(ClosedList):
    """Who assures quality: the institution, the programme's accreditation, an outside agency, or several jointly."""

    INSTITUTIONAL = "institutional"
    PROGRAMME = "programme"
    EXTERNAL = "external"
    JOINT = "joint"


class QualityAssurance(Record):
    """Type of quality assurance used to underpin the microcredential (mandatory element of Annex II)."""

    kind: QualityAssuranceKind | None = None
    """Type of quality assurance."""
    description: Line | None = None
    """Quality assurance in words."""
    url: WebAddress | None = None
    """Where it is described."""
