"""A course that leads to a microcredential."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from microcredentials.domain.address import WebAddress
from microcredentials.domain.assessment import Assessment
from microcredentials.domain.certificate import Certificate
from microcredentials.domain.choice import ClosedList, Codes, Many, Sentences, YesNo
from microcredentials.domain.contact import Application, Contact, Links
from microcredentials.domain.cooperation import CoProvider
from microcredentials.domain.day import Day
from microcredentials.domain.duration import DurationValue
from microcredentials.domain.ects import EctsValue
from microcredentials.domain.edition import EditionValue
from microcredentials.domain.fee import FeeValue
from microcredentials.domain.identity import BodyName, CourseId, PartnerId, ProfileCode
from microcredentials.domain.language import LanguageCode
from microcredentials.domain.learning_outcome import LearningOutcomeValue
from microcredentials.domain.level import LevelValue
from microcredentials.domain.mistake import mistake, quoted, required_text
from microcredentials.domain.model import NamedRecord, Record
from microcredentials.domain.number import Count
from microcredentials.domain.offering import Mode, Offering
from microcredentials.domain.quality import QualityAssurance
from microcredentials.domain.text import Line, Markdown, Text, TextForm
from microcredentials.domain.vocabulary import ISCED_FIELDS


class Status(ClosedList):
    """How far an entry is."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Pace(ClosedList):
    """How the pace of learning is set."""

    SELF_PACED = "self_paced"
    TIME_BOUND = "time_bound"
    SYNCHRONOUS = "synchronous"
    ASYNCHRONOUS = "asynchronous"
    MIXED = "mixed"


class Stackability(ClosedList):
    """Integration and stackability options (optional element of Annex II)."""

    STAND_ALONE = "stand_alone"
    STACKABLE = "stackable"


class Curriculum(ClosedList):
    """How the course stands to a degree programme's curriculum."""

    COMPULSORY = "compulsory"
    ELECTIVE = "elective"
    EXTRACURRICULAR = "extracurricular"
    BOTH = "both"


class Access(ClosedList):
    """Who may take part."""

    OPEN = "open"
    RESTRICTED = "restricted"
    LIMITED = "limited"


class Delivery(ClosedList):
    """When the course is given (T4EU framework, chapter 12)."""

    FIXED = "fixed"
    ANY_TIME = "any_time"
    ON_DEMAND = "on_demand"
    ROLLING_MONTHLY = "rolling_monthly"
    ROLLING_BIMONTHLY = "rolling_bimonthly"
    EVERY_SEMESTER = "every_semester"
    EVERY_YEAR = "every_year"


class LanguageLevel(ClosedList):
    """Levels of the Common European Framework of Reference for Languages, and A0 for none."""

    A0 = "A0"
    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"


class LanguageLevels(Record):
    """Language skills needed and reached."""

    entry: LanguageLevel | None = None
    """Level needed at the start."""
    reached: LanguageLevel | None = None
    """Level reached in the end."""


class Module(Record):
    """A part of a course with its own outcomes."""

    title: Line
    """Title of the module."""
    ects: EctsValue | None = None
    """Credits of the module."""
    workload_hours: Count | None = None
    """Hours of work for the module."""
    learning_outcomes: Annotated[tuple[LearningOutcomeValue, ...], Sentences] = ()
    """Learning outcomes of the module."""


class Source(Record):
    """Where the facts of an entry compiled from public pages came from."""

    url: WebAddress
    """The page."""
    seen: Day | None = None
    """When it was read."""


def _isced_field(value: Any) -> str:
    written = required_text(value, "an ISCED-F code", "Write for example `0613`.")
    if written in ISCED_FIELDS:
        return written
    meant = _isced_meant(written)
    raise mistake(
        "MC203",
        f"{quoted(written)} is not a code of ISCED-F 2013.",
        f"Did you mean `{meant}` ({ISCED_FIELDS.label(meant)})?"
        if meant
        else "Write two to four digits, such as `0613`.",
        meant,
    )


def _isced_meant(written: str) -> str | None:
    """The code that lost its first zero, has its name behind it, or is given by its name."""
    number = re.match(r"[0-9]{1,4}(?![0-9])", written)
    if number is None:
        return ISCED_FIELDS.closest(written)
    return next((code for code in (number[0], f"0{number[0]}") if code in ISCED_FIELDS), None)


IscedField = Annotated[str, PlainValidator(_isced_field), WithJsonSchema({"type": "string", "x-vocabulary": "isced-f"})]


class Course(NamedRecord):
    """A course leading to a microcredential: every field of the entry format, version 1.

    Absent is ``None`` or empty. What is needed depends on status and alliance profile, and is
    checked there; here only the form of each value is judged.
    """

    status: Status | None = None
    """How far the entry is: a `draft` is checked and never shown, `announced` is shown with what is missing,
    `published` is complete, `withdrawn` is kept as a page that says so."""
    title: Annotated[Text | None, TextForm(3, 160)] = None
    """Title of the microcredential."""
    reviewed_for: EditionValue | None = None
    """The edition for which the entry was last confirmed."""
    written_in: LanguageCode | None = None
    """Language of the plain texts in this file; default is the alliance's."""
    summary: Annotated[Text | None, TextForm(20, 300)] = None
    """One or two plain sentences for lists and cards."""
    description: Markdown | None = None
    """Further information: content, course of study, materials."""
    relevance: Line | None = None
    """The need it answers in the labour market or in society."""
    activity: ProfileCode = "microcredential_course"
    """Kind of activity."""
    providers: Annotated[tuple[PartnerId, ...], Codes] = ()
    """Universities that offer the course; the first leads. Default: the folder's partner."""
    co_created_by: Annotated[tuple[PartnerId, ...], Codes] = ()
    """Universities that design the course but do not offer it."""
    co_providers: Annotated[tuple[CoProvider, ...], Sentences] = ()
    """Organisations outside the alliance that take part."""
    awarding_body: Annotated[tuple[BodyName, ...], Sentences] = ()
    """Who awards the microcredential: partner ids or names of awarding co-providers. Default: the lead."""
    languages: Annotated[tuple[LanguageCode, ...], Codes] = ()
    """Languages of instruction."""
    language_level: LanguageLevels | None = None
    """Language skills needed and reached."""
    fields: Annotated[tuple[IscedField, ...], Codes] = ()
    """Fields of education (ISCED-F 2013), two to four digits."""
    keywords: Annotated[tuple[Line, ...], Many(most=50, of_codes=True)] = ()
    """Words that learners search for."""
    competences: Annotated[tuple[ProfileCode, ...], Codes] = ()
    """Competences shared by the alliance."""
    target_groups: Annotated[tuple[ProfileCode, ...], Codes] = ()
    """Whom it is for."""
    mode: Mode | None = None
    """Form of participation."""
    pace: Pace | None = None
    """How the pace of learning is set."""
    ects: EctsValue | None = None
    """Credits: a number, `{min, max, note}`, `{by_partner}` or `none`."""
    workload_hours: Count | None = None
    """Notional workload in hours."""
    workload_note: Line | None = None
    """Workload in other units."""
    duration: DurationValue | None = None
    """How long it lasts, such as `10 weeks`."""
    level: LevelValue | None = None
    """Level and cycle of the learning experience, or `not_referenced`."""
    modules: Annotated[tuple[Module, ...], Sentences] = ()
    """Parts of the course."""
    learning_outcomes: Annotated[tuple[LearningOutcomeValue, ...], Many(least=1, most=20, of_codes=False)] = ()
    """What learners know, understand and are able to do on completion: 1 to 20 statements."""
    assessment: Assessment | None = None
    """Type of assessment, supervision, grading."""
    quality_assurance: QualityAssurance | None = None
    """Quality assurance that underpins the microcredential."""
    certificate: Certificate | None = None
    """What is issued, and in which format."""
    recognition: Markdown | None = None
    """How results are recognised and transferred."""
    prior_learning: Line | None = None
    """Validation of informal and earlier learning."""
    stackability: Stackability = Stackability.STAND_ALONE
    """Whether it can be combined into a larger credential."""
    prerequisites: Line | None = None
    """What learners need to know or have."""
    eligibility: Line | None = None
    """Who may enrol."""
    requires: Annotated[tuple[CourseId, ...], Codes] = ()
    """Courses that come first."""
    curriculum: Curriculum | None = None
    """How the course stands to a degree's curriculum."""
    access: Annotated[tuple[Access, ...], Codes] = ()
    """Who may take part."""
    places: Count | None = None
    """How many learners are taken."""
    open_to: Annotated[tuple[ProfileCode, ...], Codes] = ()
    """Audiences that may take part. Default: all."""
    application: Application | None = None
    """How to apply."""
    fee: FeeValue | None = None
    """What each audience pays: `free`, `on_request`, or amounts."""
    offerings: Annotated[tuple[Offering, ...], Sentences] = ()
    """Dated runs."""
    delivery: Delivery | None = None
    """When it is given. Default: `fixed` where there are offerings."""
    support: Markdown | None = None
    """Support for learners."""
    infrastructure: Markdown | None = None
    """Technical equipment that is needed."""
    sustainability: Markdown | None = None
    """How the offer is kept up over the years."""
    contact: Contact | None = None
    """The responsible office."""
    links: Links | None = None
    """Pages that belong to the course."""
    aliases: Annotated[tuple[CourseId, ...], Codes] = ()
    """Former ids; each becomes a page that leads here."""
    first_edition: EditionValue | None = None
    """First edition that held the course. Default: from Git."""
    withdrawn_reason: Line | None = None
    """Why the course is no longer offered."""
    replaced_by: CourseId | None = None
    """The course that takes its place."""
    source: Source | None = None
    """Where the facts came from, for entries compiled from public pages."""
    example: YesNo = False
    """`true` for a made-up entry that shows the format."""

    @property
    def partner_id(self) -> str:
        """The partner in whose folder the entry lies."""
        return self.id.partition("/")[0]

    @property
    def provider_ids(self) -> tuple[str, ...]:
        """The universities that offer the course, the lead first."""
        return self.providers or (self.partner_id,)

    @property
    def lead_id(self) -> str:
        """The university that leads."""
        return self.providers[0] if self.providers else self.partner_id

    @property
    def is_shown(self) -> bool:
        """Whether the course stands in lists: announced or published."""
        return self.status in {Status.ANNOUNCED, Status.PUBLISHED}

    @property
    def heading(self) -> Text:
        """The title, or the id where a draft has none."""
        return self.title or Text({"en": self.id}, "en")


Courses = Mapping[str, Course]
"""Courses by id."""
