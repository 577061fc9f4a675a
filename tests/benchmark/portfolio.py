"""Synthetic portfolios of any size: the same size gives the same files, in the format that partners write.

Sizes of pages, of ``catalogue.json`` and of the search index depend on how many different words there are and how
they repeat. So titles, outcomes and choices are put together from real words, and descriptions hold made-up words that
repeat as words of a language do (Zipf's law).
"""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

import yaml
from tests.acceptance.building import ROOT

WORDS = yaml.safe_load(Path(__file__).with_name("words.yml").read_text(encoding="utf-8"))
SEED = 2026
EDITION = "2026-27"
FIRST_DAY, DAYS = date(2026, 12, 1), 400
VOCABULARY = 12_000
"""About as many different words as 1,000 real descriptions hold."""
COURSES_PER_PROGRAMME = 50

_SITE = ("docs", "overrides", "mkdocs.yml")


class Author:
    """Somebody who writes entries, at random but always the same."""

    def __init__(self, seed: int = SEED) -> None:
        self.random = Random(seed)  # noqa: S311  a portfolio, not a secret
        self.vocabulary = sorted({self._made_up_word() for _ in range(VOCABULARY)})
        self.random.shuffle(self.vocabulary)
        self.titles: set[str] = set()
        self.weights = list(accumulate(1 / rank for rank in range(1, len(self.vocabulary) + 1)))

    def one(self, kind: str) -> Any:
        """One of the words of a kind."""
        return self.random.choice(WORDS[kind])

    def some(self, values: list[str], most: int) -> list[str]:
        """One to ``most`` different ones of the values."""
        return self.random.sample(values, self.random.randint(1, most))

    def happens(self, share: float) -> bool:
        """True in that share of cases."""
        return self.random.random() < share

    def prose(self, words: int) -> str:
        """Sentences of made-up words, as often repeated as words of a language are."""
        chosen = self.random.choices(self.vocabulary, cum_weights=self.weights, k=words)
        sentences = (" ".join(chosen[place : place + 12]) for place in range(0, words, 12))
        return " ".join(f"{sentence.capitalize()}." for sentence in sentences)

    def _made_up_word(self) -> str:
        return "".join(self.random.choices(WORDS["syllables"], k=self.random.randint(2, 4)))

    def course(self, number: int, lead: dict[str, Any]) -> dict[str, Any]:
        """One course; one in twelve is only announced."""
        code = self.random.choice(sorted(WORDS["topics"]))
        topic = self.random.choice(WORDS["topics"][code])
        announced = number % 12 == 11
        entry: dict[str, Any] = {"status": "announced" if announced else "published", "reviewed_for": EDITION}
        entry["title"] = self._title(topic, lead["language"])
        entry["summary"] = f"{self.one('approaches')} {topic} {self.one('contexts')}, {self.one('ends')}."
        entry["fields"] = (
            [code] if self.happens(0.8) else [code, self.random.choice(sorted(set(WORDS["topics"]) - {code}))]
        )
        entry["target_groups"] = self.some(
            ["school_leavers", "bachelor", "master_doctoral", "executive_staff", "lifelong_learners"], 3
        )
        if announced:
            return entry
        return entry | self._teaching(topic, lead) | self._terms(number, lead)

    def _title(self, topic: str, language: str) -> str | dict[str, str]:
        title = f"{self.one('approaches')} {topic} {self.one('contexts')}"
        if title in self.titles or self.happens(0.5):  # a partner may not have two courses of one name
            title = f"{title}: {self.prose(3).rstrip('.').lower()}"
        self.titles.add(title)
        if not self.happens(0.3):
            return title
        native = " ".join(self.random.sample(WORDS["native_titles"][language], 4)).capitalize()
        return {"en": title, language: native}

    def _teaching(self, topic: str, lead: dict[str, Any]) -> dict[str, Any]:
        eqf = self.random.choice([5, 6, 6, 7])
        ects = self.random.choice([1, 1.5, 2, 2, 3, 3, 3, 4, 5, 6, 10])
        outcomes = [
            {
                "text": f"{verb} {self.one('objects')} {topic} {self.one('ends')}.",
                "kind": self.random.choice(["knowledge", "skill", "competence"]),
            }
            for verb in self.some(WORDS["verbs"], 6)
        ]
        return {
            "description": f"{self.prose(80)}\n\n- {self.prose(8)}\n- {self.prose(8)}\n\n{self.prose(40)}\n",
            "relevance": self.prose(24),
            "languages": ["en"] if self.happens(0.6) else self.some(["en", lead["language"]], 2),
            "keywords": [topic, *self.some(self.vocabulary[:2000], 3)],
            "mode": self.random.choice(["online", "online", "blended", "on_campus"]),
            "pace": self.random.choice(["self_paced", "time_bound", "synchronous", "asynchronous", "mixed"]),
            "ects": ects,
            "workload_hours": round(ects * 25),
            "duration": f"{self.random.randint(2, 15)} weeks",
            "level": {"eqf": eqf, "qf_ehea": {5: "short", 6: "first", 7: "second"}[eqf]},
            "learning_outcomes": outcomes,
            "assessment": {"types": self.some(["written_examination", "project_work", "portfolio", "quiz"], 2)},
            "quality_assurance": {"kind": self.random.choice(["institutional", "programme", "joint"])},
            "certificate": {"kinds": self.some(["course_certificate", "digital_badge"], 2), "format": "europass"},
            "stackability": self.random.choice(["stackable", "stand_alone"]),
            "prerequisites": self.prose(8),
        }

    def _terms(self, number: int, lead: dict[str, Any]) -> dict[str, Any]:
        address = f"https://example.org/{lead['id']}/{number}"
        terms: dict[str, Any] = {
            "places": self.random.randint(10, 80),
            "application": {"url": f"{address}/apply"},
            "fee": self._fee(),
            "contact": {"office": "Lifelong learning office", "email": f"office@{lead['id']}.example.org"},
            "links": {"homepage": address},
        }
        if self.happens(0.2):
            return terms | {"delivery": self.random.choice(["any_time", "on_demand", "every_semester"])}
        return terms | {"offerings": [self._offering() for _ in range(self.random.choice([1, 1, 2]))]}

    def _fee(self) -> dict[str, Any] | str:
        if self.happens(0.3):
            return self.random.choice(["free", "on_request"])
        return {"amounts": {"alliance_students": 0, "everyone_else": 10 * self.random.randint(3, 60)}}

    def _offering(self) -> dict[str, Any]:
        start = FIRST_DAY + timedelta(self.random.randrange(DAYS))
        return {
            "start": start,
            "end": start + timedelta(7 * self.random.randint(2, 15)),
            "apply_by": start - timedelta(self.random.randint(7, 60)),
            "schedule": f"{self.random.choice(['Mondays', 'Tuesdays', 'Thursdays'])} 17:00-19:00",
        }


def write_checkout(root: Path, courses: int, seed: int = SEED) -> Path:
    """A checkout with a synthetic portfolio of so many shown courses, and the guide pages of this repository."""
    write_entries(root, courses, seed)
    for name in _SITE:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name)
        else:
            shutil.copyfile(source, root / name)
    return root


def write_entries(root: Path, courses: int, seed: int = SEED) -> None:
    """The entries alone."""
    author = Author(seed)
    leads = WORDS["partners"]
    ids = [f"{leads[number % len(leads)]['id']}/course-{number:05}" for number in range(courses)]
    alliance = {"extends": "t4eu", "name": "Synthetic alliance", "edition": EDITION, "default_language": "en"}
    _write(root / "partners/alliance.yml", alliance)
    for lead in leads:
        _write(root / f"partners/{lead['id']}.yml", _partner(lead))
    written = {id_: author.course(number, leads[number % len(leads)]) for number, id_ in enumerate(ids)}
    for id_, course in written.items():
        _write(root / f"courses/{id_}.yml", course)
    for number in range(courses // COURSES_PER_PROGRAMME):
        first = number * COURSES_PER_PROGRAMME
        complete = [id_ for id_ in ids[first : first + COURSES_PER_PROGRAMME] if written[id_]["status"] == "published"]
        taken = {id_: written[id_] for id_ in complete[:4]}
        _write(root / f"programmes/programme-{number:03}.yml", _programme(number, taken, leads))


def _partner(lead: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": lead["name"],
        "native_name": lead["native"],
        "acronym": lead["id"].upper(),
        "country": lead["country"],
        "city": lead["city"],
        "timezone": lead["zone"],
        "website": f"https://{lead['id']}.example.org",
    }


def _programme(number: int, courses: dict[str, dict[str, Any]], leads: list[dict[str, Any]]) -> dict[str, Any]:
    """Lowest and highest level come first, so that no step jumps."""
    lowest, *between, highest = sorted(courses, key=lambda id_: courses[id_]["level"]["eqf"])
    return {
        "status": "announced",
        "title": f"Pathway {number} across universities",
        "summary": "Four courses of several universities that lead to a larger credential.",
        "providers": [leads[number % len(leads)]["id"]],
        "languages": sorted({language for course in courses.values() for language in course["languages"]}),
        "steps": [{"title": "Begin", "courses": [lowest, highest]}, {"title": "Go on", "courses": between}],
    }


class _Dumper(yaml.CSafeDumper):
    """Writes several lines as people do: below a bar."""


def _text(dumper: Any, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)  # type: ignore[no-any-return]


_Dumper.add_representer(str, _text)


def _write(path: Path, entry: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    written = yaml.dump(entry, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
    path.write_text(written, encoding="utf-8")
