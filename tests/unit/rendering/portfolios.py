"""Small portfolios made of a few fields, for tests of what pages say about them."""

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
from microcredentials.rendering.page import Circumstances
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.translator import Translator

TODAY = date(2026, 11, 22)
ALLIANCE: Mapping[str, Any] = {
    "audiences": {"students": "Students", "everyone_else": "Everyone else"},
    "fee_defaults": {"students": "0"},
    "target_groups": {"bachelor": {"label": "Bachelor students"}, "lifelong_learners": {"label": "Lifelong learners"}},
    "ects": {"min": "1", "max": "30", "step": "0.5"},
}
PARTNERS: Mapping[str, Mapping[str, Any]] = {
    "su": {"name": "Sofia University", "acronym": "SU", "country": "BG", "timezone": "Europe/Sofia"},
    "eka": {"name": "Estonian Academy of Arts", "country": "EE"},
}


def setting_of(
    courses: Mapping[str, Mapping[str, Any]],
    programmes: Mapping[str, Mapping[str, Any]] | None = None,
    alliance: Mapping[str, Any] = ALLIANCE,
    **circumstances: Any,
) -> Setting:
    """The setting of a portfolio on one fixed day; courses are published unless they say otherwise.

    ``circumstances`` are what is known besides the day; the list of changes is empty unless it is among them.
    """
    portfolio = Portfolio(
        Entry("partners/alliance.yml", Alliance.model_validate(alliance, context=EntryContext()), Places()),
        {id_: _entry(Partner, id_, given) for id_, given in PARTNERS.items()},
        {
            id_: _entry(Course, id_, {"status": "published", "title": f"Course {id_}"} | dict(given))
            for id_, given in courses.items()
        },
        {id_: _entry(Programme, id_, given) for id_, given in (programmes or {}).items()},
    )
    return Setting(portfolio, Circumstances(TODAY, **{"changed": {}, **circumstances}), Translator())


def course_of(given: Mapping[str, Any]) -> tuple[Course, Setting]:
    """One course of Sofia and its setting."""
    setting = setting_of({"su/ai": given})
    return setting.portfolio.courses["su/ai"], setting


def _entry(model: Any, id_: str, given: Mapping[str, Any]) -> Entry[Any]:
    return Entry(f"{id_}.yml", model.model_validate(given, context=EntryContext(id_, "en")), Places())
