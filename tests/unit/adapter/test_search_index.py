"""The index of the text search holds the marked pages, or the build fails with a sentence."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import gettempdir

import pytest

from microcredentials.rendering.text_hits import addresses_of_results
from mkdocs_microcredentials.search_index import IncompleteIndexError, index_site

ADDRESSES = {"courses/su/ai/", "courses/up/care/"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(tmp_path, "courses/su/ai/", "<main data-pagefind-body><h1>Machines</h1></main>")
    write(tmp_path, "courses/up/care/", "<main data-pagefind-body><h1>Care</h1></main>")
    write(tmp_path, "about/", "<main><h1>About</h1></main>")
    return tmp_path


def write(site: Path, address: str, body: str) -> None:
    folder = site / address
    folder.mkdir(parents=True)
    html = f'<!doctype html><html lang="en"><title>A page</title><body>{body}</body></html>'
    (folder / "index.html").write_text(html, encoding="utf-8")


def test_the_index_holds_the_marked_pages_and_leads_to_their_courses(site: Path) -> None:
    index_site(site, ADDRESSES)

    entry = json.loads((site / "pagefind/pagefind-entry.json").read_text(encoding="utf-8"))
    assert entry["languages"]["en"]["page_count"] == 2
    hits = json.loads((site / "data/text-hits.json").read_text(encoding="utf-8"))
    assert sorted(hits.values()) == ["su/ai", "up/care"]


def test_pagefinds_own_interface_is_not_published(site: Path) -> None:
    index_site(site, ADDRESSES)

    scripts = {path.name for path in (site / "pagefind").glob("*.js")}
    assert scripts == {"pagefind.js", "pagefind-worker.js"}
    assert list((site / "pagefind").glob("*.css")) == []


def test_a_page_that_the_index_lacks_is_named(site: Path) -> None:
    with pytest.raises(IncompleteIndexError, match=r"^The index of the text search lacks `courses/vmu/film/`\.$"):
        index_site(site, ADDRESSES | {"courses/vmu/film/"})


def test_only_the_named_pages_are_searched(site: Path) -> None:
    index_site(site, {"courses/su/ai/"})

    assert list(addresses_of_results(site / "pagefind").values()) == ["/courses/su/ai/"]


def test_of_many_missing_pages_the_first_are_named(site: Path) -> None:
    with pytest.raises(IncompleteIndexError, match=r"lacks `c0/`, `c1/`, `c2/`, `c3/`, `c4/` and 3 more\.$"):
        index_site(site, ADDRESSES | {f"c{n}/" for n in range(8)})


def test_a_site_that_pagefind_cannot_read_fails_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(IncompleteIndexError, match=r"^Pagefind could not index the site: "):
        index_site(tmp_path / "nowhere", ADDRESSES)


def test_a_portfolio_without_a_course_needs_no_index(tmp_path: Path) -> None:
    write(tmp_path, "about/", "<main><h1>About</h1></main>")

    index_site(tmp_path, set())

    assert not (tmp_path / "pagefind").exists()
    assert (tmp_path / "data/text-hits.json").read_text(encoding="utf-8") == "{}"


def test_nothing_of_the_extract_is_left_behind(site: Path) -> None:
    before = {path for folder in _folders_for_extracts() for path in folder.glob("search-*")}

    index_site(site, ADDRESSES)

    assert {path for folder in _folders_for_extracts() for path in folder.glob("search-*")} == before


def test_without_room_in_memory_the_disk_serves(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_microcredentials.search_index._ROOM", 2**60)

    index_site(site, ADDRESSES)

    assert set(addresses_of_results(site / "pagefind").values()) == {"/courses/su/ai/", "/courses/up/care/"}


def _folders_for_extracts() -> tuple[Path, ...]:
    return Path(gettempdir()), Path("/dev/shm")  # noqa: S108  looked at only
