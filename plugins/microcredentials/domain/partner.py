"""A university of the alliance."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any
from zoneinfo import available_timezones

from pydantic import PlainValidator, PrivateAttr, WithJsonSchema

from microcredentials.domain.address import GitHubName, WebAddress
from microcredentials.domain.certificate import Certificate
from microcredentials.domain.choice import ClosedList, Codes
from microcredentials.domain.contact import Contact
from microcredentials.domain.context import EntryContext
from microcredentials.domain.cooperation import CountryCode
from microcredentials.domain.day import YearMonthOrDay
from microcredentials.domain.fee import AmountValue
from microcredentials.domain.identity import ProfileCode
from microcredentials.domain.language import LanguageCode
from microcredentials.domain.mistake import closest, mistake, quoted
from microcredentials.domain.model import Record
from microcredentials.domain.number import Credits
from microcredentials.domain.quality import QualityAssurance
from microcredentials.domain.text import Line, Text, TextForm
from microcredentials.domain.vocabulary import REGIONS


class PartnerRole(ClosedList):
    """How a university belongs to the alliance."""

    FULL = "full"
    ASSOCIATE = "associate"
    FORMER = "former"


class CreditRange(Record):
    """The credits that courses may carry."""

    min: Credits
    """Fewest credits."""
    max: Credits
    """Most credits."""
    step: Credits = Decimal("0.5")
    """Smallest difference between two numbers of credits."""


def _identifier(pattern: str, name: str, example: str) -> PlainValidator:
    expression = re.compile(pattern)

    def read(value: Any) -> str:
        if isinstance(value, str) and expression.fullmatch(value.strip()):
            return value.strip()
        raise mistake("MC214", f"{quoted(value)} is not {name}.", f"It looks like `{example}`.")

    return PlainValidator(read)


def _region(value: Any) -> str:
    if isinstance(value, str) and value.strip() in REGIONS:
        return value.strip()
    raise mistake("MC203", f"{quoted(value)} is not a NUTS region.", "Write a code of the NUTS classification, such as `BG411`.")


def _timezone(value: Any) -> str:
    zones = available_timezones()
    if isinstance(value, str) and value.strip() in zones:
        return value.strip()
    meant = closest(str(value), zones)
    raise mistake("MC203", f"{quoted(value)} is not a time zone.", f"Did you mean `{meant}`?" if meant else "Write for example `Europe/Sofia`.", meant)


def _logo(value: Any) -> str:
    if isinstance(value, str) and re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,99}\.(png|webp|svg)", value.strip()):
        return value.strip()
    raise mistake("MC214", f"{quoted(value)} is not the name of a picture beside this file.", "Write a file name such as `su.svg` (PNG, WebP or SVG).")


_TEXT = WithJsonSchema({"type": "string"})
Ror = Annotated[str, _identifier(r"https://ror\.org/0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}", "a ROR address", "https://ror.org/02jv3k292"), _TEXT]
ErasmusCode = Annotated[str, _identifier(r"[A-Z]{1,3} {0,2}[A-Z-]{2,8} ?\d{2,3}", "an Erasmus code", "BG SOFIA06"), _TEXT]
Pic = Annotated[str, _identifier(r"\d{9}", "a PIC of nine digits", "999887641"), _TEXT]
Oid = Annotated[str, _identifier(r"E\d{8}", "an organisation id", "E10209043"), _TEXT]
Schac = Annotated[str, _identifier(r"[a-z0-9-]+(\.[a-z0-9-]+)+", "a SCHAC domain", "uni-sofia.bg"), _TEXT]
Wikidata = Annotated[str, _identifier(r"Q[1-9]\d{0,11}", "a Wikidata id", "Q841581"), _TEXT]
NutsRegion = Annotated[str, PlainValidator(_region), WithJsonSchema({"type": "string", "x-vocabulary": "nuts"})]
TimeZone = Annotated[str, PlainValidator(_timezone), _TEXT]
LogoFile = Annotated[str, PlainValidator(_logo), _TEXT]


class Partner(Record):
    """A university of the alliance: who it is, whom to ask, and what holds for all its courses."""

    name: Annotated[Text | None, TextForm(2, 160)] = None
    """Name of the university."""
    native_name: dict[LanguageCode, str] = {}
    """Its name in the languages of its country: code -> name."""
    acronym: Annotated[Text | None, TextForm(1, 12)] = None
    """Acronym as the alliance uses it."""
    country: CountryCode | None = None
    """Country (ISO 3166-1 alpha-2)."""
    region: NutsRegion | None = None
    """Region (NUTS)."""
    city: Line | None = None
    """City."""
    website: WebAddress | None = None
    """Web site of the university."""
    ror: Ror | None = None
    """Research Organization Registry."""
    erasmus_code: ErasmusCode | None = None
    """Erasmus code."""
    pic: Pic | None = None
    """Participant Identification Code of the European Commission."""
    oid: Oid | None = None
    """Organisation id of the European Commission."""
    schac: Schac | None = None
    """SCHAC home organisation."""
    wikidata: Wikidata | None = None
    """Wikidata id."""
    role: PartnerRole = PartnerRole.FULL
    """How it belongs to the alliance."""
    joined: YearMonthOrDay | None = None
    """When it joined."""
    left: YearMonthOrDay | None = None
    """When it left."""
    logo: LogoFile | None = None
    """Picture beside this file: PNG, WebP or SVG."""
    contact: Contact | None = None
    """Office for microcredentials; holds for all courses that name none."""
    reviewers: Annotated[tuple[GitHubName, ...], Codes] = ()
    """GitHub users or teams that review the entries."""
    coordinators: Annotated[tuple[GitHubName, ...], Codes] = ()
    """GitHub users who may submit the form."""
    fee_defaults: dict[ProfileCode, AmountValue] = {}
    """What an audience pays where a course does not say it."""
    fee_policy: Line | None = None
    """The fee rules of the university in words."""
    ects: CreditRange | None = None
    """Credits that its courses may carry, where narrower than the alliance's."""
    quality_assurance: QualityAssurance | None = None
    """Quality assurance that holds for all courses that name none."""
    certificate: Certificate | None = None
    """Certificate that holds for all courses that name none."""
    timezone: TimeZone | None = None
    """IANA time zone in which deadlines are meant."""

    _id: str = PrivateAttr(default="")

    def model_post_init(self, context: Any) -> None:
        """Take the identity, which is the path and no field of the file."""
        if isinstance(context, EntryContext):
            self._id = context.id

    @property
    def id(self) -> str:
        """The slug of the partner: its file's name."""
        return self._id

    @property
    def short_name(self) -> str:
        """The acronym, else the id in capitals."""
        return str(self.acronym) if self.acronym else self._id.upper()

    @property
    def heading(self) -> Text:
        """The name, else the short name."""
        return self.name or Text({"en": self.short_name}, "en")
