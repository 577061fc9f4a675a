"""Portfolios that nobody has seen: every field in every form that the format allows, at random but always the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import yaml

from microcredentials.domain.assessment import AssessmentType, Supervision
from microcredentials.domain.duration import UNITS
from microcredentials.domain.fee import FeeUnit
from microcredentials.domain.learning_outcome import OutcomeKind
from microcredentials.domain.offering import Mode, OfferingState
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.quality import QualityAssuranceKind
from microcredentials.domain.vocabulary import (
    COUNTRIES,
    CURRENCIES,
    ELM_LANGUAGES,
    ELM_TARGET_GROUPS,
    ISCED_FIELDS,
    LANGUAGES,
)
from microcredentials.reading.checkout import read_checkout

PROFILES = ("t4eu", "4eu-plus", "council")
TAGS = ("en", "de", "bg", "uk", "ar", "zh", "sr-Latn", "sr-Cyrl", "pt-BR", "es-419", "ads", "en-GB", "ca-valencia")
COMMON_COUNTRIES = ("BG", "DE", "GB", "UA", "MD", "GR", "CH", "TR")
TEXTS = (
    'She said "ok" and \\"left\\" \\n',
    '"""',
    "'''",
    "<script>alert(1)</script> & ]]> <!-- --> &amp;",
    "عربي left עברית right",
    "👩🏽🔬 𝕞𝕒𝕥𝕙 🇪🇺",
    "@prefix elm: <x> . # comment",
    "back\\slash \\u0041 \\U0001F600 C:\\new\\table",
    "e\u0301 n\u0303 ﷽",
    "{{ 7*7 }} ${x} %s %00",
    "=1+1; 'quoted'@en ^^xsd:string",
    "x" * 900,
)
ADDRESSES = (
    "http://example.org",
    "https://example.org/a?b=c&d=%C3%A9&e[]=1",
    "https://example.org/ünï/путь?q=ß#§",
    "https://bücher.example.org/",
    "https://example.org/a;b,c:d@e!f$g'h(i)*j+k=l~m",
    "https://example.org/100%",
    "https://example.org/%zz",
    "https://example.org/#a#b",
    "https://example.org//double//",
)
EMAILS = ("office@example.org", "o'brien+x@example.org", "a^b{c}|d@example.org", "50%#1?x/y=z&q@example.org")
PHONES = ("+359 2 9308 200", "0049 (0)681 / 302-0 ext. 7")
ESCO = (
    "http://data.europa.eu/esco/skill/0001-abc",
    "https://data.europa.eu/esco/skill/S1.2",
    "http://data.europa.eu/esco/skills/x",
    "http://data.europa.eu/esco/occupation/114e1eff",
    "http://data.europa.eu/esco/isced-f/0613",
    "http://data.europa.eu/esco/concept/15",
)


class Author:
    """Somebody who writes entries of one alliance."""

    def __init__(self, seed: int, *, complete: bool = False) -> None:
        self.random = Random(seed)  # noqa: S311  a portfolio, not a secret
        self.complete = complete
        self.audiences = [f"audience_{number}" for number in range(self.random.randint(1, 5))]
        self.groups = [f"group_{number}" for number in range(self.random.randint(1, 6))]
        self.partners = [f"p{number}" for number in range(4)]

    def one(self, values: Sequence[Any]) -> Any:
        return self.random.choice(values)

    def some(self, values: Sequence[Any], most: int = 4) -> list[Any]:
        return self.random.sample(values, self.random.randint(1, min(most, len(values))))

    def text(self, language: str = "en", longest: int = 2000) -> Any:
        """One text, or a text per language."""
        words = f"{self.random.randint(0, 10**6):010} is about {self.one(TEXTS)}"[:longest].strip()
        if not self.complete and self.random.random() < 0.5:
            return words
        return {language: words} | {
            tag: f"{words[: longest - 5]} {tag[:3]}" for tag in self.some(TAGS, 5) if tag != language
        }

    def codes(self, values: Sequence[str], most: int = 3) -> list[str]:
        return [str(value) for value in self.some(values, most)]

    def day(self) -> date:
        return date(2026, 9, 1) + timedelta(self.random.randint(0, 900))

    def alliance(self) -> dict[str, Any]:
        return {
            "extends": self.one(PROFILES),
            "name": self.text(),
            "edition": "2026-27",
            "website": self.one(ADDRESSES[:5]),
            "audiences": {name: self.text() for name in self.audiences},
            "fee_defaults": {name: self._amount() for name in self.some(self.audiences)},
            "target_groups": {
                name: {"label": self.text(), "elm": self.codes(tuple(ELM_TARGET_GROUPS))} for name in self.groups
            },
            "quality_assurance": {"kind": str(self.one(tuple(QualityAssuranceKind)))},
        }

    def partner(self, id_: str) -> dict[str, Any]:
        name = self.text(longest=150)
        acronym = self.one([id_.upper(), {"en": id_.upper(), "sr-Latn": id_}])
        number = self.partners.index(id_)
        return self._given(
            always={"name": name, "country": self.one([*COMMON_COUNTRIES, *COUNTRIES])},
            native_name={tag: f"{self.one(TEXTS)[:100]} {tag}".strip() for tag in self.some(TAGS, 3)},
            acronym=name if isinstance(name, str) and len(name) <= 12 else acronym,
            city=self.text(),
            website=self.one(ADDRESSES),
            schac=f"{id_}.example.org",
            pic=f"99988764{number}",
            oid=f"E1020904{number}",
            ror=f"https://ror.org/02jv3k29{number}",
            contact={
                "office": self.text(),
                "email": self.one(EMAILS),
                "phone": self.one(PHONES),
                "url": self.one(ADDRESSES),
            },
            fee_defaults={name: self._amount() for name in self.some(self.audiences)},
            quality_assurance={"kind": str(self.one(tuple(QualityAssuranceKind))), "description": self.text()},
        )

    def course(self, id_: str) -> dict[str, Any]:
        """A course that lacks nothing that the standards demand."""
        language = self.one(["en", "de", "sr-Latn"]) if not self.complete else "en"

        def write() -> Any:
            return self.text(language)

        body = {"name": f"{self.one(TEXTS[:5])} {id_}", "country": self.one(COMMON_COUNTRIES), "role": "awards"}
        return self._given(
            always={
                "status": self.one(["published", "announced"]),
                "written_in": language,
                "title": self.text(language, 150),
                "languages": self.codes([*TAGS, *(ELM_LANGUAGES if self.complete else LANGUAGES)], 4),
                "fields": self.codes(tuple(ISCED_FIELDS)),
                "learning_outcomes": [self._outcome(write) for _ in range(self.random.randint(1, 5))],
                "links": {"homepage": self.one(ADDRESSES), "syllabus": self.one(ADDRESSES)},
                "level": self._level(write),
            },
            summary=self.text(language, 280),
            description=write(),
            relevance=write(),
            recognition=write(),
            prior_learning=write(),
            prerequisites=write(),
            eligibility=write(),
            target_groups=self.codes(self.groups),
            providers=list(dict.fromkeys([id_.partition("/")[0], *self.some(self.partners, 2)])),
            co_providers=[{"url": self.one(ADDRESSES)} | body],
            awarding_body=self.some([*self.partners, body["name"]], 3),
            mode=str(self.one(tuple(Mode))),
            ects=self.one(
                ["3", "1.5", "0.5", "60", "none", {"min": "3", "max": "4"}, {"by_partner": {"p0": "3", "p1": "4"}}]
            ),
            workload_hours=self.random.randint(1, 1500),
            workload_note=write(),
            duration=f"{self.random.randint(1, 9999)} {self.one(UNITS)}s",
            assessment=self._assessment(write),
            quality_assurance={"description": write(), "url": self.one(ADDRESSES)},
            places=self.random.randint(1, 500),
            open_to=self.codes(self.audiences),
            application={"how": write(), "url": self.one(ADDRESSES), "email": self.one(EMAILS)},
            fee=self._fee(write),
            offerings=[self._run(write, body["name"]) for _ in range(self.random.randint(1, 4))],
        ) | {"co_providers": [body]}

    def _given(self, always: Mapping[str, Any], **others: Any) -> dict[str, Any]:
        chosen = {name: value for name, value in others.items() if self.complete or self.random.random() < 0.6}
        return dict(always) | chosen

    def _level(self, write: Callable[[], Any]) -> Any:
        if not self.complete and self.random.random() < 0.2:
            return "not_referenced"
        level = self.random.randint(1, 8)
        several = self.random.random() < 0.2 and not self.complete
        return {"eqf": [level, level % 8 + 1] if several else level, "nqf": write()}

    def _outcome(self, write: Callable[[], Any]) -> Any:
        if not self.complete and self.random.random() < 0.3:
            return f"Explain {self.random.randint(0, 10**9)} {self.one(TEXTS)}".strip()
        return {"text": write(), "kind": str(self.one(tuple(OutcomeKind))), "esco": self.codes(ESCO)}

    def _assessment(self, write: Callable[[], Any]) -> dict[str, Any]:
        return self._given(
            always={"types": self.codes(tuple(AssessmentType), 5)},
            supervision=self.codes(tuple(Supervision)),
            grading=write(),
            criteria=write(),
            description=write(),
        )

    def _amount(self) -> Any:
        return self.one(["0", "99.90", "on_request", "free", "100000", {"min": "10", "max": "20.5"}])

    def _fee(self, write: Callable[[], Any]) -> Any:
        if self.random.random() < 0.2:
            return self.one(["free", "on_request"])
        return {
            "currency": self.one(["EUR", "CHF", "UAH", "GBP", *CURRENCIES]),
            "amounts": {name: self._amount() for name in self.some(self.audiences)},
            "per": str(self.one(tuple(FeeUnit))),
            "note": write(),
        }

    def _run(self, write: Callable[[], Any], body: str) -> dict[str, Any]:
        start = self.day()
        if not self.complete and self.random.random() < 0.2:
            return {"when": write(), "schedule": write(), "location": write()}
        month = self.random.random() < 0.2
        return self._given(
            always={"start": start.strftime("%Y-%m") if month else self.one([start, date(2027, 2, 15)])},
            end=start + timedelta(60),
            apply_by=start - timedelta(30),
            provider=self.one(self.partners),
            awarding_body=self.some([*self.partners, body], 2),
            languages=self.codes(TAGS, 2),
            mode=str(self.one(tuple(Mode))),
            fee=self._fee(write),
            location=write(),
            schedule=write(),
            places=self.random.randint(1, 500),
            application_url=self.one(ADDRESSES),
            application={"how": write()},
            state=str(self.one(tuple(OfferingState))),
        )


def unseen_portfolio(root: Path, seed: int, courses: int, *, complete: bool = False) -> Portfolio:
    """The portfolio of a checkout below ``root`` with so many courses; ``complete`` ones use every field."""
    author = Author(seed, complete=complete)
    _write(root / "partners/alliance.yml", author.alliance())
    for id_ in author.partners:
        _write(root / f"partners/{id_}.yml", author.partner(id_))
    for number in range(courses):
        id_ = f"{author.partners[number % len(author.partners)]}/course-{number}"
        _write(root / f"courses/{id_}.yml", author.course(id_))
    reading = read_checkout(root)
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    assert not errors, "\n".join(f"{problem.path}: {problem.field}: {problem.sentence}" for problem in errors[:20])
    return reading.portfolio


def _write(path: Path, entry: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(entry, allow_unicode=True, width=10**6, sort_keys=False), encoding="utf-8")
