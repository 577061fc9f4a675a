"""Portfolios made by hand, for the tests of the domain."""

from __future__ import annotations

from typing import Any, TypeVar

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course
from microcredentials.domain.model import Record
from microcredentials.domain.partner import Partner
from microcredentials.domain.place import Places
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.programme import Programme

Value = TypeVar("Value", bound=Record)

AUDIENCES = {"alliance_students": "Students", "alliance_staff": "Staff", "everyone_else": "Everyone else"}


def made(model: type[Value], id_: str, fields: dict[str, Any]) -> Value:
    """A value as an entry of this id would give it."""
    return model.model_validate(fields, context=EntryContext(id_, "en"))


def course(id_: str = "su/ai", **fields: Any) -> Course:
    """A course of these fields."""
    return made(Course, id_, {"status": "published", "title": "A course", **fields})


def portfolio(
    *courses: Course,
    alliance: dict[str, Any] | None = None,
    partners: dict[str, dict[str, Any]] | None = None,
    programmes: tuple[Programme, ...] = (),
) -> Portfolio:
    """A portfolio of these entries; the alliance has three audiences, two of which pay nothing by default."""
    agreed = {"audiences": AUDIENCES, "fee_defaults": {"alliance_students": "0", "alliance_staff": "0"}}
    made_partners = {id_: made(Partner, id_, fields) for id_, fields in (partners or {}).items()}
    return Portfolio(
        Entry("partners/alliance.yml", made(Alliance, "alliance", {**agreed, **(alliance or {})}), Places()),
        {id_: Entry(f"partners/{id_}.yml", partner, Places()) for id_, partner in made_partners.items()},
        {each.id: Entry(f"courses/{each.id}.yml", each, Places()) for each in courses},
        {each.id: Entry(f"programmes/{each.id}.yml", each, Places()) for each in programmes},
    )
