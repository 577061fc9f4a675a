"""A portfolio whose first course uses every field of the format, and whose others each show one special case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course
from microcredentials.domain.partner import Partner
from microcredentials.domain.place import Places
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.programme import Programme
from microcredentials.exports.publication import Publication

SITE = "https://example.org/t/"
PUBLICATION = Publication(date(2026, 11, 22), {"courses/su/full.yml": date(2026, 10, 1)}, SITE)
OUTCOMES: list[Any] = [
    {"text": {"en": "Explain it.", "bg": "Обяснява това."}, "kind": "skill"},
    {"text": "Do it; well.", "esco": ["http://data.europa.eu/esco/skill/a", "http://data.europa.eu/esco/skill/b"]},
    "=cmd|' /C calc'!A0",
]
FULL: Mapping[str, Any] = {
    "status": "published",
    "title": {"en": 'Care, "quoted"; and more', "bg": "Грижа"},
    "reviewed_for": "2026-27",
    "written_in": "en",
    "summary": "+ a summary that begins like a formula",
    "description": "First line,\nsecond line\n\n- a list\n- of two",
    "relevance": "@SUM(1+1)*cmd",
    "activity": "summer_school",
    "providers": ["su", "up"],
    "co_created_by": "up",
    "co_providers": [
        {"name": "One; Ltd", "kind": "company", "role": ["teaches", "awards"], "country": "BG", "url": "https://a.eu"},
        {"name": {"en": "Two", "bg": "Две"}},
    ],
    "awarding_body": ["su", "One; Ltd"],
    "languages": ["en", "bg"],
    "language_level": {"entry": "B1", "reached": "B2"},
    "fields": ["0613", "02"],
    "keywords": [{"en": "one", "bg": "едно"}, "two; three", "four"],
    "competences": ["data_literacy"],
    "target_groups": ["bachelor", "lifelong_learners"],
    "mode": "blended",
    "pace": "mixed",
    "ects": {"min": 3, "max": "4.5", "note": "With a placement."},
    "workload_hours": 75,
    "workload_note": "135 lessons",
    "duration": "2-3 academic years",
    "level": {"eqf": [6, 7], "qf_ehea": "second", "nqf": "-"},
    "modules": [{"title": "One", "ects": "1.5", "workload_hours": 30, "learning_outcomes": OUTCOMES}, {"title": "Two"}],
    "learning_outcomes": OUTCOMES,
    "assessment": {
        "types": ["quiz", "portfolio"],
        "supervision": "supervised",
        "grading": "Pass.",
        "criteria": "=1",
        "description": "In words.",
    },
    "quality_assurance": {"kind": "external", "description": "An agency.", "url": "https://example.org/qa"},
    "certificate": {"kinds": ["diploma", "digital_badge"], "format": "pdf", "issued": "Soon."},
    "recognition": "As *an elective*.",
    "prior_learning": "A portfolio.",
    "stackability": "stackable",
    "prerequisites": "None.",
    "eligibility": "Everybody.",
    "requires": ["su/ranged"],
    "curriculum": "both",
    "access": ["open", "limited"],
    "places": 40,
    "open_to": ["alliance_students", "everyone_else"],
    "application": {"how": "A letter.", "url": "https://example.org/apply", "email": "apply@example.org"},
    "fee": {
        "currency": "CHF",
        "amounts": {"alliance_students": "on_request", "everyone_else": {"min": 100, "max": "149.5"}},
        "per": "ects",
        "reductions": [{"for": "Unemployed", "amount": 60}, {"for": "Early", "percent": 20, "until": "2026-12-01"}],
        "funding": ["self", "employer"],
        "note": "Materials included.",
    },
    "offerings": [
        {
            "start": "2027-02-15",
            "end": "2027-04",
            "apply_from": "2026-12-01",
            "apply_by": "2027-01-31",
            "provider": "up",
            "awarding_body": ["One; Ltd"],
            "languages": "sl",
            "mode": "online",
            "ects": {"by_partner": {"su": 3, "up": "4.5"}, "note": "Why."},
            "fee": "free",
            "location": "Koper",
            "schedule": "Mondays",
            "places": 9,
            "application": {"email": "run@example.org"},
            "application_url": "https://example.org/run",
            "state": "full",
            "parts": [{"start": "2027-02-15", "mode": "online"}, {"start": "2027-03", "location": "Sofia"}],
        },
        {"when": "Each autumn"},
    ],
    "delivery": "every_year",
    "support": "Help.",
    "infrastructure": "A computer.",
    "sustainability": "For long.",
    "contact": {"office": "Office", "email": "a@example.org", "phone": "+359 2 1", "url": "https://example.org"},
    "links": {name: f"https://example.org/{name}" for name in ("homepage", "syllabus", "feedback", "platform")},
    "aliases": ["su/old", "up/older"],
    "first_edition": "2024-25",
    "withdrawn_reason": "Never.",
    "replaced_by": "su/ranged",
    "source": {"url": "http://example.org/source", "seen": "2026-01-02"},
    "example": "true",
}
OTHERS: Mapping[str, Mapping[str, Any]] = {
    "su/by-partner": {"ects": {"by_partner": {"su": 3, "up": 4}}, "fee": "on_request", "level": "not_referenced"},
    "su/draft": {"status": "draft", "title": "Never shown"},
    "su/german": {"written_in": "de", "title": {"de": "Deutsch", "en": "German"}, "keywords": ["eins", "zwei"]},
    "su/none": {"ects": "none", "workload_hours": 10, "fee": {"amounts": {"everyone_else": 120}, "per": "month"}},
    "su/noted": {"ects": {"min": 3, "max": 3, "note": "Always."}, "duration": "1 day"},
    "su/ranged": {"ects": {"min": 2, "max": 3}, "level": {"eqf": 6}, "example": "false"},
    "su/silent": {"status": "announced"},
    "su/withdrawn": {"status": "withdrawn", "withdrawn_reason": "No teacher.", "replaced_by": "su/full", "ects": 3},
}
ALLIANCE: Mapping[str, Any] = {
    "short_name": "T4EU",
    "edition": "2026-27",
    "audiences": {"alliance_students": "Students", "alliance_staff": "Staff", "everyone_else": "Everyone else"},
    "fee_defaults": {"alliance_staff": 0},
}
PARTNERS: Mapping[str, Mapping[str, Any]] = {
    "su": {"name": "Sofia University", "contact": {"office": "Lifelong learning"}, "reviewers": ["somebody"]},
    "up": {"name": "University of Primorska"},
}


def full_portfolio(**courses: Mapping[str, Any]) -> Portfolio:
    """The portfolio; ``courses`` come on top, by the name of their file in the folder of ``su``."""
    added = {f"su/{name.replace('_', '-')}": given for name, given in courses.items()}
    given: Mapping[str, Mapping[str, Any]] = {"su/full": FULL, **OTHERS, **added}
    usual: Mapping[str, Any] = {"status": "published"}
    programme: Mapping[str, Any] = {
        "status": "published",
        "title": "Path",
        "providers": ["su"],
        "steps": [{"courses": ["su/full"]}],
    }
    return Portfolio(
        _entry(Alliance, "partners/alliance.yml", "", ALLIANCE),
        {id_: _entry(Partner, f"partners/{id_}.yml", id_, said) for id_, said in PARTNERS.items()},
        {
            id_: _entry(Course, f"courses/{id_}.yml", id_, {**usual, "title": f"Course {id_}", **said})
            for id_, said in given.items()
        },
        {"path": _entry(Programme, "programmes/path.yml", "path", programme)},
    )


def _entry(model: Any, path: str, id_: str, given: Mapping[str, Any]) -> Entry[Any]:
    context = EntryContext(id_, given.get("written_in", "en"))
    return Entry(path, model.model_validate(given, context=context), Places())
