"""Earlier editions in the site: readable, marked, out of every index; and no address is ever lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
from tests.acceptance import test_pages
from tests.acceptance.building import built
from tests.acceptance.html_page import HtmlPage, page_at
from tests.real_editions import REMOVED, RENAMED, make_real_editions
from tests.three_editions import HISTORY, commit_all, git, make_three_editions, write_files

from microcredentials.domain.edition import Edition
from microcredentials.domain.past_edition import PastEdition
from microcredentials.domain.problem import Severity
from microcredentials.editions.past_editions import past_editions
from microcredentials.inspection import inspect
from microcredentials.rendering.page import Circumstances, Page
from microcredentials.rendering.past.addresses import addresses_of
from microcredentials.rendering.past.change_rows import changes_between
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.site import render_pages
from microcredentials.rendering.translator import Translator
from microcredentials.reports.release_notes import release_notes

SITE_URL = "https://example.org/portfolio/"
FOURTH: Mapping[str, str | None] = {
    "partners/alliance.yml": HISTORY["2026-27"]["partners/alliance.yml"].replace("2026-27", "2027-28")  # type: ignore[union-attr]
    + "target_groups: {bachelor: null, mature_learners: {label: Mature learners}}\n",
    "partners/ucp.yml": None,
    "courses/ucp/care.yml": None,
    "courses/su/data-ethics.yml": None,
    "courses/su/fair-data.yml": HISTORY["2025-26"]["courses/su/data-ethics.yml"]
    .replace("su/ethics", "su/data-ethics")  # type: ignore[union-attr]
    .replace("[bachelor]", "[mature_learners]"),
    "courses/vmu/europe.yml": HISTORY["2025-26"]["courses/vmu/europe.yml"].replace("[bachelor]", "[mature_learners]"),  # type: ignore[union-attr]
    "courses/su/machine-learning.yml": "status: draft\n",
    "courses/su/ai.yml": "status: withdrawn\ntitle: Artificial intelligence\n",
    "programmes/data.yml": None,
}
"""A year in which everything goes wrong: a second new name that forgets the first, a partner whose files are deleted,
a programme and a target group that are gone, and a course that becomes a draft again."""


@dataclass(frozen=True)
class Year:
    """One edition and the pages of its own build."""

    edition: Edition
    pages: Mapping[str, Page]


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> list[Year]:
    """Four editions, the present one last, each built with those that were before it."""
    root = make_three_editions(tmp_path_factory.mktemp("four") / "repository")
    git(root, "tag", "edition-2026-27")
    write_files(root, FOURTH)
    commit_all(root, "Edition 2027-28", day="2027-08-27")
    inspection = inspect(root)
    assert [one for one in inspection.problems if one.severity is Severity.ERROR] == []
    present = inspection.portfolio
    assert present.alliance.edition is not None
    past = past_editions(root, present.alliance.edition).editions
    now = PastEdition(present.alliance.edition, date(2027, 8, 27), "", present)
    states = (now, *past)
    return [Year(state.edition, _pages(state, states[at + 1 :])) for at, state in reversed(list(enumerate(states)))]


def _pages(state: PastEdition, past: tuple[PastEdition, ...]) -> dict[str, Page]:
    pages = list(render_pages(state.portfolio, Circumstances(state.released, {}, past=past)))
    assert len({page.address for page in pages}) == len(pages), "each address is written once"
    return {page.address: page for page in pages}


def test_every_address_of_each_edition_keeps_a_page(years: list[Year]) -> None:
    present = years[-1].pages
    assert [str(year.edition) for year in years] == ["2024-25", "2025-26", "2026-27", "2027-28"]
    for year in years[:-1]:
        assert {"courses/vmu/europe/", "partners/su/", "for/bachelor/"} <= year.pages.keys()
        assert year.pages.keys() - present.keys() == set(), year.edition


def test_the_list_of_addresses_holds_all_that_entries_gave(tmp_path: Path) -> None:
    root = make_three_editions(tmp_path / "repository")
    portfolio = inspect(root).portfolio
    pages = {page.address for page in render_pages(portfolio, Circumstances(date(2026, 9, 1), {}))}
    of_entries = {address for address in pages if address.split("/")[0] in ("courses", "programmes", "partners", "for")}
    listed = {
        one.address for one in addresses_of(Setting(portfolio, Circumstances(date(2026, 9, 1), {}), Translator()))
    }

    assert of_entries - listed == {"programmes/", "partners/"}, "these two are there always"


def test_a_chain_of_new_names_leads_to_the_last(years: list[Year]) -> None:
    present = years[-1].pages
    for former in ("su/ethics", "su/data-ethics"):
        assert 'url=../../../courses/su/fair-data/"' in present[f"courses/{former}/"].head


@pytest.mark.parametrize(
    ("address", "title", "last"),
    [
        ("courses/su/old-media/", "Old media", "2024–25"),
        ("courses/ucp/care/", "Leading with care", "2025–26"),
        ("courses/su/machine-learning/", "Machine learning for everyone", "2026–27"),
        ("programmes/data/", "Living with data", "2026–27"),
    ],
)
def test_what_is_removed_says_so_and_leads_to_how_it_was(
    years: list[Year], address: str, title: str, last: str
) -> None:
    page = years[-1].pages[address]
    folder = f"editions/{last.replace('–', '-')}/"
    links = {urlsplit(urljoin(f"/{address}", link)).path.removeprefix("/") for link in HtmlPage(page.body).addresses}

    assert f"<h1>{title}</h1>" in page.body
    assert f"It was last in the edition {last}." in page.body
    assert f"{folder}{address}" in links
    assert "noindex" in page.head


def test_a_partner_whose_file_is_gone_is_called_former_and_lists_its_courses(years: list[Year]) -> None:
    body = years[-1].pages["partners/ucp/"].body
    assert "Former partner" in body
    assert 'href="../../editions/2025-26/courses/ucp/care/"' in body


def test_links_of_past_pages_stay_in_their_edition_or_lead_to_the_present(years: list[Year]) -> None:
    pages = years[-1].pages
    fixed = ("about/", "assets/")
    for address, page in pages.items():
        for link in HtmlPage(page.body).addresses:
            path = urlsplit(urljoin(f"https://here/{address}", link))
            target = path.path.removeprefix("/")
            if path.netloc == "here" and address.startswith(("editions/", "changes/")) and not target.startswith(fixed):
                assert target in pages, f"{address} links to {target}"
    inside = HtmlPage(pages["editions/2025-26/programmes/data/"].body).addresses
    assert "../../courses/su/data-ethics/" in inside


def test_past_pages_offer_nothing_to_apply_for_and_nothing_to_select(years: list[Year]) -> None:
    for address, page in years[-1].pages.items():
        if address.startswith("editions/") and address != "editions/":
            html = HtmlPage(page.body)
            assert html.all("button") == [], address
            assert "past-note" in html.values("class"), address
            assert "noindex" in page.head
            assert "data-pagefind-body" not in page.body
            assert not page.indexed


def test_what_a_learner_would_call_a_change_is_told_and_mere_confirmation_is_counted(years: list[Year]) -> None:
    told = years[2].pages["changes/"].body
    assert "Machine learning for everyone" in told
    assert "It has grown into a new course." in told
    assert 'Offered instead: <a href="../courses/su/machine-learning/">Machine learning for everyone</a>' in told
    assert "Has left the alliance" in told
    assert "Fee for everyone else" in told
    assert "Confirmed for" not in told


def test_the_notes_of_a_release_tell_of_the_same_changes_in_the_same_words_as_the_page(tmp_path: Path) -> None:
    root = make_three_editions(tmp_path / "repository")
    present, last = inspect(root).portfolio, past_editions(root, Edition(2026)).editions[0]
    setting = Setting(present, Circumstances(date(2026, 8, 28), {}), Translator())
    on_page = [row for group in changes_between(last.portfolio, setting) for row in group.rows]
    in_notes = [line for line in release_notes(present, last).splitlines() if line.startswith("- ")]
    assert [line.partition(" (")[0] for line in in_notes] == [f"- {row.tag}: {row.title.text}" for row in on_page]


def test_in_the_first_edition_the_pages_say_so_and_are_not_linked(years: list[Year]) -> None:
    first = years[0].pages
    assert "nothing has changed yet" in first["changes/"].body
    assert "This is the first edition" in first["editions/"].body
    assert not any(address.startswith("editions/2") for address in first)
    assert all(
        "changes/" not in page.body for address, page in first.items() if address not in ("changes/", "editions/")
    )


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's entries with two editions before them, built for an address that is known."""
    folder = tmp_path_factory.mktemp("whole")
    return built(folder / "site", root=make_real_editions(folder / "checkout"), SITE_URL=SITE_URL).resolve()


@pytest.mark.parametrize(
    "holds",
    [
        test_pages.test_every_page_is_valid_html,
        test_pages.test_every_link_inside_the_site_leads_to_something,
        test_pages.test_links_inside_the_site_are_relative_so_that_it_works_below_any_address,
        test_pages.test_every_page_has_one_title_and_one_first_heading,
        test_pages.test_no_two_pages_share_a_title,
    ],
)
def test_what_holds_for_every_page_holds_with_earlier_editions(whole: Path, holds: Callable[[Path], None]) -> None:
    holds(whole)


def test_neither_search_nor_the_list_for_search_engines_holds_past_pages(whole: Path) -> None:
    sitemap = (whole / "sitemap.xml").read_text(encoding="utf-8")
    assert f"{SITE_URL}changes/</loc>" in sitemap
    assert f"{SITE_URL}editions/2" not in sitemap
    assert f"{SITE_URL}courses/{REMOVED}/" not in sitemap
    hits = json.loads((whole / "data/text-hits.json").read_text(encoding="utf-8"))
    assert RENAMED[1] in json.dumps(hits)
    assert REMOVED not in json.dumps(hits)


def test_a_course_leads_to_how_it_was_and_back(whole: Path) -> None:
    before, now = RENAMED
    past = f"editions/2025-26/courses/{before}/"
    present = whole / f"courses/{now}/index.html"

    assert f"../../../{past}" in page_at(present).addresses
    assert "Offered since 2025–26" in present.read_text(encoding="utf-8")
    page = page_at(whole / past / "index.html")
    assert f"../../../../../courses/{now}/" in page.addresses
    assert {link["href"] for link in page.all("link") if "canonical" in link.get("rel", "")} >= {
        f"../../../../../courses/{now}/"
    }


def test_the_feed_tells_each_change_once_under_an_id_that_stays(whole: Path) -> None:
    feed = ET.fromstring((whole / "changes/feed.xml").read_bytes())  # noqa: S314  we made it
    atom = "{http://www.w3.org/2005/Atom}"
    entries = feed.findall(f"{atom}entry")
    ids = [entry.findtext(f"{atom}id") for entry in entries]
    titles = [entry.findtext(f"{atom}title") for entry in entries]

    assert "New address: Bulgarian, first steps" in titles
    assert len(set(ids)) == len(ids) > 1
    assert all(entry.findtext(f"{atom}updated") == "2026-08-28T00:00:00Z" for entry in entries)
    assert all(link.attrib["href"].startswith(SITE_URL) for entry in entries for link in entry.findall(f"{atom}link"))


def test_a_site_may_leave_its_past_out(tmp_path: Path) -> None:
    root = make_real_editions(tmp_path / "checkout")
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("  - microcredentials:\n", "  - microcredentials:\n      past_editions: false\n"), encoding="utf-8"
    )
    site = built(tmp_path / "site", root=root)

    assert sorted(path.name for path in (site / "editions").iterdir()) == ["index.html"]
    assert not (site / f"courses/{REMOVED}").exists()
    assert not (site / "changes/feed.xml").exists()
