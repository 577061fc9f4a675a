"""A dated run of a course."""

from __future__ import annotations

from typing import Annotated

from microcredentials.domain.address import WebAddress
from microcredentials.domain.choice import ClosedList, Codes, Sentences
from microcredentials.domain.contact import Application
from microcredentials.domain.day import Day, DayOrMonthValue
from microcredentials.domain.ects import EctsValue
from microcredentials.domain.fee import FeeValue
from microcredentials.domain.identity import BodyName, PartnerId
from microcredentials.domain.language import LanguageCode
from microcredentials.domain.model import Record
from microcredentials.domain.number import Count
from microcredentials.domain.text import Line


class Mode(ClosedList):
    """Form of participation in the learning activity (mandatory element of Annex II)."""

    ON_CAMPUS = "on_campus"
    BLENDED = "blended"
    ONLINE = "online"


class OfferingState(ClosedList):
    """Whether a run still takes learners."""

    OPEN = "open"
    FULL = "full"
    CANCELLED = "cancelled"


class OfferingPart(Record):
    """One part of a run with its own dates, mode or place."""

    start: DayOrMonthValue | None = None
    """First day of the part."""
    end: DayOrMonthValue | None = None
    """Last day of the part."""
    mode: Mode | None = None
    """Form of participation in the part."""
    location: Line | None = None
    """Where the part takes place."""


class Offering(Record):
    """One run: ``start`` or ``when`` is needed; what is given here overrides the course's for this run."""

    start: DayOrMonthValue | None = None
    """First day, or month."""
    end: DayOrMonthValue | None = None
    """Last day, or month."""
    when: Line | None = None
    """The time in words, where there is no date."""
    apply_from: Day | None = None
    """First day of application."""
    apply_by: Day | None = None
    """Last day of application."""
    provider: PartnerId | None = None
    """The university that gives this run."""
    awarding_body: Annotated[tuple[BodyName, ...], Sentences] = ()
    """Who awards the microcredential in this run."""
    languages: Annotated[tuple[LanguageCode, ...], Codes] = ()
    """Languages of instruction of this run."""
    mode: Mode | None = None
    """Form of participation in this run."""
    ects: EctsValue | None = None
    """Credits of this run."""
    fee: FeeValue | None = None
    """Fee of this run."""
    location: Line | None = None
    """Where it takes place."""
    schedule: Line | None = None
    """Days and hours."""
    places: Count | None = None
    """How many learners are taken."""
    application: Application | None = None
    """How to apply for this run."""
    application_url: WebAddress | None = None
    """Where to apply for this run."""
    state: OfferingState = OfferingState.OPEN
    """Whether the run takes learners."""
    parts: Annotated[tuple[OfferingPart, ...], Sentences] = ()
    """Parts with their own dates, mode or place."""
