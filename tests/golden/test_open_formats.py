"""What search engines and feed readers get of one course that uses every field, as a whole."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from tests.unit.exports.full_portfolio import SITE, full_portfolio
from tests.unit.schema_org.scenes import REAL

from microcredentials.exports.feeds.files import FEEDS
from microcredentials.exports.publication import Publication
from microcredentials.schema_org.course import course_node
from microcredentials.schema_org.node import Scene, graph

FOLDER = Path(__file__).parent / "open_formats"
CHANGED = {"courses/su/real.yml": date(2026, 10, 1), "courses/su/withdrawn.yml": date(2026, 9, 30)}
ADDED = {"courses/su/real.yml": date(2025, 9, 1)}


def test_the_json_ld_of_a_course_is_as_agreed() -> None:
    portfolio = full_portfolio(real=REAL)
    said = graph(course_node(portfolio.courses["su/real"], Scene(portfolio, "en", SITE, CHANGED)))
    assert json.dumps(said, ensure_ascii=False, indent=1) + "\n" == agreed("course.jsonld")


def test_the_feed_of_a_university_is_as_agreed() -> None:
    files = FEEDS(full_portfolio(real=REAL), Publication(date(2026, 11, 22), CHANGED, SITE, added=ADDED)).files
    assert files["partners/up/feed.xml"].decode() == agreed("feed.xml")
    assert json.dumps(json.loads(files["partners/up/feed.json"]), ensure_ascii=False, indent=1) + "\n" == agreed(
        "feed.json"
    )


def agreed(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
