"""A set of courses leading to a larger credential, across partners."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Discriminator, Tag, WithJsonSchema

from microcredentials.domain.assessment import Assessment
from microcredentials.domain.certificate import Certificate
from microcredentials.domain.choice import Codes, Sentences, YesNo
from microcredentials.domain.contact import Application, Contact, Links
from microcredentials.domain.course import Source, Status
from microcredentials.domain.ects import EctsValue
from microcredentials.domain.edition import EditionValue
from microcredentials.domain.fee import FeeValue
from microcredentials.domain.identity import BodyName, CourseId, PartnerId, ProfileCode, ProgrammeId
from microcredentials.domain.language import LanguageCode
from microcredentials.domain.learning_outcome import LearningOutcomeValue
from microcredentials.domain.level import LevelValue
from microcredentials.domain.mistake import mistake, quoted
from microcredentials.domain.model import NamedRecord, ReadAs, Record
from microcredentials.domain.number import CREDITS, Count, Credits
from microcredentials.domain.offering import Mode
from microcredentials.domain.quality import QualityAssurance
from microcredentials.domain.text import Line, Markdown, Text, TextForm


class Choice(Record):
    """How much of a step a learner takes: everything, a number of courses, or a number of credits."""

    courses: int | None = None
    ects: Decimal | None = None

    @property
    def is_all(self) -> bool:
        """Whether every course of the step is taken."""
        return self.courses is None and self.ects is None


ALL = Choice()


class _ChoiceOfCredits(Record):
    ects: Credits
    """How many credits are to be chosen."""


def _require_form(value: Any) -> Any:
    """What is neither ``all`` nor a number of courses, but tells what was meant."""
    if not isinstance(value, str) or value.strip() == "all" or value.strip().isdecimal():
        return value
    credits_ = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?) ?(?:ects|credits?|cp)", value.strip().casefold())
    everything = value.strip().casefold() in {"all", "every", "everything", "all courses"}
    meant = f"{{ects: {credits_[1]}}}" if credits_ and CREDITS.takes(credits_[1]) else "all" if everything else None
    raise mistake(
        "MC204",
        f"{quoted(value)} does not say how much of the step is taken.",
        f"Write `{meant}`." if meant else "Write `all`, a number of courses, or `{ects: 6}`.",
        meant,
    )


def _form(value: Any) -> str:
    if isinstance(value, dict):
        return "<credits>"
    return "<all>" if isinstance(value, str) and value.strip() == "all" else "<courses>"


_ChoiceForm = Annotated[
    Annotated[Any, AfterValidator(lambda _: ALL), WithJsonSchema({"const": "all"}), Tag("<all>")]
    | Annotated[Count, AfterValidator(lambda courses: Choice(courses=courses)), Tag("<courses>")]
    | Annotated[_ChoiceOfCredits, AfterValidator(lambda given: Choice(ects=given.ects)), Tag("<credits>")],
    Discriminator(_form),
]

ChoiceValue = Annotated[Choice, ReadAs(Annotated[_ChoiceForm, BeforeValidator(_require_form)])]


class Step(Record):
    """One step of a programme."""

    title: Line | None = None
    """Title of the step."""
    choose: ChoiceValue = ALL
    """`all`, a number of courses, or `{ects: 6}`."""
    courses: Annotated[tuple[CourseId, ...], Codes] = ()
    """The courses of the step."""


class Programme(NamedRecord):
    """A set of courses leading to a larger credential (T4EU glossary: microcredential programme)."""

    status: Status | None = None
    """How far the entry is."""
    title: Annotated[Text | None, TextForm(3, 160)] = None
    """Title of the programme."""
    reviewed_for: EditionValue | None = None
    """The edition for which the entry was last confirmed."""
    written_in: LanguageCode | None = None
    """Language of the plain texts in this file."""
    summary: Annotated[Text | None, TextForm(20, 300)] = None
    """One or two plain sentences for lists and cards."""
    description: Markdown | None = None
    """Further information."""
    providers: Annotated[tuple[PartnerId, ...], Codes] = ()
    """Universities that offer the programme; the first leads and owns the entry."""
    awarding_body: Annotated[tuple[BodyName, ...], Sentences] = ()
    """Who awards the larger credential. Default: the lead."""
    languages: Annotated[tuple[LanguageCode, ...], Codes] = ()
    """Languages of instruction."""
    mode: Mode | None = None
    """Form of participation."""
    target_groups: Annotated[tuple[ProfileCode, ...], Codes] = ()
    """Whom it is for."""
    level: LevelValue | None = None
    """Level and cycle."""
    learning_outcomes: Annotated[tuple[LearningOutcomeValue, ...], Sentences] = ()
    """What learners are able to do on completion of the programme."""
    ects: EctsValue | None = None
    """Credits of the whole programme; within what its steps can reach."""
    steps: Annotated[tuple[Step, ...], Sentences] = ()
    """The steps in their order."""
    assessment: Assessment | None = None
    """Assessment of the programme as a whole."""
    quality_assurance: QualityAssurance | None = None
    """Quality assurance that underpins the programme."""
    certificate: Certificate | None = None
    """What is issued in the end."""
    recognition: Markdown | None = None
    """How results are recognised."""
    prerequisites: Line | None = None
    """What learners need to know or have."""
    application: Application | None = None
    """How to apply."""
    fee: FeeValue | None = None
    """What each audience pays for the programme."""
    contact: Contact | None = None
    """The responsible office."""
    links: Links | None = None
    """Pages that belong to the programme."""
    aliases: Annotated[tuple[ProgrammeId, ...], Codes] = ()
    """Former ids."""
    source: Source | None = None
    """Where the facts came from."""
    example: YesNo = False
    """`true` for a made-up entry that shows the format."""

    @property
    def course_ids(self) -> tuple[str, ...]:
        """The courses of all steps, in order."""
        return tuple(course for step in self.steps for course in step.courses)

    @property
    def is_shown(self) -> bool:
        """Whether the programme stands in lists."""
        return self.status in {Status.ANNOUNCED, Status.PUBLISHED}

    @property
    def heading(self) -> Text:
        """The title, or the id where a draft has none."""
        return self.title or Text({"en": self.id}, "en")


Programmes = Mapping[str, Programme]
"""Programmes by id."""
