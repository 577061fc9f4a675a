"""What a learner is given in the end."""

from __future__ import annotations

from typing import Annotated

from microcredentials.domain.choice import ClosedList, Codes
from microcredentials.domain.model import Record
from microcredentials.domain.text import Line


class CertificateKind(ClosedList):
    """Kinds of certifying documents (T4EU framework, chapter 14)."""

    DIGITAL_BADGE = "digital_badge"
    COURSE_CERTIFICATE = "course_certificate"
    PROGRAMME_CERTIFICATE = "programme_certificate"
    DIPLOMA = "diploma"


class CertificateFormat(ClosedList):
    """Formats in which a certificate is issued."""

    EUROPASS = "europass"
    PDF = "pdf"
    PAPER = "paper"
    PORTFOLIO = "portfolio"
    OTHER = "other"


class Certificate(Record):
    """Kinds and formats of the certificate, and how and when it is issued."""

    kinds: Annotated[tuple[CertificateKind, ...], Codes] = ()
    """What is issued."""
    format: Annotated[tuple[CertificateFormat, ...], Codes] = ()
    """In which format."""
    issued: Line | None = None
    """When and how it is issued."""
