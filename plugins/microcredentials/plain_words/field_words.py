"""What reviewers read for the names of fields, and for the way to a value."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from microcredentials.domain.day import DayOrMonth
from microcredentials.domain.vocabulary import LANGUAGES
from microcredentials.plain_words.day_words import day_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.history.field_change import FieldChange, WayToValue
    from microcredentials.history.pairing import ListPart

FIELD_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "accessibility": "accessibility statement",
        "access": "who may take part",
        "acronym": "acronym",
        "activities": "kinds of activity",
        "activity": "kind of activity",
        "aliases": "former ids",
        "always": "always needed",
        "announced": "needed when announced",
        "application": "application",
        "application_url": "where to apply",
        "apply_by": "last day of application",
        "apply_from": "first day of application",
        "assessment": "assessment",
        "audiences": "audiences",
        "awarding_body": "awarding body",
        "certificate": "certificate",
        "certificate_format": "format of certificates",
        "choose": "how much is chosen",
        "city": "city",
        "co_created_by": "created together with",
        "co_providers": "organisation outside the alliance",
        "competences": "competences",
        "contact": "contact",
        "coordinators": "coordinators",
        "country": "country",
        "courses": "courses",
        "criteria": "criteria",
        "curriculum": "place in a degree programme",
        "default_language": "default language",
        "delivery": "when it is given",
        "demonstration": "demonstration",
        "description": "description",
        "duration": "duration",
        "ects": "ECTS credits",
        "edition": "edition",
        "elm": "codes of the European Learning Model",
        "eligibility": "who may enrol",
        "email": "e-mail address",
        "end": "last day",
        "enforcement": "where to turn to",
        "entry": "at the start",
        "erasmus_code": "Erasmus code",
        "esco": "skills in ESCO",
        "example": "made-up example",
        "extends": "shipped profile",
        "fee": "fee",
        "fee_defaults": "fee where nothing else is said, for",
        "fee_policy": "fee rules",
        "feedback": "page for feedback",
        "feedback_email": "e-mail address for feedback",
        "feedback_url": "page for feedback",
        "fields": "fields of study",
        "first_edition": "first edition",
        "format": "format",
        "funding": "who carries the cost",
        "grading": "grading",
        "homepage": "home page",
        "hours_per_ects": "hours of work per credit",
        "how": "how to apply",
        "infrastructure": "technical equipment",
        "issued": "when and how it is issued",
        "joined": "joined",
        "keywords": "keywords",
        "kind": "kind",
        "kinds": "kinds",
        "label": "name",
        "language_level": "language skills",
        "languages": "languages",
        "learning_outcomes": "learning outcome",
        "left": "left",
        "level": "level",
        "limitations": "limitation",
        "links": "links",
        "location": "place",
        "logo": "logo",
        "method": "method",
        "mode": "form of participation",
        "modules": "module",
        "name": "name",
        "native_name": "own name",
        "needed": "needed fields of courses",
        "needed_programme": "needed fields of programmes",
        "nqf": "national level",
        "offerings": "run",
        "office": "office",
        "oid": "organisation id",
        "open_to": "open to",
        "optional_elements": "optional elements shown",
        "pace": "pace",
        "parts": "part",
        "person": "person",
        "phone": "telephone",
        "pic": "PIC",
        "places": "places",
        "platform": "learning platform",
        "prepared": "prepared",
        "prerequisites": "what learners need to know",
        "prior_learning": "recognition of prior learning",
        "provider": "provider",
        "providers": "providers",
        "published": "needed when published",
        "qf_ehea": "cycle",
        "quality_assurance": "quality assurance",
        "reached": "in the end",
        "recognition": "recognition",
        "reductions": "reduction",
        "region": "region",
        "relevance": "relevance",
        "replaced_by": "replaced by",
        "repository": "repository",
        "requires": "courses that come first",
        "reviewed": "reviewed",
        "reviewed_for": "confirmed for",
        "reviewers": "reviewers",
        "revision_month": "month of revision",
        "role": "role",
        "ror": "ROR",
        "schac": "SCHAC domain",
        "schedule": "days and hours",
        "seen": "read on",
        "short_name": "short name",
        "source": "source",
        "stackability": "stackability",
        "standard": "standard",
        "start": "first day",
        "state": "state",
        "status": "status",
        "steps": "step",
        "summary": "summary",
        "supervision": "supervision",
        "support": "support for learners",
        "sustainability": "sustainability",
        "syllabus": "syllabus",
        "target_groups": "whom it is for",
        "text": "",
        "timezone": "time zone",
        "title": "title",
        "types": "types",
        "url": "web address",
        "website": "web site",
        "when": "time in words",
        "wikidata": "Wikidata id",
        "withdrawn_reason": "reason for the withdrawal",
        "workload_hours": "hours of work",
        "workload_note": "workload in other units",
        "written_in": "written in",
        "note": "note",
        "until": "until",
        "percent": "percent off",
        "amount": "amount",
        "for_": "for",
        "eqf": "EQF level",
    }
)
"""Name of a field in an entry -> its words inside a sentence."""


def words_of_way(change: FieldChange, portfolio: Portfolio) -> str:
    """The way to a value as a sentence begins: ``Fee for everyone else``, ``Run of 15 Feb 2027, place``."""
    words = ", ".join(part for part in _parts(change.way, portfolio) if part)
    language = f" ({LANGUAGES.label(change.language.partition('-')[0])})" if change.language else ""
    return f"{words[:1].upper()}{words[1:]}{language}"


def _parts(way: WayToValue, portfolio: Portfolio) -> Iterator[str]:
    rest = list(way)
    while rest:
        part = rest.pop(0)
        if not isinstance(part, str):
            continue
        words = FIELD_WORDS.get(part, part)
        below = rest[0] if rest else None
        if below is not None and not isinstance(below, str):
            yield f"{words} {_name(below)}"
        elif isinstance(below, str) and part in ("fee", "fee_defaults") and below not in FIELD_WORDS:
            yield f"{words}{' for' if part == 'fee' else ''} {audience_in_words(rest.pop(0), portfolio)}"
        else:
            yield words


def _name(part: ListPart) -> str:
    match part.name:
        case DayOrMonth() as when:
            return f"of {day_in_words(when)}"
        case int() as position:
            return str(position)
        case name:
            return f"“{name}”"


def audience_in_words(audience: object, portfolio: Portfolio) -> str:
    """The name of an audience inside a sentence: ``everyone else``."""
    label = str(portfolio.alliance.label("audiences", str(audience)))
    return label if label[1:2].isupper() else f"{label[:1].lower()}{label[1:]}"
