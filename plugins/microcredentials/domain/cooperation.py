"""Who works with the universities of the alliance on a course."""

from __future__ import annotations

from typing import Annotated, Any

from babel.core import get_global
from pydantic import PlainValidator, WithJsonSchema

from microcredentials.domain.address import WebAddress
from microcredentials.domain.choice import ClosedList, Codes
from microcredentials.domain.mistake import mistake, quoted, required_text
from microcredentials.domain.model import Record
from microcredentials.domain.text import Line
from microcredentials.domain.vocabulary import COUNTRIES

_OFTEN_MEANT = {"UK": "GB", "EL": "GR"}


def require_country(value: Any) -> str:
    """An ISO 3166-1 alpha-2 code, or a mistake that names the country probably meant."""
    written = required_text(value, "a country code", "Write for example `BG`.")
    if written in COUNTRIES:
        return written
    meant = _OFTEN_MEANT.get(written.upper()) or COUNTRIES.closest(written) or _of_three_letters(written)
    raise mistake(
        "MC203",
        f"{quoted(written)} is not a country code.",
        f"Did you mean `{meant}` ({COUNTRIES.label(meant)})?"
        if meant
        else "Write the two letters of ISO 3166, such as `BG`.",
        meant,
    )


def _of_three_letters(written: str) -> str | None:
    """The code of a country given by its code of three letters (ISO 3166-1 alpha-3)."""
    aliases = get_global("territory_aliases").get(written.upper(), ()) if written.isalpha() else ()
    return next((code for code in aliases if code in COUNTRIES), None) if len(written) == len("DEU") else None


CountryCode = Annotated[
    str, PlainValidator(require_country), WithJsonSchema({"type": "string", "x-vocabulary": "countries"})
]


class CoProviderKind(ClosedList):
    """Kinds of organisations outside the alliance (EU policy framework on microcredentials)."""

    UNIVERSITY = "university"
    EDUCATION_PROVIDER = "education_provider"
    COMPANY = "company"
    NGO = "ngo"
    PUBLIC_AUTHORITY = "public_authority"
    SOCIAL_PARTNER = "social_partner"
    EMPLOYMENT_SERVICE = "employment_service"
    RESEARCH = "research"
    OTHER = "other"


class CoProviderRole(ClosedList):
    """What an organisation outside the alliance does for a course."""

    TEACHES = "teaches"
    DESIGNS = "designs"
    HOSTS = "hosts"
    FUNDS = "funds"
    COMMISSIONS = "commissions"
    AWARDS = "awards"


class CoProvider(Record):
    """An organisation outside the alliance that takes part in a course."""

    name: Line
    """Name of the organisation."""
    kind: CoProviderKind | None = None
    """Kind of organisation."""
    role: Annotated[tuple[CoProviderRole, ...], Codes] = ()
    """What it does for the course."""
    country: CountryCode | None = None
    """Its country; needed where it awards the microcredential."""
    url: WebAddress | None = None
    """Its web site."""
