"""A university of the alliance."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Self
from zoneinfo import available_timezones

from pydantic import PlainValidator, WithJsonSchema, model_validator

from microcredentials.domain.address import GitHubName, WebAddress
from microcredentials.domain.certificate import Certificate
from microcredentials.domain.choice import ClosedList, Codes
from microcredentials.domain.contact import Contact
from microcredentials.domain.cooperation import CountryCode
from microcredentials.domain.day import YearMonthOrDay
from microcredentials.domain.fee import AmountValue
from microcredentials.domain.identity import ProfileCode
from microcredentials.domain.language import LanguageCode
from microcredentials.domain.mistake import closest, mistake, quoted, required_text
from microcredentials.domain.model import NamedRecord, Record
from microcredentials.domain.number import Credits
from microcredentials.domain.quality import QualityAssurance
from microcredentials.domain.text import Line, PlainLine, Text, TextForm
from microcredentials.domain.vocabulary import LONGEST_GUESSED, REGIONS


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

    @model_validator(mode="after")
    def _require_order(self) -> Self:
        if self.min > self.max:
            raise mistake("MC401", f"The range is upside down: `min` is {self.min}, `max` is {self.max}.", "Swap them.")
        if not self.step:
            raise mistake("MC401", "The `step` of the credits is 0.", "Write for example `step: 0.5`.")
        return self


def _identifier(pattern: str, name: str, example: str) -> PlainValidator:
    expression = re.compile(pattern)

    def read(value: Any) -> str:
        hint = f"It looks like `{example}`."
        written = required_text(value, name, hint)
        if expression.fullmatch(written):
            return written
        meant = next((way for way in _other_ways(written) if expression.fullmatch(way)), None)
        raise mistake("MC214", f"{quoted(written)} is not {name}.", f"Write `{meant}`." if meant else hint, meant)

    return PlainValidator(read)


def _other_ways(written: str) -> tuple[str, ...]:
    """The same identifier without spaces, in the other case, or as the address or its last part."""
    bare = re.sub(r"\s+", "", written)
    last = bare.rstrip("/").rsplit("/", 1)[-1]
    return written.upper(), bare, bare.upper(), bare.lower(), last, f"https://ror.org/{last.lower()}"


def _region(value: Any) -> str:
    written = required_text(value, "a NUTS region", "Write for example `BG411`.")
    if written in REGIONS:
        return written
    meant = REGIONS.closest(written)
    hint = "Write a code of the NUTS classification, such as `BG411`."
    raise mistake(
        "MC203",
        f"{quoted(written)} is not a NUTS region.",
        f"Did you mean `{meant}` ({REGIONS.label(meant)})?" if meant else hint,
        meant,
    )


@cache
def _zones() -> frozenset[str]:
    """All names of time zones; looking for them goes through many folders."""
    return frozenset(available_timezones())


def _timezone(value: Any) -> str:
    written = required_text(value, "a time zone", "Write for example `Europe/Sofia`.")
    zones = _zones()
    if written in zones:
        return written
    meant = closest(written, zones) if len(written) <= LONGEST_GUESSED else None
    raise mistake(
        "MC203",
        f"{quoted(written)} is not a time zone.",
        f"Did you mean `{meant}`?" if meant else "Write for example `Europe/Sofia`.",
        meant,
    )


def _logo(value: Any) -> str:
    written = required_text(value, "the name of a picture", "Write for example `su.svg`.")
    if re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,99}\.(png|webp|svg)", written):
        return written
    raise mistake(
        "MC214",
        f"{quoted(written)} is not the name of a picture beside this file.",
        "Put the picture beside this file, and write its name, such as `su.svg` (PNG, WebP or SVG; small letters).",
    )


def _written_as(form: str, *examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "x-form": form, "examples": list(examples)})


Ror = Annotated[
    str,
    _identifier(r"https://ror\.org/0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}", "a ROR address", "https://ror.org/02jv3k292"),
    _written_as("ROR address", "https://ror.org/02jv3k292"),
]
ErasmusCode = Annotated[
    str,
    _identifier(r"[A-Z]{1,3} {0,2}[A-Z-]{2,8} ?[0-9]{2,3}", "an Erasmus code", "BG SOFIA06"),
    _written_as("Erasmus code", "BG SOFIA06"),
]
Pic = Annotated[
    str, _identifier(r"[0-9]{9}", "a PIC of nine digits", "999887641"), _written_as("nine digits", "999887641")
]
Oid = Annotated[
    str, _identifier(r"E[0-9]{8}", "an organisation id", "E10209043"), _written_as("organisation id", "E10209043")
]
Schac = Annotated[
    str,
    _identifier(r"[a-z0-9-]+(\.[a-z0-9-]+)+", "a SCHAC domain", "uni-sofia.bg"),
    _written_as("domain name", "uni-sofia.bg"),
]
Wikidata = Annotated[
    str, _identifier(r"Q[1-9][0-9]{0,11}", "a Wikidata id", "Q841581"), _written_as("Wikidata id", "Q841581")
]
NutsRegion = Annotated[str, PlainValidator(_region), WithJsonSchema({"type": "string", "x-vocabulary": "nuts"})]
TimeZone = Annotated[str, PlainValidator(_timezone), _written_as("IANA time zone", "Europe/Sofia")]
LogoFile = Annotated[str, PlainValidator(_logo), _written_as("file name", "su.svg")]


class Partner(NamedRecord):
    """A university of the alliance: who it is, whom to ask, and what holds for all its courses."""

    name: Annotated[Text | None, TextForm(2, 160)] = None
    """Name of the university."""
    native_name: dict[LanguageCode, PlainLine] = {}
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

    @property
    def short_name(self) -> str:
        """The acronym, else the id in capitals."""
        return str(self.acronym) if self.acronym else self._id.upper()

    @property
    def heading(self) -> Text:
        """The name, else the short name."""
        return self.name or Text({"en": self.short_name}, "en")
