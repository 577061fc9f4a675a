"""The labelled pairs, read into a portfolio."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course
from microcredentials.domain.place import Places
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.programme import Programme

Pair = frozenset[str]
LABELLED = yaml.safe_load((Path(__file__).parent / "similar_pairs.yml").read_text(encoding="utf-8"))
ALIKE: tuple[Pair, ...] = tuple(map(frozenset, LABELLED["alike"]))
UNLIKE: tuple[Pair, ...] = tuple(map(frozenset, LABELLED["unlike"]))


def portfolio_of(
    courses: Mapping[str, Mapping[str, Any]], programmes: Mapping[str, Mapping[str, Any]] | None = None
) -> Portfolio:
    """A portfolio of made-up courses, published unless they say otherwise."""
    published = {"status": "published", "example": True}
    return Portfolio(
        Entry("partners/alliance.yml", Alliance(), Places()),
        {},
        {id_: _entry(Course, id_, published | dict(given)) for id_, given in courses.items()},
        {id_: _entry(Programme, id_, published | dict(given)) for id_, given in (programmes or {}).items()},
    )


def _entry(model: Any, id_: str, given: Mapping[str, Any]) -> Entry[Any]:
    context = EntryContext(id_, given.get("written_in", "en"))
    return Entry(f"{id_}.yml", model.model_validate(given, context=context), Places())
