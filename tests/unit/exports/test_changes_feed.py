"""The feed of what changed since the last edition."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from tests.unit.domain.portfolios import course, portfolio

from microcredentials.domain.edition import Edition
from microcredentials.domain.past_edition import PastEdition
from microcredentials.domain.portfolio import Portfolio
from microcredentials.exports.changes_feed import changes_feed
from microcredentials.exports.publication import Publication

TODAY, RELEASED = date(2026, 11, 22), date(2025, 8, 29)
ATOM = "{http://www.w3.org/2005/Atom}"
NAMED = {"name": "Alliance", "website": "https://example.org"}


def feed(before: Portfolio, after: Portfolio, *, site: str = "", changed: dict[str, date] | None = None) -> Element:
    past = (PastEdition(Edition(2025), RELEASED, "", before),)
    files = changes_feed(after, Publication(TODAY, changed or {}, site, past=past))
    return ET.fromstring(files["changes/feed.xml"])  # noqa: S314  we made it


def texts(root: Element, name: str) -> list[str | None]:
    return [entry.findtext(f"{ATOM}{name}") for entry in root.findall(f"{ATOM}entry")]


BEFORE = portfolio(course(ects="3"), course("su/old"), alliance=NAMED)
AFTER = portfolio(
    course(ects="4"), course("su/old", status="withdrawn", withdrawn_reason="No <teacher>."), alliance=NAMED
)


def test_there_is_no_feed_before_there_is_an_earlier_edition() -> None:
    assert changes_feed(AFTER, Publication(TODAY)) == {}


def test_each_change_is_an_entry_with_its_words_and_its_day_the_latest_first() -> None:
    root = feed(BEFORE, AFTER, changed={"courses/su/ai.yml": date(2026, 5, 1), "courses/su/old.yml": date(2026, 6, 1)})
    assert texts(root, "title") == ["Withdrawn: A course", "Changed: A course"]
    assert texts(root, "updated") == ["2026-06-01T00:00:00Z", "2026-05-01T00:00:00Z"]
    assert texts(root, "summary") == ["No <teacher>.", "ECTS credits: 3 → 4"]
    assert root.findtext(f"{ATOM}updated") == "2026-06-01T00:00:00Z"


def test_a_university_that_left_is_not_called_withdrawn() -> None:
    here, gone = ({"su": {"name": "Sofia", **role}} for role in ({}, {"role": "former"}))
    root = feed(portfolio(alliance=NAMED, partners=here), portfolio(alliance=NAMED, partners=gone))
    assert texts(root, "title") == ["Has left the alliance: Sofia"]


def test_ids_stay_whatever_the_site_is_called_and_whenever_it_is_built() -> None:
    first = feed(BEFORE, AFTER, site="https://one.example.org/")
    later = feed(BEFORE, AFTER, site="https://two.example.org/", changed={"courses/su/ai.yml": TODAY})
    assert sorted(texts(first, "id"), key=str) == sorted(texts(later, "id"), key=str)
    assert len(set(texts(first, "id"))) == 2
    assert first.findtext(f"{ATOM}id") == later.findtext(f"{ATOM}id")


def test_addresses_are_whole_where_the_site_is_known_and_lead_on_from_the_feed_where_not() -> None:
    def links(root: Element) -> list[str]:
        return [link.attrib["href"] for link in root.iter(f"{ATOM}link")]

    assert all(
        link.startswith("https://example.org/mc/")
        for link in links(feed(BEFORE, AFTER, site="https://example.org/mc/"))
    )
    assert links(feed(BEFORE, AFTER)) == ["../changes/", "../courses/su/old/", "../courses/su/ai/"]


def test_a_confirmed_course_is_no_news() -> None:
    before, after = (portfolio(course(reviewed_for=edition)) for edition in ("2025-26", "2026-27"))
    root = feed(before, after)
    assert texts(root, "title") == []
    assert root.findtext(f"{ATOM}updated") == "2025-08-29T00:00:00Z"
