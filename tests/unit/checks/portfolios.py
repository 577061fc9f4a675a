"""Small portfolios, built without files."""

from __future__ import annotations

from typing import Any

from microcredentials.checks import run_checks
from microcredentials.domain.alliance import Alliance
from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course
from microcredentials.domain.partner import Partner
from microcredentials.domain.place import FieldPath, Places
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.programme import Programme

Fields = dict[str, Any]
NEEDED = {
    "always": ["status", "title"],
    "published": ["summary", "ects | workload_hours", "assessment.types", "fee", "contact.office | contact.email"],
}
PROFILE: Fields = {
    "edition": "2026-27",
    "ects": {"min": "1", "max": "30", "step": "0.5"},
    "audiences": {"students": "Students", "others": "Others"},
    "target_groups": {"bachelor": {"label": "Bachelor students"}},
    "activities": {"course": "Course", "summer_school": "Summer school"},
    "needed": NEEDED,
}
COMPLETE: Fields = {
    "status": "published",
    "summary": "Everything that is needed is said here.",
    "ects": "3",
    "assessment": {"types": "quiz"},
    "fee": "free",
    "contact": {"email": "office@example.org"},
}


def portfolio(
    courses: dict[str, Fields] | None = None,
    programmes: dict[str, Fields] | None = None,
    partners: dict[str, Fields] | None = None,
    profile: Fields | None = None,
    broken: dict[str, set[FieldPath]] | None = None,
) -> Portfolio:
    """A portfolio of entries by id, announced and with a title unless they say otherwise (``None`` for nothing).

    ``broken`` are fields that could not be understood.
    """
    spoilt = broken or {}

    def entries(model: Any, folder: str, given: dict[str, Fields]) -> dict[str, Entry[Any]]:
        return {
            id_: Entry(
                f"{folder}/{id_}.yml",
                model.model_validate(_given(fields), context=EntryContext(id_)),
                Places(),
                frozenset(spoilt.get(id_, ())),
            )
            for id_, fields in given.items()
        }

    titled = {
        id_: {"status": "announced", "title": f"Course {id_}"} | fields for id_, fields in (courses or {}).items()
    }
    sets = {id_: {"status": "announced", "title": f"Set {id_}"} | fields for id_, fields in (programmes or {}).items()}
    alliance = Alliance.model_validate(PROFILE | (profile or {}), context=EntryContext("alliance"))
    return Portfolio(
        Entry("partners/alliance.yml", alliance, Places(), frozenset(spoilt.get("alliance", ()))),
        entries(Partner, "partners", {"su": {}, "vmu": {}} | (partners or {})),
        entries(Course, "courses", titled),
        entries(Programme, "programmes", sets),
    )


def _given(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if value is not None}


def findings(given: Portfolio) -> list[tuple[str, str]]:
    """Code and field of every finding, in the order in which they are told."""
    return [(problem.code, problem.field) for problem in run_checks(given)]
