"""A search needs no request per result: each id that Pagefind answers with leads to a course."""

from __future__ import annotations

import json
from pathlib import Path

from microcredentials.domain.portfolio import Portfolio


def test_every_shown_course_is_reached_by_one_result_of_the_text_search(site: Path, portfolio: Portfolio) -> None:
    hits = json.loads((site / "data" / "text-hits.json").read_text(encoding="utf-8"))
    assert sorted(hits.values()) == sorted(course.id for course in portfolio.shown_courses)
