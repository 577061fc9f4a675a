"""Feeds of new and changed courses, read back as other programs read them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import feedparser
import pytest
from tests.unit.exports.full_portfolio import SITE, full_portfolio

from microcredentials.domain.course import Course
from microcredentials.domain.portfolio import Portfolio
from microcredentials.exports.feeds.feed import MOST_ENTRIES
from microcredentials.exports.feeds.feed_entry import feed_entry
from microcredentials.exports.feeds.files import FEEDS
from microcredentials.exports.publication import Publication

TODAY = date(2026, 11, 22)
KNOWN = {"courses/su/none.yml": date(2026, 10, 1), "courses/su/ranged.yml": date(2026, 11, 1)}
PUBLICATION = Publication(TODAY, KNOWN, SITE, added={"courses/su/none.yml": date(2025, 9, 1)})
HOSTILE = "</title><script>alert(1)</script>]]> & \u2028 \x07 \ufffe <!-- 'quoted\" 🎓"
ATOM = "{http://www.w3.org/2005/Atom}"


def files_of(publication: Publication = PUBLICATION, **courses: Mapping[str, Any]) -> Mapping[str, bytes]:
    return FEEDS(full_portfolio(**courses), publication).files


def parsed(path: str = "feed.xml", publication: Publication = PUBLICATION, **courses: Mapping[str, Any]) -> Any:
    feed = feedparser.parse(files_of(publication, **courses)[path])
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def items(path: str = "feed.json", publication: Publication = PUBLICATION, **courses: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(files_of(publication, **courses)[path])["items"]
    return found


def tree_of(written: bytes) -> Element:
    return fromstring(written)  # noqa: S314  our own


def test_there_is_a_feed_of_all_and_one_per_university_even_where_nothing_is_offered() -> None:
    assert {path for path in files_of() if path.endswith(("feed.xml", "feed.json"))} == {
        *("feed.xml", "feed.json", "partners/su/feed.xml", "partners/su/feed.json"),
        *("partners/up/feed.xml", "partners/up/feed.json"),
    }
    assert parsed("partners/up/feed.xml").entries == []


def test_what_changed_last_comes_first() -> None:
    ids = [item["url"].removeprefix(f"{SITE}courses/").strip("/") for item in items()]
    known = [id_ for id_ in ids if f"courses/{id_}.yml" in KNOWN]
    assert known == ["su/ranged", "su/none"]
    assert ids[-2:] == known  # of the others Git does not tell, so they count as changed today


def test_made_up_courses_and_drafts_are_in_no_feed() -> None:
    written = b"".join(files_of().values())
    assert b"courses/su/full/" not in written
    assert b"courses/su/draft/" not in written


def test_a_withdrawn_course_says_that_it_is_no_longer_offered_and_why() -> None:
    entry = next(one for one in items() if "/su/withdrawn/" in one["url"])
    assert entry["title"] == "No longer offered: Course su/withdrawn"
    assert entry["content_text"] == "No teacher."


def test_the_days_are_those_of_git_and_the_first_is_absent_where_it_is_unknown() -> None:
    by_page = {item["url"]: item for item in items()}
    told, silent = by_page[f"{SITE}courses/su/none/"], by_page[f"{SITE}courses/su/ranged/"]
    assert (told["date_published"], told["date_modified"]) == ("2025-09-01T00:00:00Z", "2026-10-01T00:00:00Z")
    assert "date_published" not in silent


def test_without_a_history_the_feed_says_that_its_days_are_those_of_the_publication() -> None:
    unknown = Publication(TODAY, site=SITE)
    assert parsed(publication=unknown).feed.subtitle.startswith("On which day each course changed is not known")
    assert {item["date_modified"] for item in items(publication=unknown)} == {"2026-11-22T00:00:00Z"}


def test_an_entry_keeps_its_id_when_the_course_is_renamed_or_the_site_moves() -> None:
    before = next(one["id"] for one in items(before={"title": "Same"}) if one["title"] == "Same")
    moved = Publication(TODAY, KNOWN, "https://elsewhere.example.org/")
    renamed = items(publication=moved, after={"title": "Same", "aliases": ["su/before", "su/between"]})
    assert next(one["id"] for one in renamed if one["title"] == "Same") == before


def test_ids_are_unique() -> None:
    ids = [item["id"] for item in items()]
    assert len(set(ids)) == len(ids)
    assert all(id_.startswith("urn:uuid:") for id_ in ids)


def test_an_entry_names_universities_fields_mode_and_languages() -> None:
    given = {"providers": ["su", "up"], "fields": "0613", "mode": "online", "languages": "bg", "title": "One"}
    entry = next(one for one in parsed(one=given).entries if one.title == "One")
    assert [author.name for author in entry.authors] == ["Sofia University", "University of Primorska"]
    assert [(tag.term, tag.scheme) for tag in entry.tags] == [
        ("0613", "http://data.europa.eu/snb/isced-f/25831c2"),
        ("online", None),
        ("bg", None),
    ]
    assert entry.link == f"{SITE}courses/su/one/"


def test_a_course_stands_in_the_feeds_of_all_that_give_it() -> None:
    given = {"title": "Shared", "offerings": [{"start": "2027-02-15", "provider": "up"}]}
    assert [one["title"] for one in items("partners/up/feed.json", one=given)] == ["Shared"]


def test_a_target_group_has_a_feed_at_the_address_of_its_list() -> None:
    portfolio = _with_group(full_portfolio(one={"title": "One", "target_groups": "school_leavers"}))
    feed = feedparser.parse(FEEDS(portfolio, PUBLICATION).files["for/school-leavers/feed.xml"])
    assert [entry.title for entry in feed.entries] == ["One"]
    assert feed.feed.title == "School leavers: new and changed courses"


def test_a_feed_holds_what_changed_last_up_to_its_limit() -> None:
    many: dict[str, Any] = {f"c{number}": {"title": f"Number {number}"} for number in range(MOST_ENTRIES)}
    days = {f"courses/su/c{number}.yml": date(2026, 11, 1) for number in range(MOST_ENTRIES)}
    found = items(publication=Publication(TODAY, {**KNOWN, **days}, SITE), **many)
    assert len(found) == MOST_ENTRIES
    assert f"{SITE}courses/su/none/" not in {item["url"] for item in found}


@pytest.mark.parametrize("path", ["feed.xml", "partners/su/feed.xml", "partners/up/feed.xml"])
@pytest.mark.parametrize("site", [SITE, ""])
def test_a_feed_has_what_rfc_4287_requires(path: str, site: str) -> None:
    feed = tree_of(files_of(Publication(TODAY, KNOWN, site))[path])
    for parent in (feed, *feed.findall(f"{ATOM}entry")):
        assert [len(parent.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert len(parent.findall(f"{ATOM}published")) <= 1
        assert parent.findall(f"{ATOM}author/{ATOM}name")
        assert [link.get("rel") for link in parent.findall(f"{ATOM}link")].count("alternate") == 1
        assert _is_moment(parent.findtext(f"{ATOM}updated"))
    assert [link.get("rel") for link in feed.findall(f"{ATOM}link")].count("self") == 1
    tags = [child.tag for child in feed]
    assert f"{ATOM}entry" not in tags[: len(tags) - len(feed.findall(f"{ATOM}entry"))]


def test_without_an_address_of_the_site_links_lead_from_the_feed_to_the_pages() -> None:
    feed = tree_of(files_of(Publication(TODAY, KNOWN))["partners/su/feed.xml"])
    assert feed.get("{http://www.w3.org/XML/1998/namespace}base") == "../../"
    links = [link.get("href") for link in feed.iterfind(f"{ATOM}entry/{ATOM}link")]
    assert "courses/su/none/" in links


def test_a_json_feed_has_what_version_1_1_requires() -> None:
    for path in ("feed.json", "partners/su/feed.json"):
        feed = json.loads(files_of()[path])
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"]
        assert feed["feed_url"] == SITE + path
        for item in feed["items"]:
            assert isinstance(item["id"], str)
            assert item["content_text"]
            assert _is_moment(item["date_modified"])
            assert all(author["name"] for author in item["authors"])


def test_an_unpublished_address_gives_a_json_feed_without_addresses() -> None:
    assert b'url"' not in files_of(Publication(TODAY, KNOWN))["feed.json"]


def test_hostile_texts_stay_texts() -> None:
    given = {"title": HOSTILE.replace("\x07", "").replace("\ufffe", ""), "summary": HOSTILE + "x" * 20}
    feed = tree_of(files_of(one=given)["feed.xml"])
    entry = next(one for one in feed.iterfind(f"{ATOM}entry") if "script" in (one.findtext(f"{ATOM}title") or ""))
    assert {child.tag for child in entry} <= {
        f"{ATOM}{name}" for name in ("id", "title", "link", "updated", "author", "category", "summary")
    }
    assert "\N{REPLACEMENT CHARACTER}" in entry.findtext(f"{ATOM}summary", "")
    assert any(item["title"] == given["title"] for item in items(one=given))


def test_a_course_is_put_into_words_once_for_all_its_feeds(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(course: Course, *given: Any) -> Any:
        asked.append(course.id)
        return feed_entry(course, *given)

    monkeypatch.setattr("microcredentials.exports.feeds.feed.feed_entry", counted)
    files_of(one={"providers": ["su", "up"]})
    assert "su/one" in asked
    assert len(set(asked)) == len(asked)


def test_calendars_are_written_with_the_feeds() -> None:
    written = files_of(one={"offerings": [{"start": "2027-02-15"}]})
    assert {"calendar.ics", "partners/su/calendar.ics", "courses/su/one/calendar.ics"} <= written.keys()


def _is_moment(written: str | None) -> bool:
    return written is not None and date.fromisoformat(written[:10]).isoformat() + "T00:00:00Z" == written


def _with_group(portfolio: Portfolio) -> Portfolio:
    alliance = portfolio.alliance_entry.value
    group = type(alliance).model_validate({"target_groups": {"school_leavers": {"label": "School leavers"}}})
    changed = alliance.model_copy(update={"target_groups": group.target_groups})
    entry = type(portfolio.alliance_entry)("partners/alliance.yml", changed, portfolio.alliance_entry.places)
    return Portfolio(entry, portfolio.partner_entries, portfolio.course_entries, portfolio.programme_entries)
