"""The credits of a course."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Discriminator, Tag, WithJsonSchema

from microcredentials.domain.identity import PartnerId, is_slug
from microcredentials.domain.mistake import mistake, quoted
from microcredentials.domain.model import ReadAs, Record
from microcredentials.domain.number import CREDITS, Credits
from microcredentials.domain.text import Line, Text


class Ects(Record):
    """ECTS credits: exact (``least == most``), a range, different per university, or none (``none``)."""

    least: Decimal = Decimal(0)
    most: Decimal = Decimal(0)
    note: Text | None = None
    by_partner: Mapping[str, Decimal] = {}
    none: bool = False

    @property
    def is_range(self) -> bool:
        """Whether the course is not worth the same to everybody."""
        return self.least != self.most

    def at(self, partner: str) -> Ects:
        """The credits that one university gives."""
        if partner not in self.by_partner:
            return self
        number = self.by_partner[partner]
        return Ects(least=number, most=number)


class _EctsRange(Record):
    min: Credits
    """Fewest credits."""
    max: Credits
    """Most credits."""
    note: Line | None = None
    """What the number of credits depends on."""


class _EctsByPartner(Record):
    by_partner: dict[PartnerId, Credits]
    """Credits per university: partner id -> number."""
    note: Line | None = None
    """Why they differ."""


def _require_form(value: Any) -> Any:
    """What is neither number, group nor ``none``, but tells what was meant."""
    if isinstance(value, dict) and "none" in value:
        raise mistake("MC202", "This must be a number of credits, but a group of fields was found.", _FORMS, "none")
    if isinstance(value, dict) and value and not any(_belongs_to_a_group(name) for name in value):
        numbers = ", ".join(f"{name}: {number}" for name, number in value.items())
        right = all(is_slug(str(name)) and CREDITS.takes(number) for name, number in value.items())
        raise mistake(
            "MC202",
            "Universities stand right below `ects` here.",
            "Write them under `by_partner`: `{by_partner: {su: 3, vmu: 4}}`.",
            f"{{by_partner: {{{numbers}}}}}" if right else None,
        )
    if not isinstance(value, str) or value.strip() == "none":
        return value
    if meant := CREDITS.range_in(value):
        raise mistake("MC204", f"{quoted(value)} is not a number.", f"Write a range as `{meant}`.", meant)
    if not any(character.isdecimal() for character in value):
        meant = "none" if value.strip().casefold() in {"none", "no", "n/a", "-"} else None
        raise mistake("MC204", f"{quoted(value)} is not a number of credits.", _FORMS, meant)
    return value


_FORMS = "Write a number, a range `{min: 3, max: 4}`, or `none`."


def _belongs_to_a_group(name: Any) -> bool:
    return str(name) in {"by_partner", "note"} or str(name).startswith(("min", "max"))


def _form(value: Any) -> str:
    if isinstance(value, dict):
        return "<by partner>" if "by_partner" in value else "<range>"
    return "<none>" if isinstance(value, str) and value.strip() == "none" else "<number>"


@lru_cache(maxsize=1_000)
def _of_number(number: Decimal) -> Ects:
    return Ects(least=number, most=number)


def _of_range(given: _EctsRange) -> Ects:
    if given.min > given.max:
        raise mistake(
            "MC401",
            f"The range is upside down: `min` is {given.min}, `max` is {given.max}.",
            "Swap them.",
            f"{{min: {given.max}, max: {given.min}}}" if given.note is None else None,
        )
    return Ects(least=given.min, most=given.max, note=given.note)


def _of_partners(given: _EctsByPartner) -> Ects:
    if not given.by_partner:
        raise mistake("MC212", "`by_partner` names no university.", "Write one line per university: `su: 3`.")
    return Ects(
        least=min(given.by_partner.values()),
        most=max(given.by_partner.values()),
        note=given.note,
        by_partner=given.by_partner,
    )


def _of_none(_: Any) -> Ects:
    return Ects(none=True)


_EctsForm = Annotated[
    Annotated[Credits, AfterValidator(_of_number), Tag("<number>")]
    | Annotated[_EctsRange, AfterValidator(_of_range), Tag("<range>")]
    | Annotated[_EctsByPartner, AfterValidator(_of_partners), Tag("<by partner>")]
    | Annotated[Any, AfterValidator(_of_none), WithJsonSchema({"const": "none"}), Tag("<none>")],
    Discriminator(_form),
]

EctsValue = Annotated[Ects, ReadAs(Annotated[_EctsForm, BeforeValidator(_require_form)])]
"""As an entry writes credits: a number, ``{min, max, note}``, ``{by_partner}`` or ``none``; read into :class:`Ects`."""
