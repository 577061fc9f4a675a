"""The alliance: what it has agreed for all courses of its portfolio."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from microcredentials.domain.address import EmailAddress, WebAddress
from microcredentials.domain.certificate import CertificateFormat
from microcredentials.domain.choice import Codes, Sentences, YesNo
from microcredentials.domain.contact import Contact
from microcredentials.domain.day import Day
from microcredentials.domain.edition import EditionValue
from microcredentials.domain.fee import AmountValue
from microcredentials.domain.identity import ProfileCode, ProfileId
from microcredentials.domain.language import LanguageCode
from microcredentials.domain.mistake import mistake, quoted, required_text
from microcredentials.domain.model import Record
from microcredentials.domain.number import NumberForm
from microcredentials.domain.partner import CreditRange
from microcredentials.domain.quality import QualityAssurance
from microcredentials.domain.text import Line, Markdown, PlainLine
from microcredentials.domain.vocabulary import ELM_TARGET_GROUPS


def _elm_target_group(value: Any) -> str:
    written = required_text(value, "a code of a target group", "Write for example `1599531db0`.")
    if written in ELM_TARGET_GROUPS:
        return written
    meant = ELM_TARGET_GROUPS.closest(written)
    hint = (
        "Copy one from the list of target groups, such as `1599531db0`, or remove it where none means the same people."
    )
    raise mistake(
        "MC203",
        f"{quoted(written)} is not a target group of the European Learning Model.",
        f"Did you mean `{meant}` ({ELM_TARGET_GROUPS.label(meant)})?" if meant else hint,
        meant,
    )


ElmTargetGroup = Annotated[
    str, PlainValidator(_elm_target_group), WithJsonSchema({"type": "string", "x-vocabulary": "elm-target-groups"})
]


class TargetGroup(Record):
    """Whom courses can be for."""

    label: Line
    """Name of the group, in the plural."""
    description: Line | None = None
    """Who belongs to it."""
    elm: Annotated[tuple[ElmTargetGroup, ...], Codes] = ()
    """Codes of the European Learning Model's target group vocabulary that mean the same people."""


class Needed(Record):
    """Which fields an entry needs, as dotted paths; ``a | b`` asks for at least one."""

    always: Annotated[tuple[PlainLine, ...], Codes] = ()
    """Needed in every status (a draft needs only its status)."""
    announced: Annotated[tuple[PlainLine, ...], Codes] = ()
    """Needed also when announced."""
    published: Annotated[tuple[PlainLine, ...], Codes] = ()
    """Needed also when published; an announced entry lists what is missing."""


class Accessibility(Record):
    """Facts for the accessibility statement."""

    standard: Line | None = None
    """Standard aimed at."""
    status: Line | None = None
    """How far the site conforms."""
    method: Line | None = None
    """How that was found out."""
    prepared: Day | None = None
    """When the statement was prepared."""
    reviewed: Day | None = None
    """When it was last reviewed."""
    limitations: Annotated[tuple[Line, ...], Sentences] = ()
    """What does not conform yet."""
    feedback_email: EmailAddress | None = None
    """Where barriers are reported."""
    feedback_url: WebAddress | None = None
    """Page where barriers are reported."""
    enforcement: Markdown | None = None
    """Which body to turn to where the answer does not satisfy."""


class Alliance(Record):
    """The alliance's profile, after the shipped profile it extends."""

    extends: PlainLine | None = None
    """A shipped profile: `t4eu`, `4eu-plus` or `council`."""
    name: Line | None = None
    """Name of the alliance."""
    short_name: Line | None = None
    """Short name or acronym."""
    website: WebAddress | None = None
    """Web site of the alliance."""
    repository: WebAddress | None = None
    """Web address of the Git repository that holds the entries."""
    default_language: LanguageCode = "en"
    """Language of texts that do not say theirs."""
    languages: Annotated[tuple[LanguageCode, ...], Codes] = ("en",)
    """Languages of the site."""
    edition: EditionValue | None = None
    """The edition being prepared or published."""
    revision_month: Annotated[int, NumberForm(least=1, most=12, whole=True, example="9")] = 9
    """Month before which the portfolio is revised every year."""
    hours_per_ects: Annotated[Decimal, NumberForm(least=1, most=100, example="25")] = Decimal(25)
    """Hours of work that one credit stands for."""
    ects: CreditRange = CreditRange(min=Decimal(0), max=Decimal(60), step=Decimal("0.5"))
    """Range and step of credits."""
    audiences: dict[ProfileId, Line] = {}
    """Who pays which fee: id -> label."""
    fee_defaults: dict[ProfileCode, AmountValue] = {}
    """What an audience pays where neither course nor university says it."""
    target_groups: dict[ProfileId, TargetGroup] = {}
    """Whom courses can be for: id -> label, description, code of the European Learning Model."""
    competences: dict[ProfileId, Line] = {}
    """Competences shared by the alliance: id -> label."""
    activities: dict[ProfileId, Line] = {}
    """Kinds of activity: id -> label."""
    needed: Needed = Needed()
    """Fields that a course needs."""
    needed_programme: Needed = Needed()
    """Fields that a programme needs."""
    optional_elements: Annotated[tuple[PlainLine, ...], Codes] = ()
    """Optional elements of Annex II that are shown."""
    certificate_format: Annotated[tuple[CertificateFormat, ...], Codes] = ()
    """Format of certificates where neither course nor university says it."""
    contact: Contact | None = None
    """The alliance's office."""
    quality_assurance: QualityAssurance | None = None
    """Quality assurance that holds where neither course nor university names one."""
    accessibility: Accessibility | None = None
    """Facts for the accessibility statement."""
    feedback_url: WebAddress | None = None
    """Where users of the site give feedback."""
    demonstration: YesNo = False
    """`true` shows the banner that this is a demonstration."""

    def label(self, kind: str, code: str) -> Any:
        """The label of a profile code of one kind (``target_groups``, ``audiences`` …), or the code itself."""
        found = getattr(self, kind).get(code)
        return found.label if isinstance(found, TargetGroup) else found or code
